import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The operations that these ids stand for today, each once. */
export async function followRedirects(
  db: Kysely<Tables>,
  operationIds: readonly string[],
): Promise<readonly string[]> {
  if (operationIds.length === 0) return []
  const redirects = await db
    .selectFrom('operation_redirects')
    .selectAll()
    .where('from_id', 'in', [...new Set(operationIds)])
    .execute()
  const target = new Map(redirects.map((row) => [row.from_id, row.to_id]))
  return [...new Set(operationIds.map((id) => target.get(id) ?? id))]
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
