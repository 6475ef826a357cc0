// Which figures of a passage does it say to have been replaced? "To 40 from 34", "put it at two after first saying three".

import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { listJoined } from '../rows/list-joined.ts'
import { quantityOfRow } from '../rows/quantity-of-row.ts'

/** Words between "earlier he had put", "after giving" and the figure. */
const replacedReach = 5

/** "Earlier he had put the toll at nine dead": a figure that its speaker has since replaced. */
export function isReplaced(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'preliminary').some(
    ({ first, last }) =>
      last < run.first &&
      run.first - last <= replacedReach &&
      passage.tokens.slice(first, last + 1).some(({ word }) => /^(?:had|after|having)$/.test(word)),
  )
}

/** Words from "that morning they spoke of" to the figure, and from there to the verb of languages that have it last. */
const toldReach = 8
const verbReach = 6

/** "Уранці йшлося про дев'ятьох убитих", "پیش از این از ۲۴ کشته خبر داده بود": what was told before. English has "had". */
export function isToldEarlier(passage: Passage, run: Run): boolean {
  if (passage.lang === 'en') return false
  return marksOf(passage, 'earlier').some(
    (mark) =>
      mark.last < run.first &&
      run.first - mark.last <= toldReach &&
      !isClauseBetween(passage, mark, run) &&
      (mark.last > mark.first || isSpokenOf(passage, mark, run)),
  )
}

function isSpokenOf(passage: Passage, { first }: Run, run: Run): boolean {
  return marksOf(passage, 'said').some(
    (said) =>
      said.last >= first && said.first - run.last <= verbReach && !isClauseBetween(passage, said, run),
  )
}

/** Words between "first gave" and the figure. */
const earlierReach = 2

/** "first saying three", "against six in an earlier count". */
function isPreliminary(passage: Passage, { first, last }: Run): boolean {
  const isBehind = /^(?:in|by|at|from)$/.test(passage.tokens[last + 1]?.word ?? '')
  // "Ранее сообщалось о девяти"; English has phrases for it.
  const earlier = passage.lang === 'en' ? [] : marksOf(passage, 'earlier')
  if (earlier.some(({ last: end }) => end < first && first - end <= earlierReach + 1)) return true
  return marksOf(passage, 'preliminary').some(
    (mark) =>
      (mark.last < first && first - mark.last <= earlierReach) ||
      (isBehind && mark.first > last && mark.first - last <= earlierReach + 1),
  )
}

/** "put the toll at two after first saying three", "to 40 from 34": a lone number, of what the passage counts or last counted. */
export function findEarlier(
  passage: Passage,
  counted: readonly Casualty[],
  free: readonly PeopleCount[],
): Casualty[] {
  const [head] = counted
  if (head === undefined) return []
  // "An earlier figure of 53 soldiers and one civilian": 54.
  const standing = free.filter(({ isBefore }) => isBefore !== true)
  return free.flatMap((count) => {
    const { first, last, found, hasPerson, isBefore } = count
    const row = isBefore === true ? listJoined(passage, count, new Set(standing)) : []
    const isFirst = isBefore === true || isPreliminary(passage, { first, last })
    if (!isFirst || (hasPerson && isBefore !== true) || found.isArticle) return []
    const present = findNamed(passage, counted, last) ?? findNow(passage, counted, first) ?? head
    return [
      {
        ...present,
        first,
        last,
        quantity: quantityOfRow(passage, [count, ...row]),
        rule: 'earlier-figure',
        confidence: 0.6,
        isEarlier: true,
      },
    ]
  })
}

/** "Three died, and forty are hurt, up from 34": of the hurt, unless somebody's "said" stands between. */
function findNow(passage: Passage, counted: readonly Casualty[], before: number): Casualty | undefined {
  const last = counted.findLast((one) => one.last < before)
  const isSaid = marksOf(passage, 'said').some(
    (mark) => mark.first > (last?.last ?? before) && mark.last < before,
  )
  return isSaid ? undefined : last
}

/** "بعد أن كانت ستة شهداء": the word right behind it says of which of them. */
function findNamed(passage: Passage, counted: readonly Casualty[], last: number): Casualty | undefined {
  const word = marksOf(passage, 'killed', 'injured').find(({ first }) => first === last + 1)
  return counted.find(({ slot }) => slot === word?.label)
}
