import type { DatePhrase } from '../days/date-phrase.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { marksOf, overlaps } from '../words/passage.ts'

/** Words of a clause shown with a claim, at most, on each side. */
const reach = 7
const joints = /^(?:as|when|who|which|because|during|in|by|from|of|at)$/

/**
 * The words around a verb that say what became of what: "several aircraft were destroyed", "destroyed the hangar".
 * They end at punctuation, at a verb of speaking, at a date, and where another clause begins.
 */
export function clauseAround(passage: Passage, run: Run, dates: readonly DatePhrase[]): Run {
  const isPassive = isBe(passage, run.first - 1) || isBe(passage, run.first - 2)
  const ends: readonly Run[] = [
    ...marksOf(passage, 'said', 'claimed', 'that', 'contrast', 'clause-break', 'according-to', 'after'),
    ...(isPassive ? marksOf(passage, 'intercepted', 'attack-verb', ...weaponMarks) : marksOf(passage, 'and')),
    ...dates,
  ].filter((end) => !overlaps(end, run))
  const isOpen = (at: number): boolean =>
    at >= 0 && at < passage.tokens.length && !ends.some(({ first, last }) => first <= at && at <= last)
  let { first, last } = run
  while (run.first - first < reach && isOpen(first - 1) && isTight(passage, first)) first--
  while (
    last - run.last < reach &&
    isOpen(last + 1) &&
    isTight(passage, last + 1) &&
    !isJoint(passage, last + 1)
  )
    last++
  // "and the building was damaged".
  const isLoose = marksOf(passage, 'and').some((mark) => mark.first === first && mark.last < run.first)
  return { first: isLoose ? first + 1 : first, last }
}

function isTight(passage: Passage, at: number): boolean {
  return /^[-'’"“”]?$/u.test(passage.tokens[at]?.gap ?? ',')
}

function isJoint(passage: Passage, at: number): boolean {
  return joints.test(passage.tokens[at]?.word ?? '')
}

function isBe(passage: Passage, at: number): boolean {
  return /^(?:was|were|been|be|being|is|are|got)$/.test(passage.tokens[at]?.word ?? '')
}
