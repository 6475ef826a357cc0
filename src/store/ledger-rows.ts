// What each article said of each incident: one row for each pair, claims and all, as JSON.
import type { Kysely } from 'kysely'
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { evenChunks, evenList } from './even-list.ts'
import { rememberStatement } from './remember-statement.ts'
import { ledgerEntrySchema } from './schemas/incident-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { LedgerRow, Tables } from './tables.ts'

/** More gain nothing. */
const rowsPerStatement = 64

/** By incident, each in order of publication. */
export async function loadLedgers(
  trx: Kysely<Tables>,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  if (incidentIds.length === 0) return new Map()
  const rows = await selectEntries(trx, { incidentIds: evenList(incidentIds) })
  const ledgers = new Map<string, LedgerEntry[]>()
  for (const row of rows) {
    const what = `entry of article ${row.article_id} in incident ${row.incident_id}`
    const entry = readJson(ledgerEntrySchema, row.body_json, what)
    const ledger = ledgers.get(row.incident_id)
    if (ledger === undefined) ledgers.set(row.incident_id, [entry])
    else ledger.push(entry)
  }
  for (const ledger of ledgers.values()) ledger.sort(byPublication)
  return ledgers
}

const selectEntries = rememberStatement((db, { incidentIds }: { readonly incidentIds: readonly string[] }) =>
  db.selectFrom('ledger').selectAll().where('incident_id', 'in', incidentIds),
)

function byPublication(a: LedgerEntry, b: LedgerEntry): number {
  return a.publishedAt - b.publishedAt || (a.articleId < b.articleId ? -1 : 1)
}

/** Writes the entries that are new or changed, and drops those that are gone. */
export async function saveLedger(
  trx: Kysely<Tables>,
  incident: Incident,
  ledgerBefore: readonly LedgerEntry[] | undefined,
): Promise<void> {
  const storedIds =
    ledgerBefore?.map((entry) => entry.articleId) ?? (await listStoredEntries(trx, incident.id))
  const keptIds = new Set(incident.ledger.map((entry) => entry.articleId))
  for (const gone of evenChunks(
    storedIds.filter((id) => !keptIds.has(id)),
    rowsPerStatement,
  )) {
    await trx
      .deleteFrom('ledger')
      .where('incident_id', '=', incident.id)
      .where('article_id', 'in', gone)
      .execute()
  }
  const known = new Set(ledgerBefore)
  const changed = incident.ledger.filter((entry) => !known.has(entry))
  const rows = changed.map((entry) => ({
    incident_id: incident.id,
    article_id: entry.articleId,
    body_json: JSON.stringify(entry),
  }))
  for (const chunk of evenChunks(rows, rowsPerStatement)) await upsertEntries(trx, { rows: chunk })
}

const upsertEntries = rememberStatement((db, { rows }: { readonly rows: readonly LedgerRow[] }) =>
  db
    .insertInto('ledger')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['incident_id', 'article_id'])
        .doUpdateSet((eb) => ({ body_json: eb.ref('excluded.body_json') })),
    ),
)

/** The incidents that the article is filed under. */
export async function listFiledUnder(trx: Kysely<Tables>, articleId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('ledger')
    .select('incident_id')
    .where('article_id', '=', articleId)
    .execute()
  return rows.map((row) => row.incident_id)
}

async function listStoredEntries(trx: Kysely<Tables>, incidentId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('ledger')
    .select('article_id')
    .where('incident_id', '=', incidentId)
    .execute()
  return rows.map((row) => row.article_id)
}
