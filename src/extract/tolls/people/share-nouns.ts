// Which of several numbers before one noun does it belong to? "Seventeen US and nine Kenyan troops": to both.

import { marksOf, type Passage } from '../../words/passage.ts'
import type { PeopleCount } from './people-count.ts'

/** Words between a number and "and": "seventeen US and", "17 U.S. “crusaders” and". */
const rowWords = 3

/** Whose people they are, in small letters. */
const kinds =
  /^(?:coalition|foreign|allied|civilian|local|government|military|private|federal|regular|international|peshmerga|police|army|navy)$/

/** "seventeen US and nine Kenyan troops": one noun for both numbers. */
export function splitRows(passage: Passage, counts: readonly PeopleCount[]): readonly PeopleCount[] {
  if (passage.lang !== 'en') return counts
  const ands = marksOf(passage, 'and')
  const acts = marksOf(passage, 'killed', 'injured', 'said', 'including', 'target', 'uncounted')
  return counts.map((one) => {
    const next = counts.find(
      (other) =>
        other.hasPerson &&
        other.first > one.found.last &&
        (other.last === one.last || !one.hasPerson) &&
        ands.some(({ last }) => last === other.first - 1),
    )
    if (next === undefined) return one
    const words = passage.tokens.slice(one.found.last + 1, next.first - 1)
    const isRow =
      words.length > 0 &&
      words.length <= rowWords &&
      words.every(
        ({ gap, capital, word }) =>
          /^["“”'’.-]?$/u.test(gap) && (capital || /["“]/u.test(gap) || kinds.test(word)),
      ) &&
      !acts.some(({ first }) => first > one.found.last && first < next.first)
    return isRow ? { ...one, last: next.first - 2, hasPerson: true } : one
  })
}

/** "two of them American, one British, three soldiers": of numbers before one noun the nearest counts it. */
export function dropOuter(passage: Passage, counts: readonly PeopleCount[]): readonly PeopleCount[] {
  const isBetter = (one: PeopleCount, other: PeopleCount): boolean =>
    isSame(passage, one, other) || isSame(passage, other, one)
      ? one.first < other.first
      : one.first > other.first
  return counts.filter(
    (one) => !counts.some((other) => other !== one && other.last === one.last && isBetter(other, one)),
  )
}

/** "one was a Pole": the second says who the first is; "a US civilian contractor": the noun counts itself. */
function isSame({ lang, tokens }: Passage, { found }: PeopleCount, second: PeopleCount): boolean {
  if (lang === 'en' && found.isArticle && second.found.isNoun && second.first > found.last) return true
  return second.first === found.last + 2 && /^(?:is|was|are|were)$/.test(tokens[found.last + 1]?.word ?? '')
}
