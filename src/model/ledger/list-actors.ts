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
  const all = listStatements(ledger)
  const inRole = all.filter(({ body }) => body.slot === slot)
  const byActor = Map.groupBy(inRole, ({ body }) => ('actorId' in body ? body.actorId : ''))
  return [...byActor].flatMap(([actorId, statements]) => {
    const standing = statements.filter(({ stance }) => stance === 'asserted' || stance === 'preliminary')
    const best = standing.toSorted(compareStatements)[0]
    const withdrawn = statements.at(-1)?.stance === 'withdrawn'
    const isGone = best === undefined || withdrawn || isUnsaid(statements, all)
    return isGone ? [] : [{ actorId, statement: best }]
  })
}

const opposite: Readonly<Partial<Record<ActorSlot, ActorSlot>>> = {
  'claimed-by': 'denied-by',
  'denied-by': 'claimed-by',
}

/** A group that claims an attack and denies it later, or the other way round: its last word holds. */
function isUnsaid(statements: readonly Statement[], all: readonly Statement[]): boolean {
  const last = statements.at(-1)
  if (last === undefined || !('actorId' in last.body)) return false
  const { slot, actorId } = last.body
  return all.some(
    ({ body, stance, publishedAt, articleId }) =>
      body.slot === opposite[slot as ActorSlot] &&
      body.actorId === actorId &&
      stance === 'asserted' &&
      articleId !== last.articleId &&
      publishedAt > last.publishedAt,
  )
}
