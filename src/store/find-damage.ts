// What is wrong with stored data: pages that the engine cannot read, and rows that miss the ones they belong
// to. It reads only, so Basewatch may be running.
import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { OperatorError } from '../ops/operator-error.ts'
import { explainTrouble, missingStore } from './explain-trouble.ts'
import type { StorePlace } from './open-database.ts'
import { openForReading } from './open-for-reading.ts'
import { openPostgres } from './open-postgres.ts'

const orphans = [
  ['reports without their article', 'reports', 'article_id', 'articles'],
  ['ledger entries without their incident', 'ledger', 'incident_id', 'incidents'],
  ['incidents without their alert', 'incidents', 'operation_id', 'operations'],
  ['deliveries without their alert', 'deliveries', 'operation_id', 'operations'],
] as const

/** A sentence for each thing that is wrong. @throws OperatorError where there is nothing to look at. */
export async function findDamage(place: StorePlace): Promise<readonly string[]> {
  switch (place.kind) {
    case 'memory':
      return []
    case 'sqlite':
    case 'sqlite-beside':
      return findFileDamage(place.path)
    case 'postgres':
    case 'postgres-beside': {
      const { kysely, close } = await openPostgres(place.url, { isBeside: true })
      try {
        return await findOrphans(async (query) => {
          const { rows } = await sql.raw<{ count: number }>(query).execute(kysely)
          return rows[0]?.count ?? 0
        })
      } finally {
        await close()
      }
    }
  }
}

/** SQLite has no checksums of pages: of 60 files with 16 bytes overwritten its check found 25. */
async function findFileDamage(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) throw missingStore(path)
  try {
    return await lookThrough(openForReading(path))
  } catch (error) {
    // What is badly damaged is not even opened or read through.
    const trouble = explainTrouble(error)
    if (trouble instanceof OperatorError && trouble.code === 'store-damaged') return [trouble.message]
    throw trouble
  }
}

async function lookThrough(database: DatabaseSync): Promise<readonly string[]> {
  try {
    if (!hasTables(database)) return ['it holds no data of Basewatch']
    const lines = database.prepare('pragma integrity_check').all()
    const broken = lines.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok')
    if (broken.length > 0) return broken
    return await findOrphans(async (query) => Number(database.prepare(query).get()?.['count']))
  } finally {
    database.close()
  }
}

function hasTables(database: DatabaseSync): boolean {
  const names = database.prepare("select name from sqlite_master where type = 'table'").all()
  const held = new Set(names.map((row) => row['name']))
  return orphans.every(([, table]) => held.has(table))
}

async function findOrphans(count: (query: string) => Promise<number>): Promise<readonly string[]> {
  const found: string[] = []
  for (const [what, table, column, owner] of orphans) {
    const orphanCount = await count(
      `select count(*) as count from ${table} where not exists (
        select 1 from ${owner} where ${owner}.id = ${table}.${column})`,
    )
    if (orphanCount > 0) found.push(`${orphanCount} ${what}`)
  }
  return found
}
