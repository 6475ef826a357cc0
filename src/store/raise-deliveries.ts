import type { ExpressionBuilder, Kysely } from 'kysely'
import type { DeliveryKey, DesiredDelivery } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { evenChunks, evenList } from './even-list.ts'
import { nonceOf } from './nonce.ts'
import { raiseDigests } from './raise-digests.ts'
import { rememberStatement } from './remember-statement.ts'
import type { DeliveryRow, Tables } from './tables.ts'

/** More gain nothing: a row has 23 columns. */
const rowsPerStatement = 64
/** Within the parameters that either engine takes. */
const idsPerStatement = 512

/**
 * Says what the channels should show. A `main` that is there is raised to the newer revision; an `update` is
 * told once. What a person removed, or what was refused for good, stays as it is, until a further attack is to be told.
 */
export async function raiseDeliveries(
  trx: Kysely<Tables>,
  desired: readonly DesiredDelivery[],
  now: EpochMs,
): Promise<void> {
  const newest = newestOfEach(desired)
  for (const { key, desiredRevision, isAnew } of newest)
    if (isAnew === true) await dropEnded(trx, { ...key, desiredRevision })
  const rows = newest.map((one) => newRow(one, now))
  for (const chunk of evenChunks(rows, rowsPerStatement)) await upsertDeliveries(trx, { rows: chunk })
  await raiseDigests(trx, await listDigestsOf(trx, desired), now)
}

const dropEnded = rememberStatement(
  (
    db,
    {
      operationId,
      channelId,
      desiredRevision,
    }: Pick<DeliveryKey, 'operationId' | 'channelId'> & { readonly desiredRevision: number },
  ) =>
    db
      .deleteFrom('deliveries')
      .where('operation_id', '=', operationId)
      .where('channel_id', '=', channelId)
      .where('kind', '=', 'main')
      .where('state', 'in', ['removed', 'dead'])
      .where('desired_revision', '<', desiredRevision),
)

const upsertDeliveries = rememberStatement((db, { rows }: { readonly rows: readonly DeliveryRow[] }) =>
  db
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['operation_id', 'channel_id', 'kind', 'ordinal'])
        .doUpdateSet(raised)
        .where('deliveries.kind', '=', 'main')
        .where('deliveries.state', 'not in', ['removed', 'dead'])
        .whereRef('deliveries.desired_revision', '<', 'excluded.desired_revision'),
    ),
)

/** The digests that list what is raised. */
async function listDigestsOf(
  trx: Kysely<Tables>,
  desired: readonly DesiredDelivery[],
): Promise<readonly string[]> {
  const operationIds = [...new Set(desired.map(({ key }) => key.operationId))]
  if (operationIds.length === 0) return []
  const rows = await selectDigests(trx, { operationIds: evenList(operationIds.slice(0, idsPerStatement)) })
  // Not by the database: to tell them apart it makes a table of its own, which takes longer than all else here.
  return [...new Set(rows.flatMap(({ digest_id: id }) => id ?? []))]
}

const selectDigests = rememberStatement(
  (db, { operationIds }: { readonly operationIds: readonly string[] }) =>
    db
      .selectFrom('deliveries')
      .select('digest_id')
      .where('operation_id', 'in', operationIds)
      .where('kind', '=', 'main')
      .where('state', '=', 'folded'),
)

/** One statement may not touch a row twice. */
function newestOfEach(desired: readonly DesiredDelivery[]): readonly DesiredDelivery[] {
  const newest = new Map<string, DesiredDelivery>()
  for (const one of desired) {
    const { operationId, channelId, kind, ordinal } = one.key
    const name = JSON.stringify([operationId, channelId, kind, ordinal])
    const other = newest.get(name)
    if (other === undefined || other.desiredRevision < one.desiredRevision) newest.set(name, one)
  }
  return [...newest.values()]
}

/** A delivery that nothing was done for yet, due at once. */
export function newRow(
  { key, desiredRevision, pingRoleId, changes, form, why, isAnew }: DesiredDelivery,
  now: EpochMs,
): DeliveryRow {
  return {
    operation_id: key.operationId,
    channel_id: key.channelId,
    kind: key.kind,
    ordinal: key.ordinal,
    desired_revision: desiredRevision,
    ping_role_id: pingRoleId ?? null,
    changes_json: changes === undefined ? null : JSON.stringify(changes),
    why,
    shown_revision: 0,
    message_id: null,
    state: 'pending',
    // Discord may still answer the old one with the message that was removed.
    nonce: nonceOf(isAnew === true ? { ...key, ordinal: desiredRevision } : key),
    frozen_body: null,
    first_attempt_at: null,
    attempts: 0,
    next_try_at: now,
    lease_until: 0,
    lease_holder: null,
    last_error: null,
    form: form ?? 'plain',
    raised_at: now,
    posted_at: null,
    shown_at: null,
    digest_id: null,
  }
}

type RaisedRow = ExpressionBuilder<Tables & { readonly excluded: DeliveryRow }, 'deliveries' | 'excluded'>

function raised(eb: RaisedRow) {
  const isUpToDate = eb('deliveries.shown_revision', '>=', eb.ref('deliveries.desired_revision'))
  return {
    desired_revision: eb.ref('excluded.desired_revision'),
    // Due at once, unless an attempt has just failed: then the pause that it asked for holds.
    next_try_at: eb
      .case()
      .when(isUpToDate)
      .then(eb.ref('excluded.next_try_at'))
      .else(eb.ref('deliveries.next_try_at'))
      .end(),
    // A ping goes out with the first showing only; what is not yet under way may still become loud.
    ping_role_id: eb
      .case()
      .when('deliveries.state', '=', 'pending')
      .then(eb.fn.coalesce('excluded.ping_role_id', 'deliveries.ping_role_id'))
      .else(eb.ref('deliveries.ping_role_id'))
      .end(),
  }
}
