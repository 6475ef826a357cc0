// Which word for people does a number count, and how far do they reach? "Two more US Department of Defense contractors".
import type { WordList } from '../../../model/keywords.ts'
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { isNumberLast } from '../../words/grammar.ts'
import { isClauseBetween, marksOf, type Passage, type Run, wordsOf } from '../../words/passage.ts'
import { isAnothersNoun } from './is-anothers-noun.ts'
import { isCountryman } from './is-countryman.ts'
import { isOf } from './is-part-of-toll.ts'
import { isYearsOld } from './is-years-old.ts'

/** @returns the word for people that the number counts; undefined where it has none. */
export function findCountedPeople(passage: Passage, found: FoundQuantity): Run | undefined {
  const people = [
    ...listCountrymen(passage, found),
    ...marksOf(passage, 'person', 'attacker-person', 'another-person'),
  ]
  const before = isNumberLast(passage.lang) ? findBefore(passage, found, people) : undefined
  if (before !== undefined) return before
  return people.find(
    (mark) =>
      (mark.first > found.last || found.isNoun || isOneMore(passage, mark, found)) &&
      isNounOf(passage, found, mark) &&
      !isAnothersNoun(passage, found, mark),
  )
}

/** "Wanajeshi wa Marekani watatu": whose they are may stand between. */
const beforeReach = 3

function findBefore(passage: Passage, { first }: FoundQuantity, people: readonly Run[]): Run | undefined {
  return people.findLast(
    (mark) =>
      mark.last < first &&
      first - mark.last <= beforeReach &&
      !isClauseBetween(passage, mark, { first, last: first }),
  )
}

/** Words between a number and the noun that it counts. */
const nounReach = 4
/** Words more in "five of its own security men". */
const ofReach = 2

/** True where the word stands as near to the number as a noun that it counts. */
export function isNounOf(passage: Passage, found: FoundQuantity, noun: Run): boolean {
  const distance = noun.first - found.last
  return (
    noun.first >= (found.isNoun ? found.first : found.last) &&
    (distance <= nounReach || distance <= longReachOf(passage, found)) &&
    !isClauseBetween(passage, { first: found.last, last: found.last }, noun)
  )
}

function longReachOf(passage: Passage, found: FoundQuantity): number {
  return nounReach + (isOf(passage, found) ? ofReach : 0) + countNameWords(passage, found)
}

/** "two American and one British", "one French, two Danish", "an Estonian": the adjective stands for a man. */
function listCountrymen(passage: Passage, { last }: FoundQuantity): readonly Run[] {
  const { lang, tokens } = passage
  const at = last + 1
  if (lang === 'tr') return isTurkishMember(passage, at) ? [{ first: at, last: at }] : []
  return lang === 'en' && isCountryman(tokens, at) ? [{ first: at, last: at }] : []
}

/** "iki ABD'li", "17 DEAŞ'lı": an ending makes men of a name. */
function isTurkishMember(passage: Passage, at: number): boolean {
  return passage.tokens[at] !== undefined && turkishMember.test(wordsOf(passage, { first: at, last: at }))
}

const turkishMember = /['’ʼ]l[ıiuü]/u

/** Words of a name before the noun, at most, that take nothing from its reach. */
const mostNameWords = 4
/** Words with which a name ends, whatever stands behind them. */
const noNameWords =
  /^(?:in|at|near|on|from|to|by|with|for|and|or|but|who|which|that|when|while|where|as|after|before|during|the|an?|its|his|their|is|are|was|were|has|have|had)$/

/** "two more US Department of Defense contractors": whose people they are may take a few words. */
function countNameWords(passage: Passage, { last }: FoundQuantity): number {
  if (passage.lang !== 'en') return 0
  const behind = passage.tokens.slice(last + 1, last + 1 + nounReach + mostNameWords)
  const acts = marksOf(passage, 'killed', 'injured', 'attack-verb', 'said')
  const end = behind.findIndex(
    ({ word }, at) => noNameWords.test(word) || acts.some(({ first }) => first === last + 1 + at),
  )
  const named = (end < 0 ? behind : behind.slice(0, end)).filter(
    ({ capital, word }, at) =>
      capital || /^(?:more|other|further|years?|old)$/.test(word) || isYearsOld(behind, at + 1),
  )
  return Math.min(named.length, mostNameWords)
}

/** "one soldier killed and another wounded": the word for one more stands for a person. */
function isOneMore(passage: Passage, mark: Run, { first, last }: Run): boolean {
  if (mark.first !== first || mark.last !== last) return false
  const at = /^(?:was|were)$/.test(passage.tokens[last + 1]?.word ?? '') ? last + 2 : last + 1
  return marksOf(passage, 'killed', 'injured').some((word) => word.first === at || word.last === first - 1)
}

/** "two Iraqi officers", "three soldiers of the coalition", "five others": the words of people that stand in a row. */
export function endOfPeople(passage: Passage, { last }: Run): number {
  const next = marksOf(passage, ...peopleWords).find((mark) => mark.first === last + 1)
  if (
    next === undefined ||
    isClauseBetween(passage, { first: last, last }, next) ||
    isSpacedHyphen(passage, next)
  )
    return last
  // Arabic: "two Americans and-a-soldier", each noun a number.
  const isNumber = marksOf(passage, 'counting').some(({ first }) => first === next.first)
  return isNumber && /^[וو]/u.test(passage.tokens[next.first]?.word ?? '') ? last : endOfPeople(passage, next)
}

/** "14 others - Americans and Britons - were hurt": a dash. */
function isSpacedHyphen({ tokens }: Passage, { first }: Run): boolean {
  const start = tokens[first]?.span.start ?? 0
  return tokens[first]?.gap === '-' && start - (tokens[first - 1]?.span.end ?? start) > 1
}

const peopleWords: readonly WordList[] = [
  'person',
  'another-person',
  'us-person',
  'coalition-person',
  'host-person',
  'civilian-person',
]
