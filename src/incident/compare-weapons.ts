import type { LedgerEntry } from '../model/incident.ts'
import { listWeapons } from '../model/ledger/list-weapons.ts'
import { type WeaponClass, weaponGroupOf } from '../model/weapon.ts'

export type WeaponRelation =
  /** A class in common. */
  | 'same-weapon'
  /** Words that outlets mix for one attack, or one side does not say. */
  | 'compatible'
  /** Kinds that outlets now and then take for each other: aircraft, their missiles, drones. */
  | 'confusable'
  /** Two attacks, unless all else says one. */
  | 'rival'

export function compareWeapons(
  weapons: readonly WeaponClass[],
  ledger: readonly LedgerEntry[],
): WeaponRelation {
  const named = listWeapons(ledger)
  if (weapons.length === 0 || named.length === 0) return 'compatible'
  if (weapons.some((weapon) => named.includes(weapon))) return 'same-weapon'
  const pairs = weapons.flatMap((a) => named.map((b) => [a, b] as const))
  if (pairs.some(([a, b]) => weaponGroupOf(a) === weaponGroupOf(b))) return 'compatible'
  return pairs.some(([a, b]) => isConfusable(a, b) || isConfusable(b, a)) ? 'confusable' : 'rival'
}

/** "Air strike" is said of missiles from aircraft and of drones; "other" (an explosion) of anything. */
function isConfusable(a: WeaponClass, b: WeaponClass): boolean {
  if (a === 'other') return true
  return a === 'airstrike' && (b === 'missile' || b === 'ballistic-missile' || b === 'drone')
}
