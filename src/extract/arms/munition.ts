// A number of weapons at its place, and what became of them: "two of the rockets landed inside".
import type { Quantity } from '../../model/claim.ts'
import type { WeaponClass } from '../../model/weapon.ts'
import type { Run } from '../words/passage.ts'

export type MunitionRole = 'fired' | 'landed' | 'intercepted' | 'found'

export interface Munition extends Run {
  readonly quantity: Quantity
  /** Undefined where the number stands alone: "four reached the base". */
  readonly weapon?: WeaponClass
  readonly role: MunitionRole
  readonly rule:
    | 'counted-total'
    | 'counted-weapon'
    | 'counted-article'
    /** "Of them 54 over the region". */
    | 'counted-share'
    | 'bare-weapon'
    | 'counted-alone'
    | 'ordinal'
    /** "Two of the rockets": a part of them. */
    | 'counted-part'
    /** Blasts and air strikes stand for the arms where nobody counts those. */
    | 'counted-blasts'
    | 'counted-strikes'
  readonly confidence: number
}
