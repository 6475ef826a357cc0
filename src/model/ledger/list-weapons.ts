import type { LedgerEntry } from '../incident.ts'
import { type WeaponClass, type WeaponGroup, weaponClasses, weaponGroupOf } from '../weapon.ts'

/** The classes that the reports of one attack name, most named first: what nearly nobody says is left out. */
export function listWeapons(ledger: readonly LedgerEntry[]): readonly WeaponClass[] {
  const votes = new Map<WeaponClass, number>()
  for (const { weapon, vote } of listVotes(ledger)) votes.set(weapon, (votes.get(weapon) ?? 0) + vote)
  const top = Math.max(0, ...votes.values())
  return [...votes]
    .filter(([, count]) => count >= top / 3)
    .toSorted(([a, x], [b, y]) => y - x || weaponClasses.indexOf(a) - weaponClasses.indexOf(b))
    .map(([weapon]) => weapon)
}

/** What the reports of one attack name, by kind of attack, the first named first. */
export function countWeaponGroups(ledger: readonly LedgerEntry[]): ReadonlyMap<WeaponGroup, number> {
  const votes = new Map<WeaponGroup, number>()
  for (const { weapon, vote } of listVotes(ledger)) {
    const group = weaponGroupOf(weapon)
    votes.set(group, (votes.get(group) ?? 0) + vote)
  }
  return votes
}

interface Vote {
  readonly weapon: WeaponClass
  readonly vote: number
}

function listVotes(ledger: readonly LedgerEntry[]): readonly Vote[] {
  return ledger.flatMap(({ attack }) =>
    attack.weapons.map((weapon, index) => ({ weapon, vote: voteOf(weapon, index) })),
  )
}

/** A report's first word for the weapon counts most; "projectiles" gives way to any word that says more. */
function voteOf(weapon: WeaponClass, index: number): number {
  if (weapon === 'other') return 0.25
  return index === 0 ? 1 : 0.5
}
