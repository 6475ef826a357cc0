// "X claimed the attack, but hours later deleted the statement": who takes his claim back has claimed nothing.
import type { PlacedClaim } from '../targets/placed-claim.ts'
import { disownedRule } from './denials/find-disowned-claim.ts'

/** Without the claims that come before their maker's word that they are forged or taken back. */
export function dropWithdrawn<T extends PlacedClaim>(claims: readonly T[]): readonly T[] {
  return claims.filter(
    ({ claim: { body } }, at) =>
      body.slot !== 'claimed-by' ||
      !claims.some(
        ({ claim: other }, later) =>
          later > at &&
          other.rule === disownedRule &&
          other.body.slot === 'denied-by' &&
          other.body.actorId === body.actorId,
      ),
  )
}
