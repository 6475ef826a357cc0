import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import type { Tables } from './tables.ts'

/** Alerts that come together are listed together: the digest waits so long for the others. */
export const gatherMs = 5000

/** A digest shows its entries as they are: one that changed is a new revision. */
export async function raiseDigests(
  trx: Kysely<Tables>,
  digestIds: readonly string[],
  now: EpochMs,
): Promise<void> {
  if (digestIds.length === 0) return
  await trx
    .updateTable('deliveries')
    .set((eb) => ({
      desired_revision: eb('desired_revision', '+', 1),
      next_try_at: eb
        .case()
        .when('next_try_at', '>', now)
        .then(eb.ref('next_try_at'))
        .else(now + gatherMs)
        .end(),
    }))
    .where('operation_id', 'in', digestIds)
    .where('kind', '=', 'digest')
    .where('state', 'not in', ['removed', 'dead'])
    .execute()
}
