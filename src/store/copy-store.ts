// Moves what a store knows into an empty one, of either engine: chunk by chunk, each in a transaction with the
// note of how far it came, so that a killed copy goes on where it was. Then every chunk is read back and compared
// by its hash, and the tables by their counts; only then may the target be used.
import type { Kysely } from 'kysely'
import { OperatorError } from '../ops/operator-error.ts'
import {
  copiedTableNames,
  countRows,
  hashRows,
  type Key,
  keyOf,
  type Row,
  readRows,
  writeRows,
} from './copy-chunks.ts'
import type { Database } from './engine.ts'
import type { CopiedChunkRow, Tables } from './tables.ts'

export interface CopyProgress {
  readonly step: 'copy' | 'compare'
  readonly table: string
  readonly doneCount: number
  readonly totalCount: number
}

export interface CopySummary {
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>
  /** Rows that an earlier, unfinished copy had brought already. */
  readonly resumedCount: number
}

type CopiedTable = (typeof copiedTableNames)[number]

/** Rows of a chunk: 18 columns each at the most, within the parameters that either engine takes. */
const chunkRows = 1000

/**
 * @throws OperatorError `copy-target-not-empty`, `copy-differs`. Nothing of the source is changed.
 */
export async function copyStore(
  source: Database,
  target: Database,
  onProgress: (progress: CopyProgress) => void,
): Promise<CopySummary> {
  const before = await listChunks(target.kysely)
  if (before.length === 0) await requireEmpty(target.kysely)
  const counts: Record<string, number> = {}
  for (const table of copiedTableNames) {
    const totalCount = await countRows(source.kysely, table)
    const tell = (step: CopyProgress['step']) => (doneCount: number) =>
      onProgress({ step, table, doneCount, totalCount })
    await copyTable({ source, target, table }, tell('copy'))
    await compareTable(target.kysely, table, tell('compare'))
    counts[table] = await requireSameCount(source.kysely, target.kysely, table)
  }
  await target.kysely.deleteFrom('copied_chunks').execute()
  return { counts, resumedCount: before.reduce((sum, chunk) => sum + chunk.row_count, 0) }
}

/** True where a copy into this store was begun and not ended. */
export async function isHalfCopied(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('copied_chunks').select('number').limit(1).execute()).length > 0
}

function listChunks(db: Kysely<Tables>, table?: CopiedTable): Promise<CopiedChunkRow[]> {
  const all = db.selectFrom('copied_chunks').selectAll().orderBy('table_name').orderBy('number')
  return (table === undefined ? all : all.where('table_name', '=', table)).execute()
}

async function requireEmpty(db: Kysely<Tables>): Promise<void> {
  for (const table of copiedTableNames) {
    const count = await countRows(db, table)
    if (count === 0) continue
    throw new OperatorError('copy-target-not-empty', `the target holds ${count} rows in ${table} already`, {
      wayOut: ['name an empty database or another file: nothing is ever mixed or overwritten'],
    })
  }
}

interface TableCopy {
  readonly source: Database
  readonly target: Database
  readonly table: CopiedTable
}

async function copyTable(
  { source, target, table }: TableCopy,
  onCount: (doneCount: number) => void,
): Promise<void> {
  const chunks = await listChunks(target.kysely, table)
  let after = readKey(chunks.at(-1))
  let doneCount = chunks.reduce((sum, chunk) => sum + chunk.row_count, 0)
  for (let number = chunks.length; ; number += 1) {
    const rows = await readRows(source.kysely, table, { after, limit: chunkRows })
    const last = rows.at(-1)
    if (last === undefined) return
    after = keyOf(table, last)
    await writeChunk(target, { table, number, rows, lastKey: after })
    doneCount += rows.length
    onCount(doneCount)
  }
}

interface Chunk {
  readonly table: CopiedTable
  readonly number: number
  readonly rows: readonly Row[]
  readonly lastKey: Key
}

async function writeChunk({ kysely }: Database, { table, number, rows, lastKey }: Chunk): Promise<void> {
  await kysely.transaction().execute(async (trx) => {
    await writeRows(trx, table, rows)
    await trx
      .insertInto('copied_chunks')
      .values({
        table_name: table,
        number,
        row_count: rows.length,
        hash: hashRows(rows),
        last_key_json: JSON.stringify(lastKey),
      })
      .execute()
  })
}

function readKey(chunk: CopiedChunkRow | undefined): Key | undefined {
  return chunk === undefined ? undefined : (JSON.parse(chunk.last_key_json) as Key)
}

async function compareTable(
  db: Kysely<Tables>,
  table: CopiedTable,
  onCount: (doneCount: number) => void,
): Promise<void> {
  let after: Key | undefined
  let doneCount = 0
  for (const chunk of await listChunks(db, table)) {
    const until = readKey(chunk)
    if (until === undefined) throw new Error(`chunk ${chunk.number} of ${table} has no key`)
    const rows = await readRows(db, table, { after, until, limit: chunkRows + 1 })
    if (hashRows(rows) !== chunk.hash) throw tellDifference(table, `chunk ${chunk.number} reads differently`)
    after = until
    doneCount += rows.length
    onCount(doneCount)
  }
}

async function requireSameCount(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  table: CopiedTable,
): Promise<number> {
  const [there, here] = [await countRows(source, table), await countRows(target, table)]
  if (there !== here) throw tellDifference(table, `${there} rows there, ${here} here`)
  return here
}

function tellDifference(table: string, what: string): OperatorError {
  return new OperatorError('copy-differs', `the copy of ${table} is not the same: ${what}`, {
    wayOut: [
      'the source may have been used since the copy was begun: empty the target and copy anew',
      'the source is as it was',
    ],
  })
}
