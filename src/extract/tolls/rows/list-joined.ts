// Which counts of people make one toll? "One service member and two contractors were killed": both.

import { marksOf, type Passage } from '../../words/passage.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { isOfAttacker } from '../sides/is-of-attackers.ts'
import { dropBreakdown } from './drop-breakdown.ts'
import { isDegreed, isJoined } from './is-joined.ts'

/** The numbers that "and" ties to this one, one after the other. */
export function listJoined(
  passage: Passage,
  count: PeopleCount,
  free: ReadonlySet<PeopleCount>,
): PeopleCount[] {
  // "listed 81 victims and 255 wounded": what the word behind it counts is a toll of its own.
  if (!count.hasPerson && isRightBeforeWord(passage, count)) return []
  const joined: PeopleCount[] = []
  for (let known: readonly PeopleCount[] = [count]; ; known = [count, ...joined]) {
    const next = [...free].find(
      (one) =>
        (one.hasPerson || isDegreed(passage, one)) &&
        !joined.includes(one) &&
        isOfAttacker(passage, one) === isOfAttacker(passage, count) &&
        known.some((other) => isJoined(passage, other, one)),
    )
    if (next === undefined) return joined
    joined.push(next)
  }
}

function isRightBeforeWord(passage: Passage, { last }: PeopleCount): boolean {
  return (
    passage.lang === 'en' && marksOf(passage, 'killed', 'injured').some(({ first }) => first === last + 1)
  )
}

/** The numbers of the other side that "and" ties to this row. */
export function listJoinedRivals(
  passage: Passage,
  row: readonly [PeopleCount, ...PeopleCount[]],
  free: ReadonlySet<PeopleCount>,
): readonly PeopleCount[] {
  const [first] = row
  const [rival, ...others] = [...free].filter(
    (one) =>
      one.hasPerson &&
      isOfAttacker(passage, one) !== isOfAttacker(passage, first) &&
      row.some((other) => isJoined(passage, other, one)),
  )
  if (rival === undefined) return []
  // "Five people, three of them soldiers and two students, were killed along with nine attackers".
  const whole = dropBreakdown(passage, [rival, ...others])
  return whole.every(({ isPart }) => isPart) ? whole : whole.filter(({ isPart }) => !isPart)
}
