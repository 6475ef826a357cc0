import { type Kysely, sql } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

/** The server's clock; a file has none. */
export async function askTime(db: Kysely<Tables>, engine: Engine): Promise<EpochMs | undefined> {
  if (engine === 'sqlite') return undefined
  const answer = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db)
  return answer.rows[0]?.now
}
