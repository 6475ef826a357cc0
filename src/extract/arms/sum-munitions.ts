// Which numbers of one passage make a sum? "Three drones were shot down and another three crashed": six. English.

import { marksOf, type Passage, wordsOf } from '../words/passage.ts'
import type { Munition } from './munition.ts'

const before = /^(?:another|further)$/
const behind = /^(?:more|others|further)$/

/** The sum takes the place of the first of two, as what was fired; all as they are where the second may be a part of it. */
export function addMoreMunitions(passage: Passage, counted: readonly Munition[]): readonly Munition[] {
  const [one, other, ...more] = counted
  if (passage.lang !== 'en' || one === undefined || other === undefined || more.length > 0) return counted
  return isMore(passage, one, other) ? [addTo(passage, one, other), other] : counted
}

function isMore({ tokens }: Passage, one: Munition, other: Munition): boolean {
  const isOther =
    other.rule === 'counted-alone' &&
    other.first > one.last &&
    (before.test(tokens[other.first - 1]?.word ?? '') ||
      tokens.slice(other.first + 1, other.last + 1).some(({ word }) => behind.test(word)))
  const isCounted = one.rule === 'counted-weapon' || one.rule === 'counted-alone'
  const isFound = one.role === 'found' || other.role === 'found'
  const isExact = one.quantity.kind === 'exact' && other.quantity.kind === 'exact'
  return isOther && isCounted && !isFound && isExact
}

function addTo(passage: Passage, one: Munition, other: Munition): Munition {
  const run = { first: one.first, last: other.last }
  const sum = (one.quantity.min ?? 0) + (other.quantity.min ?? 0)
  const quantity = { kind: 'exact', min: sum, max: sum, text: wordsOf(passage, run) } as const
  return { ...one, ...run, quantity, role: 'fired', rule: 'counted-weapon' }
}

/** "Four were shot down and two crashed inside the base": six, where no number is told of those that were fired. */
export function findSum(passage: Passage, counted: readonly Munition[]): readonly Munition[] {
  const [one, other, ...more] = counted
  if (passage.lang !== 'en' || one === undefined || other === undefined || more.length > 0) return []
  const isApart = [one, other].every(({ rule, role }) => rule === 'counted-alone' && role !== 'fired')
  const isAnd = marksOf(passage, 'and').some(({ last }) => last === other.first - 1)
  const min = (one.quantity.min ?? 0) + (other.quantity.min ?? 0)
  if (!isApart || !isAnd || one.role === other.role || min === 0) return []
  const run = { first: one.first, last: other.last }
  return [
    {
      ...one,
      ...run,
      quantity: { kind: 'exact', min, max: min, text: wordsOf(passage, run) },
      role: 'fired',
    },
  ]
}
