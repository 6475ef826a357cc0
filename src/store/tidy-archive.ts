import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import type { Tables } from './tables.ts'

export interface TidyLimits {
  /** Texts of articles heard before are dropped; title, link and claims stay. */
  readonly textsBefore: EpochMs
  /** Keys not seen since are forgotten: such an item, should it return, is new. */
  readonly keysBefore: EpochMs
  /** Reports that have waited since before are given up. */
  readonly waitingBefore: EpochMs
  /** Rows of each at most: a call must stay short. */
  readonly limit: number
}

/** What was tidied away; call again while either reaches the limit. */
export interface Tidied {
  readonly texts: number
  readonly keys: number
}

export async function tidyArchive(trx: Kysely<Tables>, limits: TidyLimits): Promise<Tidied> {
  const texts = await trx
    .updateTable('articles')
    .set({ body: null, page_text: null })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('articles')
        .select('id')
        .where('body', 'is not', null)
        .where('heard_at', '<', limits.textsBefore)
        .orderBy('heard_at')
        .limit(limits.limit),
    )
    .executeTakeFirst()
  await trx
    .deleteFrom('revisions')
    .where('article_id', 'in', (eb) =>
      eb
        .selectFrom('revisions')
        .select('article_id')
        .where('at', '<', limits.textsBefore)
        .limit(limits.limit),
    )
    .where('at', '<', limits.textsBefore)
    .execute()
  const keys = await trx
    .deleteFrom('item_keys')
    .where('digest', 'in', (eb) =>
      eb
        .selectFrom('item_keys')
        .select('digest')
        .where('seen_at', '<', limits.keysBefore)
        .orderBy('seen_at')
        .limit(limits.limit),
    )
    .executeTakeFirst()
  await trx.deleteFrom('waiting').where('since', '<', limits.waitingBefore).execute()
  return { texts: Number(texts.numUpdatedRows), keys: Number(keys.numDeletedRows) }
}
