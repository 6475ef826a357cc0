// Which weapon does a mark name, and which are counted by the piece? "Three rockets", but no "three gunfires".
import type { WeaponClass } from '../../model/weapon.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Mark, MarkLabel } from '../words/mark.ts'

/** @param mark of a list of weapons: `weapon:rocket`. */
export function weaponOf({ label }: Pick<Mark, 'label'>): WeaponClass {
  return label.slice('weapon:'.length) as WeaponClass
}

/** Guns and aircraft are not counted by their shots. */
export const countedByPiece: readonly MarkLabel[] = weaponMarks.filter(
  (label) => label !== 'weapon:gunfire' && label !== 'weapon:airstrike',
)
