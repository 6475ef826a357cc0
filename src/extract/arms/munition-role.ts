// What became of the weapons that are counted? "Intercepted two drones".

import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
} from '../words/passage.ts'
import type { MunitionRole } from './munition.ts'

/** Words between a munition and what became of it. */
const fateReach = 4

/** @param run from the number to the weapon. */
export function roleOf(passage: Passage, run: Run): MunitionRole {
  const near = (list: Parameters<typeof marksOf>[1], reach: number): boolean =>
    marksOf(passage, list).some(
      (mark) => distanceBetween(mark, run) <= reach && !isClauseBetween(passage, mark, run),
    )
  if (near('found-number', 3)) return 'found'
  if (near('intercepted', fateReach)) return 'intercepted'
  const isPart = marksOf(passage, 'landed-number').some(
    (mark) => overlaps(mark, run) || (mark.last < run.first && run.first - mark.last <= 1),
  )
  return isPart ? 'landed' : 'fired'
}
