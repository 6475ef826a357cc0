// Which numbers of a passage may count people? In "two soldiers and a cook were hurt by three rockets": "two soldiers" and
// "a cook".
import type { DatePhrase } from '../../days/date-phrase.ts'
import { type FoundQuantity, findQuantities } from '../../words/find-quantities.ts'
import { isCountedBehind } from '../../words/grammar.ts'
import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import { endOfPeople, findCountedPeople } from './find-counted-people.ts'
import { findLonePersons } from './find-lone-persons.ts'
import { isListedPart, isPartBehind } from './is-among-those.ts'
import { isDated, isNoCount } from './is-no-count.ts'
import { isOfThing } from './is-of-thing.ts'
import { isJoinedToPart, isPartOfToll } from './is-part-of-toll.ts'
import { isRisenFrom } from './is-risen-from.ts'
import { isNobodyOf, isWholeOf } from './is-whole-of.ts'
import { isThird, mayCountAlone } from './may-count-alone.ts'
import type { PeopleCount } from './people-count.ts'
import { dropOuter, splitRows } from './share-nouns.ts'

/** @param dates the days and clocks of the passage, whose numbers count nobody. */
export function findPeopleCounts(passage: Passage, dates: readonly DatePhrase[]): readonly PeopleCount[] {
  const parts = findQuantities(passage).filter((found) => isPartOfToll(passage, found))
  if (tellsWhoTheyWere(passage, parts)) return []
  return dropOuter(
    passage,
    splitRows(passage, [...listCounts(passage, dates), ...findLonePersons(passage)]),
  ).filter((count) => !isJoinedToPart(passage, count, parts))
}

/** Words from "one of the dead" to "was". */
const wereReach = 5

/** "One of the dead is a clerk, the other a sailor": who they were, and no more of them. */
function tellsWhoTheyWere({ lang, tokens }: Passage, parts: readonly Run[]): boolean {
  const [part] = parts
  return (
    lang === 'en' &&
    part?.first === 0 &&
    tokens.slice(part.last, part.last + wereReach).some(({ word }) => /^(?:is|was|are|were)$/.test(word))
  )
}

/** Every number of the passage by itself. */
function listCounts(passage: Passage, dates: readonly DatePhrase[]): PeopleCount[] {
  const all = findQuantities(passage)
  return all.flatMap((found) => {
    const isBefore = isRisenFrom(passage, found)
    if (isNoCount(passage, found) || isPartOfToll(passage, found)) return []
    if (isNobodyOf(passage, found) || isWholeOf(passage, found, all)) return []
    if (!isBefore && isDated(found, dates)) return []
    // "Rose from 34 to 40 soldiers": the people are those of the number of now.
    const people = findPeople(passage, found, isBefore)
    if (!isBefore && isOfThing(passage, found, people)) return []
    if (people === undefined && !mayCountAlone(passage, found)) return []
    const last = people === undefined ? found.last : Math.max(found.last, endOfPeople(passage, people))
    const isPart = isSomeOfThose(passage, found, last)
    const first = Math.min(startOfPeople(passage, found), people?.first ?? found.first)
    return [{ first, last, found, hasPerson: people !== undefined, isPart, isBefore }]
  })
}

/** "米兵3人", "무장괴한 5명": who they are stands before the number as well. */
function startOfPeople(passage: Passage, { first }: Run): number {
  if (!isCountedBehind(passage.lang) || passage.tokens[first]?.gap !== '') return first
  const noun = marksOf(passage, 'person', 'attacker-person', 'us-person').find(
    (mark) => mark.last === first - 1,
  )
  return noun?.first ?? first
}

/** Words from what a toll was to its own noun: "53 Malian soldiers". */
const beforeReach = 2

function findPeople(passage: Passage, found: FoundQuantity, isBefore: boolean): Run | undefined {
  const people = findCountedPeople(passage, found)
  return isBefore && people !== undefined && people.first - found.last > beforeReach ? undefined : people
}

/** "Two of them landed", "four of whom were flown out". @param last the last word of the people. */
function isSomeOfThose(passage: Passage, found: FoundQuantity, last: number): boolean {
  const isNumberedPart = marksOf(passage, 'landed-number').some(({ first }) => first === found.last + 1)
  return (
    (isNumberedPart && !isThird(passage, found)) ||
    isListedPart(passage, last) ||
    isPartBehind(passage, found)
  )
}
