// Is a base named only to say where something else lies? "The X base near Y", "40 km from Y", "between Y and Z", "heard by Y".
import { findQuantities } from '../words/find-quantities.ts'
import { firedMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf } from '../words/passage.ts'
import { wordsBefore } from './words-before.ts'

/** True where what happened did not happen at the base. */
export function isLandmark(passage: Passage, mention: PlacedMention): boolean {
  return [isNextToAnother, isFarOff, isBetween, isAloof].some((is) => is(passage, mention))
}

/** Words between "close to" and the name. */
const nearReach = 2

/** "the X base near Y airport": Y only says where X is. */
function isNextToAnother(passage: Passage, mention: PlacedMention): boolean {
  if (passage.lang === 'tr') return isBeforeTurkishNear(passage, mention)
  const near = marksOf(passage, 'near').findLast(
    ({ last }) => last < mention.first && countBetween(passage, last, mention.first) < nearReach,
  )
  return (
    near !== undefined &&
    passage.bases.some(
      (other) =>
        other.last < mention.first &&
        isOther(other, mention) &&
        !isArmBetween(passage, other, mention) &&
        !isJoinedOn(passage, other, near),
    )
  )
}

/** Words between; of English ones the articles uncounted: "close to the al-Tanf garrison". */
function countBetween({ lang, tokens }: Passage, last: number, first: number): number {
  const between = tokens.slice(last + 1, first)
  return lang === 'en'
    ? between.filter(({ word }) => !/^(?:the|an?|al|el)$/.test(word)).length
    : between.length
}

/** "Two rockets hit X and a third landed near Y": what fell there was meant for Y. */
function isJoinedOn(passage: Passage, { last }: Run, near: Run): boolean {
  const and = passage.tokens.findIndex(
    ({ word }, at) => at > last && at < near.first && /^(?:and|while|another)$/.test(word),
  )
  return (
    passage.lang === 'en' &&
    and > 0 &&
    marksOf(passage, 'arrival-verb', 'attack-verb').some(({ first }) => first > and && first < near.first)
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
function isBeforeTurkishNear(passage: Passage, mention: PlacedMention): boolean {
  const near = marksOf(passage, 'near').find(({ first }) => first === mention.last + 1)
  return (
    near !== undefined &&
    passage.bases.some(
      (other) =>
        other.first > near.last && other.first - near.last <= nearReach + 1 && isOther(other, mention),
    )
  )
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

/** Words from the first of the two places to "and". */
const firstPlaceReach = 3

/** "in the desert between Palmyra and the X air base". */
function isBetween(passage: Passage, mention: PlacedMention): boolean {
  if (isFirstOfTwo(passage, mention)) return true
  const before = (list: 'between' | 'and', reach: number): boolean =>
    marksOf(passage, list).some(({ last }) => last < mention.first && mention.first - last <= reach)
  return before('between', betweenReach) && before('and', 2)
}

/** "a village between X and Kidal". */
function isFirstOfTwo(passage: Passage, { first, last }: PlacedMention): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'between').some((mark) => mark.last < first && first - mark.last <= 2) &&
    marksOf(passage, 'and').some((mark) => mark.first > last && mark.first - last <= firstPlaceReach)
  )
}

const aloof =
  /\b(?:(?<!not )far from|away from|nowhere near|heard by|heard as far as|felt as far as|so (?:near|close to)) (?:the |an? )?(?:\w+ )?$/

/** "Far from X", "blasts heard by the X consulate", "so near X that its staff took cover". */
function isAloof(passage: Passage, mention: PlacedMention): boolean {
  return passage.lang === 'en' && aloof.test(wordsBefore(passage, mention))
}

function isOther(a: PlacedMention, b: PlacedMention): boolean {
  return a.mention.id !== b.mention.id
}
