import type { LedgerEntry } from '../incident.ts'
import { compareStatements, listStatements, type Statement } from './list-statements.ts'

export type ActorSlot = 'claimed-by' | 'blamed-on' | 'denied-by'

/** An actor in one role, and the best speaker who puts him there. */
export interface NamedActor {
  readonly actorId: string
  readonly statement: Statement
}

/** Each actor once, in the order in which the ledger first names them in this role. */
export function listActors(ledger: readonly LedgerEntry[], slot: ActorSlot): readonly NamedActor[] {
  const inRole = listStatements(ledger).filter(({ body }) => body.slot === slot)
  const byActor = Map.groupBy(inRole, ({ body }) => ('actorId' in body ? body.actorId : ''))
  return [...byActor].flatMap(([actorId, statements]) => {
    const standing = statements.filter(({ stance }) => stance === 'asserted' || stance === 'preliminary')
    const best = standing.toSorted(compareStatements)[0]
    const withdrawn = statements.at(-1)?.stance === 'withdrawn'
    return best === undefined || withdrawn ? [] : [{ actorId, statement: best }]
  })
}
