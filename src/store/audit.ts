import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import { dropNulls } from './drop-nulls.ts'
import type { GuardedDatabase } from './guard-database.ts'
import type { Tables } from './tables.ts'

/** Who did what, and when. */
export interface AuditEntry {
  readonly at: EpochMs
  /** A user's id, or the part of Basewatch that acted by itself. */
  readonly who: string
  /** A stable kebab-case verb, such as `unsubscribe`. */
  readonly action: string
  /** What it was done to: the id of a channel, an incident, a feed. */
  readonly subject: string
  readonly detail?: string
}

export interface Audit {
  saveEntry(entry: AuditEntry): Promise<void>
  /** Newest first. */
  listEntries(limit: number): Promise<readonly AuditEntry[]>
}

export function createAudit(database: GuardedDatabase): Audit {
  return {
    saveEntry: (entry) => database.run((db) => writeAudit(db, entry)),
    listEntries: (limit) => database.run((db) => listEntries(db, limit)),
  }
}

export async function writeAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: randomUUID(), ...entry, detail: entry.detail ?? null })
    .execute()
}

async function listEntries(db: Kysely<Tables>, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'who', 'action', 'subject', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(dropNulls)
}
