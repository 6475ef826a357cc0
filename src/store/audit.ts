import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { AuditEntry } from '../model/audit-entry.ts'
import { dropNulls } from './drop-nulls.ts'
import type { GuardedDatabase } from './guard-database.ts'
import type { Tables } from './tables.ts'

export interface Audit {
  saveEntry(entry: AuditEntry): Promise<void>
}

export function createAudit(database: GuardedDatabase): Audit {
  return {
    saveEntry: (entry) => database.run((db) => writeAudit(db, entry)),
  }
}

export async function writeAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: randomUUID(), ...entry, detail: entry.detail ?? null })
    .execute()
}

/** Newest first. */
export async function listAudit(db: Kysely<Tables>, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'who', 'action', 'subject', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(dropNulls)
}
