import type { LedgerEntry } from '../incident.ts'
import { type WeaponClass, weaponClasses } from '../weapon.ts'

/** The classes that the reports of one attack name, most named first: what nearly nobody says is left out. */
export function listWeapons(ledger: readonly LedgerEntry[]): readonly WeaponClass[] {
  const votes = new Map<WeaponClass, number>()
  for (const { attack } of ledger)
    for (const [index, weapon] of attack.weapons.entries())
      votes.set(weapon, (votes.get(weapon) ?? 0) + voteOf(weapon, index))
  const top = Math.max(0, ...votes.values())
  return [...votes]
    .filter(([, count]) => count >= top / 3)
    .toSorted(([a, x], [b, y]) => y - x || weaponClasses.indexOf(a) - weaponClasses.indexOf(b))
    .map(([weapon]) => weapon)
}

/** A report's first word for the weapon counts most; "projectiles" gives way to any word that says more. */
function voteOf(weapon: WeaponClass, index: number): number {
  if (weapon === 'other') return 0.25
  return index === 0 ? 1 : 0.5
}
