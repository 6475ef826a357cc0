// Numbers that may count people, each with the noun behind it.
import type { WordList } from '../model/keywords.ts'
import type { DatePhrase } from './date-phrase.ts'
import type { FoundQuantity } from './find-quantities.ts'
import { findQuantities } from './find-quantities.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, Run } from './passage.ts'
import { isClauseBetween, marksOf, overlaps } from './passage.ts'

/** From the number to the last word of people behind it. */
export interface PeopleCount extends Run {
  readonly found: FoundQuantity
  readonly hasPerson: boolean
}

export function findPeopleCounts(passage: Passage, dates: readonly DatePhrase[]): readonly PeopleCount[] {
  return dropOuter(findCounts(passage, dates))
}

/** "two of them American, one British, three soldiers": of numbers before one noun the nearest counts it. */
function dropOuter(counts: readonly PeopleCount[]): readonly PeopleCount[] {
  return counts.filter((one) => !counts.some((other) => other.first > one.first && other.last === one.last))
}

/** Words between a number and the noun that it counts. */
const nounReach = 4

function findCounts(passage: Passage, dates: readonly DatePhrase[]): PeopleCount[] {
  return findQuantities(passage).flatMap((found) => {
    if (
      dates.some(
        (date) => overlaps(date, found) && (date.day !== undefined || date.minuteOfDay !== undefined),
      )
    )
      return []
    const from = { first: found.last, last: found.last }
    const near = (run: Run): boolean =>
      run.first >= found.last && run.first - found.last <= nounReach && !isClauseBetween(passage, from, run)
    const person = marksOf(passage, 'person', 'attacker-person', 'another-person').find(
      (mark) => near(mark) && (mark.first > found.last || found.isNoun),
    )
    const rival = marksOf(passage, 'uncounted', ...weaponMarks).find(
      (mark) => near(mark) && mark.first > found.last,
    )
    if (rival !== undefined && rival.first <= (person?.first ?? found.last + 2)) return []
    if (found.isNoun && person === undefined) return []
    if (found.isArticle && person === undefined && !isNumeral(passage, found)) return []
    const last = person === undefined ? found.last : endOfPeople(passage, person)
    return [{ first: found.first, last, found, hasPerson: person !== undefined }]
  })
}

/** "two Iraqi officers", "three soldiers of the coalition", "five others": the words of people that stand in a row. */
function endOfPeople(passage: Passage, { last }: Run): number {
  const next = marksOf(passage, ...peopleWords).find((mark) => mark.first === last + 1)
  if (next === undefined || isClauseBetween(passage, { first: last, last }, next)) return last
  // Arabic: "two Americans and-a-soldier", each noun a number.
  const isNumber = marksOf(passage, 'counting').some(({ first }) => first === next.first)
  return isNumber && /^و/.test(passage.tokens[next.first]?.word ?? '') ? last : endOfPeople(passage, next)
}

const peopleWords: readonly WordList[] = [
  'person',
  'another-person',
  'us-person',
  'coalition-person',
  'host-person',
  'civilian-person',
]

function isNumeral(passage: Passage, { last }: Run): boolean {
  return !/^(?:an?|another|un|una|une|ein|eine|o)$/.test(passage.tokens[last]?.word ?? '')
}
