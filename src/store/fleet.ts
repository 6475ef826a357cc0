// The workers of one store: who lives, and what becomes of what a dead one held. Leases would end by their own
// time as well; a beat that stops for seconds says it sooner.
import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import type { Fleet, WorkerState } from '../work/ports.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { isOpen } from './open-deliveries.ts'
import type { Tables } from './tables.ts'

export function createFleet(database: GuardedDatabase, workerId: string): Fleet {
  return {
    beat: (beat) =>
      database.transact(async ({ trx }) => {
        const { numUpdatedRows } = await trx
          .updateTable('workers')
          .set({ seen_at: beat.now })
          .where('id', '=', workerId)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) {
          const { roles, machine, startedAt: started_at, now: seen_at } = beat
          await trx
            .insertInto('workers')
            .values({ id: workerId, roles: roles.join(','), machine, started_at, seen_at })
            .execute()
          return 'joined'
        }
        await trx
          .updateTable('leases')
          .set({ lease_until: beat.leaseUntil })
          .where('holder', '=', workerId)
          .execute()
        return 'alive'
      }),
    endDead: (notSeenSince) => database.transact(({ trx }) => endDead(trx, notSeenSince)),
    leave: () => database.transact(({ trx }) => endWork(trx, [workerId])),
    list: () => database.run(listWorkers),
  }
}

async function endDead(trx: Kysely<Tables>, notSeenSince: EpochMs): Promise<readonly string[]> {
  const dead = await trx.selectFrom('workers').select('id').where('seen_at', '<', notSeenSince).execute()
  const ids = dead.map(({ id }) => id)
  await endWork(trx, ids)
  return ids
}

/** Their leases end: a poll or a post that one of them still makes is refused by its fence. */
async function endWork(trx: Kysely<Tables>, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return
  await trx
    .updateTable('feeds')
    .set({ lease_until: 0 })
    .where('lease_holder', 'in', workerIds)
    .where('lease_until', '>', 0)
    .execute()
  await trx
    .updateTable('deliveries')
    .set({ lease_until: 0 })
    .where(isOpen)
    .where('lease_holder', 'in', workerIds)
    .where('lease_until', '>', 0)
    .execute()
  await trx.deleteFrom('leases').where('holder', 'in', workerIds).execute()
  await trx.deleteFrom('workers').where('id', 'in', workerIds).execute()
}

/** The oldest first. */
export async function listWorkers(db: Kysely<Tables>): Promise<readonly WorkerState[]> {
  const rows = await db.selectFrom('workers').selectAll().orderBy('started_at').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    roles: row.roles.split(','),
    machine: row.machine,
    startedAt: row.started_at,
    seenAt: row.seen_at,
  }))
}
