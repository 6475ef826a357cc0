// Which counts of a row say who those of another were? "Three troops, two Americans and a Briton": three in all.

import type { Passage } from '../../words/passage.ts'
import { type PeopleCount, sizeOf } from '../people/people-count.ts'

/** "three troops, two Americans and a Briton": what adds up to the first of the row is who those were. */
export function dropBreakdown(
  passage: Passage,
  row: readonly [PeopleCount, ...PeopleCount[]],
): readonly [PeopleCount, ...PeopleCount[]] {
  if (row.length < 3 || isOfRoles(passage, row) || isOfCountries(passage, row)) return row
  const own = dropSpeltOut(passage, row)
  if (own.length < row.length) return own
  const total = row.reduce((sum, one) => sum + sizeOf(one), 0)
  const whole = row.find((one) => 2 * sizeOf(one) === total)
  return whole === undefined ? row : [whole]
}

/** "a medic and two Americans, a soldier and a contractor": the last two are the two Americans. */
function dropSpeltOut(
  passage: Passage,
  row: readonly [PeopleCount, ...PeopleCount[]],
): readonly [PeopleCount, ...PeopleCount[]] {
  const sorted = [...row].sort((a, b) => a.first - b.first)
  const spelt = sorted.flatMap((whole, at) => {
    const parts = sorted.slice(at + 1)
    const isApart = parts.length > 1 && at > 0 && passage.tokens[parts[0]?.first ?? 0]?.gap === ','
    return isApart && parts.reduce((sum, one) => sum + sizeOf(one), 0) === sizeOf(whole) ? parts : []
  })
  const [first, ...others] = row.filter((one) => !spelt.includes(one))
  return first === undefined ? row : [first, ...others]
}

/** Words for people of any kind, which the rest of a row may spell out. */
const anybody =
  /^(?:people|persons?|troops|personnel|members?|foreigners?|victims?|civilians?|others?|men|servicemen|nationals?|peacekeepers?|staff)$/

/** "two soldiers, a policeman and a cook were killed": each of another kind, and none are the others. */
function isOfRoles(passage: Passage, row: readonly PeopleCount[]): boolean {
  const end = Math.max(...row.map(({ last }) => last))
  return (
    passage.lang === 'en' &&
    !/^[,—–-]/u.test(passage.tokens[end + 1]?.gap ?? '') &&
    row.every(({ found, last }) =>
      passage.tokens
        .slice(found.last + 1, last + 1)
        .every(({ word, capital }) => !capital && !anybody.test(word)),
    )
  )
}

/** "three Americans, two Britons and an Italian", "two British, one French and three Iraqi soldiers": none are the others. */
function isOfCountries(passage: Passage, row: readonly PeopleCount[]): boolean {
  return (
    passage.lang === 'en' &&
    row.every(({ found, last }) =>
      passage.tokens.slice(found.last + 1, last + 1).some(({ capital }) => capital),
    )
  )
}
