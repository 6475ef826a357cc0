// How much speaks for two reports of one base being of one attack, or of two: the logarithm of the odds, each
// question counted by itself; one that either leaves open weighs nothing. The weights began as those of a logistic
// regression over pairs of labelled reports (all files but `dev`, of the held-out ones the lines that were read), their
// attacks laid onto one base and up to two days. They were then rounded and moved by hand with the packed `dev` and the
// invented history in view: numbers and days that differ weigh less, since one attack is often told with two. Pure.

import { hourMs } from '../model/local-day.ts'
import { type WeaponClass, weaponGroupOf } from '../model/weapon.ts'
import { type CountRelation, compareCounts } from './compare-counts.ts'
import { compareWeapons, type WeaponRelation } from './compare-weapons.ts'
import { cosine } from './measure-words.ts'
import type { CountedSlot, Testimony } from './read-testimony.ts'
import { type PairLimits, weighTimes } from './weigh-times.ts'

/** Positive for one attack. */
export function weighPair(a: Testimony, b: Testimony, limits: PairLimits): number {
  return (
    weighTimes(a, b, limits) +
    weighWeapons(a, b) +
    weighKinds(a, b) +
    weighCounts(a, b) +
    weighShared(a.attackers, b.attackers, 1.2, -0.7) +
    weighShared(a.damage, b.damage, 0.4, 0) +
    weighShared(a.intercepted, b.intercepted, 0.2, -0.2) +
    weighTargets(a, b) +
    weighWords(a, b)
  )
}

/** Where the first word for the weapon is another. */
const weaponPoints: Readonly<Record<WeaponRelation, number>> = {
  'same-weapon': -1,
  compatible: -0.5,
  confusable: -1.3,
  rival: -1.7,
}
/** Rockets are told of most, and so by two attacks most. */
const sameRocketPoints = -0.1
const sameWeaponPoints = 0.9
/** What a missile is, later reports tell. */
const bothMissilesPoints = 1.2
/** Who drives up with a bomb shoots as well. */
const bothOnGroundPoints = 0

function weighWeapons({ entry: { attack } }: Testimony, { entry }: Testimony): number {
  const [first] = attack.weapons
  const [other] = entry.attack.weapons
  if (first === undefined || other === undefined) return 0
  if (first === other) return first === 'rocket' ? sameRocketPoints : sameWeaponPoints
  if (isMissile(first) && isMissile(other)) return bothMissilesPoints
  if (weaponGroupOf(first) === 'ground' && weaponGroupOf(other) === 'ground') return bothOnGroundPoints
  return weaponPoints[compareWeapons(attack.weapons, [entry])]
}

function isMissile(weapon: WeaponClass): boolean {
  return weapon === 'missile' || weapon === 'ballistic-missile'
}

/** An update tells on of an attack that is known. */
const updatePoints = 1

function weighKinds({ entry: a }: Testimony, { entry: b }: Testimony): number {
  return a.kind === 'update' || b.kind === 'update' ? updatePoints : 0
}

/** Both name another base that was hit with this one. */
const sharedTargetPoints = 1.5

function weighTargets({ entry: a }: Testimony, { entry: b }: Testimony): number {
  return a.siblingBaseIds.some((id) => b.siblingBaseIds.includes(id)) ? sharedTargetPoints : 0
}

const countPoints: Readonly<Record<CountedSlot, Readonly<Record<CountRelation, number>>>> = {
  munitions: { telling: 1.6, small: -0.1, far: -1.4, near: -1, fits: -0.3, unasked: 0 },
  killed: { telling: 2.4, small: 0, far: -1.6, near: 0.5, fits: 0.5, unasked: 0 },
  injured: { telling: 1.6, small: 0.5, far: -0.9, near: 0.4, fits: 0.4, unasked: 0 },
}

/** Against one attack figures of the weapon and of people count once and a half: who has one wrong has more wrong. */
function weighCounts(a: Testimony, b: Testimony): number {
  const munitions = countPoints.munitions[compareCounts(a.counts.munitions, b.counts.munitions)]
  const toll = weighToll(a, b)
  return munitions + (munitions < 0 && toll < 0 ? toll / 2 : toll)
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
  [0.3, 2],
  [0.2, 1.8],
  [0.15, 1.2],
  [0.1, 0.6],
  [0.05, -0.4],
  [0, -0.5],
]

/** Where one has no words, figures are all that can differ, and figures alone part nothing. */
const wordlessPoints = 1.16

/** Two languages share no words, and an outlet repeats its own under every attack. */
function weighWords(a: Testimony, b: Testimony): number {
  if (a.vector.size === 0 || b.vector.size === 0) return wordlessPoints
  if (a.entry.lang !== b.entry.lang || a.entry.outlet.domain === b.entry.outlet.domain) return 0
  const similarity = cosine(a.vector, b.vector)
  return wordPoints.find(([least]) => similarity >= least)?.[1] ?? 0
}
