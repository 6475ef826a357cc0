import { type Kysely, sql } from 'kysely'
import type { Alert } from '../model/alert.ts'
import { RecentlyUsed } from './recently-used.ts'
import { rememberStatement } from './remember-statement.ts'
import { alertSchema } from './schemas/alert-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { Tables } from './tables.ts'

/** Alerts that are on their way into channels at one time; each is a few kB. */
const maxRemembered = 200

/**
 * What an operation, or the one that took its incidents, should show now. An alert goes to many channels: it is read and
 * checked once, and while it is stored unchanged each asker gets the same object.
 */
export function createAlertReader(): (db: Kysely<Tables>, operationId: string) => Promise<Alert | undefined> {
  const remembered = new RecentlyUsed<string, { readonly json: string; readonly alert: Alert }>(maxRemembered)
  return async (db, operationId) => {
    const [row] = await selectAlert(db, { operationId })
    if (row === undefined) return
    const { id, body_json: json } = row
    const known = remembered.get(id)
    if (known?.json === json) return known.alert
    const alert = readJson(alertSchema, json, `alert ${id}`)
    remembered.set(id, { json, alert })
    return alert
  }
}

const selectAlert = rememberStatement((db, { operationId }: { readonly operationId: string }) =>
  db
    .selectFrom('operations')
    .select(['id', 'body_json'])
    .where(
      'id',
      '=',
      sql<string>`coalesce((select to_id from operation_redirects where from_id = ${operationId}), ${operationId})`,
    ),
)
