import { type Kysely, sql } from 'kysely'

/** The ledger alone says which incidents an article is in: a person may have moved it since it was filed. */
export async function indexLedgerByArticle(db: Kysely<unknown>): Promise<void> {
  await sql`create index ledger_of_article on ledger (article_id)`.execute(db)
  await db.schema.alterTable('articles').dropColumn('incident_ids_json').execute()
}
