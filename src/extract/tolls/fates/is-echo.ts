// Does a word say again what another has said of the same people? "Injured with light wounds", "died of his wounds".
import { findQuantities } from '../../words/find-quantities.ts'
import type { Mark } from '../../words/mark.ts'
import {
  distanceBetween,
  isClauseBetween,
  isThatBetween,
  marksOf,
  type Passage,
  type Run,
} from '../../words/passage.ts'

/** Words between a casualty word and its echo. */
const echoReach = 5

/** "أصيب … بجروح", "injured with light wounds": the second word says again what the first did. */
export function isEcho(passage: Passage, word: Run, before: Run | undefined): boolean {
  if (before === undefined || distanceBetween(before, word) > echoReach) return false
  // "أصيبت امرأة وطفلة بجروح": with wounds.
  if (passage.lang === 'ar' && /^ب(?:جر|اصاب|ارتجاج)/u.test(passage.tokens[word.first]?.word ?? ''))
    return true
  if (isThatBetween(passage, before, word)) return false
  // "One died, which raises the number of the dead to four".
  if (marksOf(passage, 'number-of').some(({ last }) => last === word.first - 1)) return false
  const isNext = marksOf(passage, 'and').some(({ first }) => first > before.last && first < word.first)
  return (
    !isNext &&
    !isGluedAnd(passage, before, word) &&
    !isClauseBetween(passage, before, word) &&
    !startsNumber(passage, before, word)
  )
}

/** "وأصيب أربعة", "ושלושה נפצעו": Arabic and Hebrew join "and" to the verb, or to its number. */
function isGluedAnd(passage: Passage, before: Run, word: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'ar' && lang !== 'he') return false
  const numbers = marksOf(passage, 'number')
  return tokens
    .slice(before.last + 1, word.first + 1)
    .some(
      (token, at) =>
        /^[וو]/u.test(token.word) &&
        (before.last + 1 + at === word.first || numbers.some(({ first }) => first === before.last + 1 + at)),
    )
}

/** A number of its own stands before the word: "killed three, left five wounded". */
function startsNumber(passage: Passage, before: Run, word: Run): boolean {
  const between = findQuantities(passage).filter(
    ({ first, last }) => first > before.last && last < word.first,
  )
  return between.length > 1
}

/** "Of", between "died" and "wounds". */
const ofWords: Readonly<Record<string, RegExp>> = {
  en: /^(?:of|from)$/,
  ar: /^متاثر/u,
  fa: /^اثر$/u,
  ru: /^от$/u,
  uk: /^від$/u,
  de: /^an$/,
  sv: /^av$/,
  da: /^af$/,
  nb: /^av$/,
  fr: /^(?:de|des)$/,
  es: /^de$/,
  it: /^(?:per|delle)$/,
}
/** Words from "died" to "of", and from there to "wounds". */
const woundsReach = 3

/** "died of his wounds", "توفي متأثرا بجراحه": what he died of, and nobody else's. */
export function isOfWounds(passage: Passage, { first, label }: Mark): boolean {
  const of = ofWords[passage.lang]
  if (label !== 'injured' || of === undefined) return false
  const before = passage.tokens.slice(Math.max(0, first - woundsReach), first)
  const at = first - before.length + before.findLastIndex(({ word }) => of.test(word))
  const isCounted =
    passage.tokens.slice(at + 1, first).some(({ word }) => /^\d+$/.test(word)) ||
    marksOf(passage, 'number').some((mark) => mark.first > at && mark.last < first)
  // "Three were killed and four of their comrades wounded".
  const isOfPeople = marksOf(passage, 'person').some((mark) => mark.first > at && mark.last < first)
  return (
    !isCounted &&
    !isOfPeople &&
    before.some(({ word }) => of.test(word)) &&
    marksOf(passage, 'killed').some(({ last }) => last < at && at - last <= woundsReach)
  )
}
