// Does a passage tell that a base was hit, or does it only name it?
import { findQuantities } from '../words/find-quantities.ts'
import { isVerbLast } from '../words/grammar.ts'
import { firedMarks, isTrigger } from '../words/is-event.ts'
import { persianObject } from '../words/is-oblique.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { isBeside } from './is-beside.ts'
import { isBystander } from './is-bystander.ts'
import { isDeparture } from './is-departure.ts'
import { isGunSite } from './is-gun-site.ts'

/** Words between "launched from" and the place. */
const originReach = 3
/** Words of the places named before it in the same row. */
const rowWords = 4
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

/** Words between "in revenge for" and where it happened. */
const motiveReach = 12

/** "in revenge for a general killed near X". */
function isOfMotive(passage: Passage, mention: PlacedMention): boolean {
  const motive = marksOf(passage, 'retaliation', 'anniversary').find(
    ({ last }) => last < mention.first && mention.first - last <= motiveReach,
  )
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  return (
    motive !== undefined &&
    !isObject(passage, mention) &&
    acts.every(
      (act) =>
        act.first <= motive.last ||
        act.last >= mention.first ||
        isAnswered(passage, { motive, act, mention }),
    )
  )
}

/** "در پاسخ به ترور او، پایگاه را هدف گرفت": Persian marks what was hit. */
function isObject({ lang, tokens }: Passage, { last }: Run): boolean {
  return lang === 'fa' && tokens[last + 1]?.word === persianObject
}

interface Answered {
  readonly motive: Run
  readonly act: Run
  readonly mention: PlacedMention
}

/** "In retaliation for the drone attack that killed three at X": the attack is what is answered. */
function isAnswered(passage: Passage, { motive, act, mention }: Answered): boolean {
  // "رداً على ضرب فوردو", "در پاسخ به تجاوز به فردو": right behind the words of answering, beside the base that was hit.
  if (answeredNext.has(passage.lang))
    return (
      act.first > motive.last &&
      act.first - motive.last <= nextReach &&
      passage.bases.some(
        (one) =>
          one.mention.id !== mention.mention.id &&
          (one.last < motive.first || distanceBetween(one, mention) > rowWords),
      )
    )
  // "Irán atacó Al Udeid en respuesta a los bombardeos sobre Fordo": what was hit is named before the motive.
  if (passage.lang !== 'en' && !isVerbLast(passage.lang))
    return (
      act.first > motive.last &&
      act.first - motive.last <= farNextReach &&
      passage.bases.some((one) => one.mention.id !== mention.mention.id && one.last < motive.first)
    )
  const word = passage.tokens[motive.last]?.word ?? ''
  const next = passage.tokens[motive.last + 1]?.word ?? ''
  return (
    passage.lang === 'en' &&
    [word, next].some((one) => /^(?:for|to)$/.test(one)) &&
    !isClauseBetween(passage, motive, act)
  )
}

const answeredNext = new Set(['ar', 'fa', 'ckb', 'ku'])
/** Words from "in answer to" to what is answered. */
const nextReach = 2
/** The same with the article and an adjective: "à la récente frappe". */
const farNextReach = 3

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

/** "the jets came in from X", "flew from X and Y", "and others from Z". */
function isOrigin(passage: Passage, mention: PlacedMention): boolean {
  const origins = marksOf(passage, 'origin').filter(({ last }) => last < mention.first)
  if (origins.some(({ last }) => mention.first - last <= originReach)) return true
  if (isTakenOffFrom(passage, mention) || isFromThere(passage, mention)) return true
  if (isDeparture(passage, mention)) return true
  const from = passage.tokens.findLastIndex(({ word }, at) => at < mention.first && word === 'from')
  const between = passage.tokens.slice(from + 1, mention.first)
  const isRow = between.length <= rowWords && between.every(({ word, capital }) => capital || word === 'and')
  return isRow && origins.some((origin) => !isClauseBetween(passage, origin, mention))
}

/** "Tenf yönünden", "Tenf semalarından": Turkish says behind the place where they came from. */
function isFromThere({ lang, tokens }: Passage, { last }: PlacedMention): boolean {
  return lang === 'tr' && fromThere.test(tokens[last + 1]?.word ?? '')
}

const fromThere = /^(?:yo¨nu|istikamet|taraf|sema|uzeri|hava)\p{L}*[dt][ae]n$/u

/** "Uçakların X Üssü'nden kalktığı": where the verb comes last, "took off" stands behind the place. */
function isTakenOffFrom(passage: Passage, { last }: PlacedMention): boolean {
  return (
    isVerbLast(passage.lang) &&
    marksOf(passage, 'origin').some(
      (mark) =>
        mark.first > last &&
        mark.first - last <= takeOffReach &&
        takeOff.test(passage.tokens[mark.first]?.word ?? ''),
    )
  )
}

/** Words between the place and "took off". */
const takeOffReach = 8
const takeOff = /^(?:kalk|havalan|برخاست|بلند)/u

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
