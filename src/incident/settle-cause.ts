import type { LedgerEntry } from '../model/incident.ts'
import { countWeaponGroups } from '../model/ledger/list-weapons.ts'
import type { WeaponGroup } from '../model/weapon.ts'

/** So many times the votes of the old cause make a new one, and not a slip of one outlet. */
const revisedShare = 2

/**
 * The kind of attack that its reports have settled on, as they came: the first that was named, until another has
 * twice its votes. Undefined where none names a weapon. Pure.
 */
export function settleCause(ledger: readonly LedgerEntry[]): WeaponGroup | undefined {
  const votes = new Map<WeaponGroup, number>()
  let settled: WeaponGroup | undefined
  for (const entry of ledger) {
    for (const [group, vote] of countWeaponGroups([entry])) votes.set(group, (votes.get(group) ?? 0) + vote)
    const lead = leadOf(votes)
    if (lead === undefined) continue
    if (settled === undefined || (votes.get(lead) ?? 0) >= revisedShare * (votes.get(settled) ?? 0))
      settled = lead
  }
  return settled
}

/** Of equals the one that was named first. */
function leadOf(votes: ReadonlyMap<WeaponGroup, number>): WeaponGroup | undefined {
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
