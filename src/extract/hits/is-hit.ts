// Does a passage tell that a base was hit, or does it only name it?
import { findQuantities } from '../words/find-quantities.ts'
import { firedMarks, isTrigger } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { isBeside } from './is-beside.ts'
import { isBystander } from './is-bystander.ts'
import { isGunSite } from './is-gun-site.ts'
import { isOfMotive } from './is-of-motive.ts'
import { isOrigin } from './is-origin.ts'

/** Words between a body and "said". */
const saidReach = 3
/** Words between "close to" and the name. */
const nearReach = 2

/** False where the base is a place of departure, a landmark, or named in passing. */
export function isHit(passage: Passage, mention: PlacedMention): boolean {
  return !isOrigin(passage, mention) && !isLandmark(passage, mention) && !isPassing(passage, mention)
}

function isPassing(passage: Passage, mention: PlacedMention): boolean {
  return [
    isBeside,
    isBystander,
    isGunSite,
    isSpeaking,
    isBeneficiary,
    isOfMotive,
    isDestination,
    isGoal,
    isFarOff,
    isBetween,
    isOtherFacility,
    isSpared,
    isInPassing,
  ].some((is) => is(passage, mention))
}

/** "برای مجتمع‌های خجیر و پارچین قطعه می‌خرید": what is done for a place is not done to it. */
function isBeneficiary(passage: Passage, { first }: PlacedMention): boolean {
  const words = passage.tokens.slice(Math.max(0, first - forReach), first).map(({ word }) => word)
  return passage.lang === 'fa' && words.includes('برای')
}

/** Words between "for" and the place, and its row. */
const forReach = 4

const convoys =
  /^(?:[وفبل]?(?:ال)?(?:رتل|ارتال|قافل|قوافل|شاحن|صهاریج|امدادات|لوجست)|کاروان|کامیون|تدارکات|لجستیک)/u
const bound: Readonly<Record<string, RegExp>> = { ar: /^ال[یى]$/u, fa: /^(?:به|مقصد|سوی|سمت)$/u }
/** Words between "to" and the base that a convoy goes to. */
const boundReach = 2

/** "انفجرت عبوة في رتل متوجه إلى قاعدة X": where those who were hit on the road were going. */
function isGoal({ lang, tokens }: Passage, { first }: PlacedMention): boolean {
  const to = bound[lang]
  if (to === undefined) return false
  const before = tokens.slice(0, first)
  return (
    before.some(({ word }) => convoys.test(word)) &&
    before.slice(-1 - boundReach).some(({ word }) => to.test(word))
  )
}

const carried =
  /^(?:flown|taken|brought|evacuated|airlifted|transferred|moved|returned|diverted|medevaced|shipped)$/
/** Words between "flown" and the place. */
const carriedReach = 4
const carers = /^(?:hospital|doctors|medics|surgeons)$/

/** "was flown to X", "at the hospital at X": where those hit elsewhere were brought. */
function isDestination({ lang, tokens }: Passage, { first }: PlacedMention): boolean {
  if (lang !== 'en') return false
  const words = tokens.slice(Math.max(0, first - carriedReach), first).map(({ word }) => word)
  const isCarried = words.some((word, at) => carried.test(word) && words.slice(at).includes('to'))
  return isCarried || (/^(?:at|in)$/.test(words.at(-1) ?? '') && carers.test(words.at(-2) ?? ''))
}

/** Kilometres from which on what happened did not happen at the base: a rocket that misses falls nearer. */
const farKm = 10
/** Words between a distance and the name: "40 km to the west of the X air base". */
const distanceReach = 8

/** "in a cave some 40 km west of X", "K1'e 20 kilometre uzaktaki köyde". */
function isFarOff(passage: Passage, mention: PlacedMention): boolean {
  return marksOf(passage, 'distance-unit').some((unit) => {
    // "That night, 80 km to the southeast, the X base was hit": the distance is from another.
    if (passage.lang !== 'en' && isClauseBetween(passage, unit, mention)) return false
    const isAway =
      unit.last < mention.first
        ? mention.first - unit.last <= distanceReach
        : passage.lang === 'tr' && unit.first - mention.last <= distanceBehind
    return isAway && countBefore(passage, unit) >= farKm
  })
}

function countBefore(passage: Passage, unit: Run): number {
  const digits = Number(passage.tokens[unit.first - 1]?.word.replace(',', ''))
  if (digits >= 0 || passage.lang === 'en') return digits
  const spelt = findQuantities(passage).find(({ last }) => last === unit.first - 1)
  return spelt?.quantity.min ?? 0
}

/** Words between the name and a distance behind it. */
const distanceBehind = 3

const betweenReach = 6

/** "in the desert between Palmyra and the X air base". */
function isBetween(passage: Passage, mention: PlacedMention): boolean {
  const before = (list: 'between' | 'and', reach: number): boolean =>
    marksOf(passage, list).some(({ last }) => last < mention.first && mention.first - last <= reach)
  return before('between', betweenReach) && before('and', 2)
}

const nothing = /^(?:nothing|none)$/
const spared = /^(?:untouched|spared)$/
/** Words between "nothing" and "fell", and between the base and "untouched". */
const sparedReach = 4

/** "Nothing fell on the X base", "the X base was spared": others were hit. What is shot down on its way there is aimed at it. */
function isSpared(passage: Passage, { last }: PlacedMention): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || marksOf(passage, 'intercepted', 'no-casualties').length > 0) return false
  const isBehind = tokens.slice(last + 1, last + 1 + sparedReach).some(({ word }) => spared.test(word))
  const acts = marksOf(passage, 'attack-verb', 'arrival-verb')
  const isOfNone = (act: Run): boolean =>
    tokens.slice(Math.max(0, act.first - sparedReach), act.first).some(({ word }) => nothing.test(word))
  return acts.length > 0 ? acts.every(isOfNone) : isBehind
}

/** Words between a plant and the name of its town. */
const townReach = 6

/** "an oil depot in X": what was hit is something else that lies there, and no word speaks of a base. */
function isOtherFacility(passage: Passage, mention: PlacedMention): boolean {
  const others = marksOf(passage, 'other-facility')
  const isThere = others.some(({ last }) => last < mention.first && mention.first - last <= townReach)
  const isBase = marksOf(passage, 'target', 'force').some(
    (mark) => !others.some((other) => overlaps(other, mark)),
  )
  return isThere && !isBase
}

/** "the embassy said", "NATO's X mission said": a body of the base's name speaks. */
function isSpeaking(passage: Passage, mention: PlacedMention): boolean {
  const isBody = marksOf(passage, 'known-speaker').some((mark) => overlaps(mark, mention))
  const isVerbNear = marksOf(passage, 'said').some(
    ({ first }) => first > mention.last && first - mention.last <= saidReach,
  )
  return isBody && isVerbNear
}

/** "the X base near Y airport": Y only says where X is. */
function isLandmark(passage: Passage, mention: PlacedMention): boolean {
  if (passage.lang === 'tr') return isTurkishLandmark(passage, mention)
  const isNear = marksOf(passage, 'near').some(
    ({ last }) => last < mention.first && mention.first - last <= nearReach,
  )
  return (
    isNear &&
    passage.bases.some(
      (other) =>
        other.last < mention.first && isOther(other, mention) && !isArmBetween(passage, other, mention),
    )
  )
}

/** "صواريخ على X ومسيّرات قرب Y": another weapon, and so another attack. */
function isArmBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return (
    passage.lang !== 'en' &&
    marksOf(passage, ...firedMarks).some((arm) => arm.first > last && arm.last < first)
  )
}

/** "Tenf'e yakın Kule 22": Turkish says "near" behind the landmark. */
function isTurkishLandmark(passage: Passage, mention: PlacedMention): boolean {
  const near = marksOf(passage, 'near').find(({ first }) => first === mention.last + 1)
  return (
    near !== undefined &&
    passage.bases.some(
      (other) =>
        other.first > near.last && other.first - near.last <= nearReach + 1 && isOther(other, mention),
    )
  )
}

/** In "…, where the US has a base near Tanf": the clause of the mention has no act, and another base is hit. */
function isInPassing(passage: Passage, mention: PlacedMention): boolean {
  const isDescribed = marksOf(passage, 'descriptive').some((mark) => !isClauseBetween(passage, mark, mention))
  if (!isDescribed || !passage.bases.some((other) => isOther(other, mention))) return false
  const acts = [...passage.marks.keys()].filter(isTrigger).flatMap((label) => marksOf(passage, label))
  return !acts.some((act) => !isClauseBetween(passage, act, mention))
}

function isOther(a: PlacedMention, b: PlacedMention): boolean {
  return a.mention.id !== b.mention.id
}
