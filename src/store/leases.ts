// What one worker at a time may hold, by name. A lease is kept by the worker's own beats (`fleet.ts`) and ends
// with it, or by its time.
import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import type { Leases } from '../work/ports.ts'
import type { GuardedDatabase } from './guard-database.ts'
import type { Tables } from './tables.ts'

export interface LeaseTerms {
  readonly holder: string
  readonly now: EpochMs
  readonly until: EpochMs
}

export function createLeases(database: GuardedDatabase, holder: string): Leases {
  return {
    take: async (name, { now, until }) => {
      const taken = await database.run((db) => takeLeases(db, [name], { holder, now, until }))
      return taken.length > 0
    },
    release: (name) => database.run((db) => releaseLeases(db, [name], holder)),
  }
}

/** Those of the names that nobody else holds: they are the holder's until then. */
export async function takeLeases(
  db: Kysely<Tables>,
  names: readonly string[],
  { holder, now, until }: LeaseTerms,
): Promise<readonly string[]> {
  if (names.length === 0) return []
  // In one order, so that two workers cannot wait for each other.
  const rows = [...new Set(names)].sort().map((name) => ({ name, holder, lease_until: until }))
  const taken = await db
    .insertInto('leases')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, lease_until: until })
        .where((eb) => eb.or([eb('leases.lease_until', '<=', now), eb('leases.holder', '=', holder)])),
    )
    .returning('name')
    .execute()
  return taken.map(({ name }) => name)
}

export async function releaseLeases(
  db: Kysely<Tables>,
  names: readonly string[],
  holder: string,
): Promise<void> {
  if (names.length === 0) return
  await db.deleteFrom('leases').where('name', 'in', names).where('holder', '=', holder).execute()
}
