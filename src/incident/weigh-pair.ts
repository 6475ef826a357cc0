// How much speaks for two reports of one base being of one attack, or of two: the logarithm of the odds, each
// question counted by itself; one that either leaves open weighs nothing. The weights began as those of a logistic
// regression over pairs of labelled reports (all files but `dev`, their attacks laid onto one day) and of invented ones,
// and were then rounded and moved by hand, with wrong pairs of the packed `dev` in view. Pure.

import { dayMs, hourMs } from '../model/local-day.ts'
import type { IncidentSettings } from '../model/settings.ts'
import { type CountRelation, compareCounts } from './compare-counts.ts'
import { compareWeapons, type WeaponRelation } from './compare-weapons.ts'
import { cosine } from './measure-words.ts'
import type { CountedSlot, Testimony } from './read-testimony.ts'
import { relateReadTimes, type TimeRelation } from './relate-times.ts'

export type PairLimits = Pick<IncidentSettings, 'dayTolerance' | 'waveGapHours'>

/** Positive for one attack. */
export function weighPair(a: Testimony, b: Testimony, limits: PairLimits): number {
  return (
    restPoints +
    weighTimes(a, b, limits) +
    weighWeapons(a, b) +
    countPoints.munitions[compareCounts(a.counts.munitions, b.counts.munitions)] +
    weighToll(a, b) +
    weighShared(a.claimedBy, b.claimedBy, 1.5, -1.5) +
    weighShared(a.blamedOn, b.blamedOn, 1.3, -0.5) +
    weighShared(a.damage, b.damage, 0.4, 0) +
    weighShared(a.intercepted, b.intercepted, 0.5, 0) +
    weighWords(a, b)
  )
}

/** Two reports that agree on nothing are rather of two. */
const restPoints = -0.9
const dayPoints: Readonly<Record<TimeRelation, number>> = {
  'same-hour': 2,
  'same-day': 1,
  'same-night': -1,
  'clocks-apart': -0.7,
  'parts-apart': -1.4,
  'next-day': -1.6,
  'other-day': -5,
}
const sameDayWithClocksPoints = 1.2
/** One was out before the attack that the other tells of, or their clocks are most of a day apart. */
const impossiblePoints = -2.5
const impossibleMs = 12 * hourMs
const slipMs = 2 * hourMs

function weighTimes(a: Testimony, b: Testimony, limits: PairLimits): number {
  const isImpossible = isOutBefore(a, b) || isOutBefore(b, a) || areClocksDaysApart(a, b)
  const against = isImpossible ? impossiblePoints : 0
  if (a.time === undefined || b.time === undefined) return against
  const relation = relateReadTimes(a.time, b.time, limits)
  const areBothClocks = a.time.windows !== undefined && b.time.windows !== undefined
  return against + (relation === 'same-day' && areBothClocks ? sameDayWithClocksPoints : dayPoints[relation])
}

function isOutBefore({ entry }: Testimony, { notBefore }: Testimony): boolean {
  return notBefore !== undefined && notBefore - entry.publishedAt > impossibleMs
}

function areClocksDaysApart(a: Testimony, b: Testimony): boolean {
  const [one, other] = [a.time?.happenedAt, b.time?.happenedAt]
  if (one?.at === undefined || other?.at === undefined || one.day === other.day) return false
  const gap = Math.abs(one.at - other.at)
  // One clock and two days: a slip of the day.
  return gap > impossibleMs && Math.abs(gap - dayMs) > slipMs
}

const weaponPoints: Readonly<Record<WeaponRelation, number>> = {
  'same-weapon': -0.7,
  compatible: -0.5,
  confusable: -1.3,
  rival: -1.7,
}
const sameFirstWeaponPoints = 1

function weighWeapons({ entry: { attack } }: Testimony, { entry }: Testimony): number {
  const [first] = attack.weapons
  const [other] = entry.attack.weapons
  if (first === undefined || other === undefined) return 0
  return first === other ? sameFirstWeaponPoints : weaponPoints[compareWeapons(attack.weapons, [entry])]
}

const countPoints: Readonly<Record<CountedSlot, Readonly<Record<CountRelation, number>>>> = {
  munitions: { telling: 2.1, small: 0.5, far: -2.1, near: -1.1, fits: -0.3, unasked: 0 },
  killed: { telling: 2, small: 0.1, far: -2, near: 0.5, fits: 0, unasked: 0 },
  injured: { telling: 1.4, small: 0.5, far: -1.2, near: 0, fits: 0, unasked: 0 },
}

/** Who has the dead wrong has the injured wrong as well: against one attack both count once. */
function weighToll(a: Testimony, b: Testimony): number {
  const killed = weighPeople(a, b, 'killed')
  const injured = weighPeople(a, b, 'injured')
  return killed < 0 && injured < 0 ? Math.min(killed, injured) : killed + injured
}

/** First tolls of a morning are low, and rise by noon. */
const risesAfterMs = 2 * hourMs

/** A toll that rises later is told of one attack as of two. */
function weighPeople(a: Testimony, b: Testimony, slot: 'killed' | 'injured'): number {
  const relation = compareCounts(a.counts[slot], b.counts[slot])
  const isRise = (relation === 'far' || relation === 'near') && hasRisen(a, b, slot)
  return isRise ? 0 : countPoints[slot][relation]
}

function hasRisen(a: Testimony, b: Testimony, slot: 'killed' | 'injured'): boolean {
  const [old, late] = a.entry.publishedAt <= b.entry.publishedAt ? [a, b] : [b, a]
  const isLater =
    late.entry.kind === 'update' || late.entry.publishedAt - old.entry.publishedAt >= risesAfterMs
  return isLater && mostOf(late, slot) > mostOf(old, slot)
}

function mostOf({ counts }: Testimony, slot: CountedSlot): number {
  return Math.max(...counts[slot].map(({ min, max }) => min ?? max ?? 0))
}

function weighShared(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  sharedPoints: number,
  otherPoints: number,
): number {
  if (a.size === 0 || b.size === 0) return 0
  return a.isDisjointFrom(b) ? otherPoints : sharedPoints
}

/** From this cosine on. */
const wordPoints: readonly (readonly [number, number])[] = [
  [0.5, 2.5],
  [0.3, 2],
  [0.2, 1.8],
  [0.15, 0.9],
  [0.1, 0.3],
  [0.05, -0.3],
  [0, -0.6],
]

/** Two languages share no words, and an outlet repeats its own under every attack. */
function weighWords(a: Testimony, b: Testimony): number {
  if (a.entry.lang !== b.entry.lang || a.entry.outlet.domain === b.entry.outlet.domain) return 0
  if (a.vector.size === 0 || b.vector.size === 0) return 0
  const similarity = cosine(a.vector, b.vector)
  return wordPoints.find(([least]) => similarity >= least)?.[1] ?? 0
}
