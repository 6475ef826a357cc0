import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** The text of an article's page, where the feed gave only a headline. */
export async function addPageText(db: Kysely<unknown>, { text }: Columns): Promise<void> {
  await db.schema.alterTable('articles').addColumn('page_text', text).execute()
}
