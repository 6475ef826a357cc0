// Is a body of the side that attacks the base? A group, another state and its army tell of their own deed; the land that the
// base lies in, its army and a mission of several states tell what befell it.
import type { ActorContext } from '../found-actor.ts'

/** False for "Iran-backed militias" in general, who say nothing. */
export function isAttackingSide(
  actorId: string,
  { actors, holders, hosts }: Pick<ActorContext, 'actors' | 'holders' | 'hosts'>,
): boolean {
  const actor = actors.get(actorId)
  if (actor === undefined || holders.has(actor.id) || hosts.has(actor.id)) return false
  const { kind, parent } = actor
  const isOfAttacked = parent !== undefined && (holders.has(parent) || hosts.has(parent))
  switch (kind) {
    case 'group':
    case 'state':
      return true
    case 'armed-force':
      return !isOfAttacked
    case 'umbrella':
      return parent !== undefined && !isOfAttacked
    case 'generic':
      return false
  }
}
