import type { Actor } from '../model/actor.ts'
import type { PlacedClaim } from './targets/placed-claim.ts'

/** "Iran says that it hit X": where its Guards claim the same attack, the claim is theirs. */
export function keepMostSpecific(
  claims: readonly PlacedClaim[],
  actors: ReadonlyMap<string, Actor>,
): readonly PlacedClaim[] {
  const claimants = new Set(
    claims.flatMap(({ claim: { body } }) => (body.slot === 'claimed-by' ? [body.actorId] : [])),
  )
  const parents = new Set([...claimants].map((id) => actors.get(id)?.parent))
  return claims.filter(
    ({ claim: { body } }) =>
      body.slot !== 'claimed-by' || actors.get(body.actorId)?.kind !== 'state' || !parents.has(body.actorId),
  )
}
