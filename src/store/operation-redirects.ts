import type { Kysely } from 'kysely'
import { evenList } from './even-list.ts'
import type { StoreTransaction } from './guard-database.ts'
import { lockNames } from './lock-names.ts'
import { rememberStatement } from './remember-statement.ts'
import type { Tables } from './tables.ts'

/** The operations that these ids stand for today, each once. */
export async function followRedirects(
  db: Kysely<Tables>,
  operationIds: readonly string[],
): Promise<readonly string[]> {
  if (operationIds.length === 0) return []
  const target = await readTargets(db, operationIds)
  return [...new Set(operationIds.map((id) => target.get(id) ?? id))]
}

async function readTargets(
  db: Kysely<Tables>,
  operationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const redirects = await selectRedirects(db, { ids: evenList(operationIds) })
  return new Map(redirects.map((row) => [row.from_id, row.to_id]))
}

const selectRedirects = rememberStatement((db, { ids }: { readonly ids: readonly string[] }) =>
  db.selectFrom('operation_redirects').selectAll().where('from_id', 'in', ids),
)

/** What the operations have become part of, once nobody else can change that. */
export async function holdOperations(
  { engine, trx }: StoreTransaction,
  operationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // What one transaction has read there, no other has changed since.
  if (engine === 'sqlite' || operationIds.length === 0) return new Map()
  await lockNames({ engine, trx }, 'operation', operationIds)
  const targets = await readTargets(trx, operationIds)
  const others = [...targets.values()].filter((id) => !operationIds.includes(id))
  return others.length === 0 ? targets : await holdOperations({ engine, trx }, [...operationIds, ...others])
}

/**
 * An operation that has lost its last incident stands for the one that they moved to. A redirect always
 * points to its end, so one step follows it.
 */
export async function noteMoves(
  trx: Kysely<Tables>,
  moves: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  for (const [from, to] of moves) {
    await trx.deleteFrom('operation_redirects').where('from_id', '=', to).execute()
    const left = await trx
      .selectFrom('incidents')
      .select('id')
      .where('operation_id', '=', from)
      .limit(1)
      .execute()
    if (left.length > 0) continue
    await trx.updateTable('operation_redirects').set({ to_id: to }).where('to_id', '=', from).execute()
    await trx
      .insertInto('operation_redirects')
      .values({ from_id: from, to_id: to })
      .onConflict((conflict) => conflict.column('from_id').doUpdateSet({ to_id: to }))
      .execute()
  }
}
