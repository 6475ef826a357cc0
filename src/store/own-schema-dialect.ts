import { type DatabaseIntrospector, type Kysely, PostgresDialect, sql } from 'kysely'

/**
 * PostgreSQL, of which the migrator sees no more than our own schema. Kysely's own looks at every column of the whole
 * database, and fails where another program drops a schema just then.
 */
export class OwnSchemaDialect extends PostgresDialect {
  override createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return {
      getSchemas: async () => {
        const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
        return rows
      },
      getTables: async () => {
        const { rows } = await sql<{ name: string; schema: string }>`
          select tablename as name, schemaname as schema from pg_tables where schemaname = current_schema()`.execute(
          db,
        )
        return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }))
      },
    }
  }
}
