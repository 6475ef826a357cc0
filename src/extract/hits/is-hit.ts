// Does a passage tell that a base was hit, or does it only name it?
import { isTrigger } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { isBeside } from './is-beside.ts'
import { isBystander } from './is-bystander.ts'
import { isCharge } from './is-charge.ts'
import { isGunSite } from './is-gun-site.ts'
import { isBetween, isFarOff, isLandmark } from './is-landmark.ts'
import { isOfMotive } from './is-of-motive.ts'
import { isOrigin } from './is-origin.ts'
import { isStage } from './is-stage.ts'

/** Words between a body and "said". */
const saidReach = 3

/** False where the base is a place of departure, a landmark, or named in passing. */
export function isHit(passage: Passage, mention: PlacedMention): boolean {
  return !isOrigin(passage, mention) && !isLandmark(passage, mention) && !isPassing(passage, mention)
}

function isPassing(passage: Passage, mention: PlacedMention): boolean {
  return [
    isBeside,
    isBystander,
    isStage,
    isCharge,
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
