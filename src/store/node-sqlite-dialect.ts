// Kysely over Node's own SQLite. The only file that imports `node:sqlite`. Kysely's stock driver expects
// another library's object: given Node's, it returns no rows without an error. Three more things differ from
// stock: transactions begin IMMEDIATE, a rollback never hides the cause, and migrations are transactional.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import type { Savepoints } from './engine.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Statements differ by the length of their lists too; past this many the least used is prepared anew. */
const maxPreparedStatements = 200

/** Opens a database file, or `:memory:`. Waits at most `timeoutMs` for another process, blocking this one. */
export function openDatabaseSync(path: string, timeoutMs: number): DatabaseSync {
  return new DatabaseSync(path, { timeout: timeoutMs, enableForeignKeyConstraints: true })
}

/** One at a time: they have one name. */
export function createSavepoints(database: DatabaseSync): Savepoints {
  return {
    begin: () => database.exec('savepoint work'),
    end: () => database.exec('release work'),
    undo: () => database.exec('rollback to work; release work'),
    isInTransaction: () => database.isTransaction,
  }
}

export function createNodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new NodeSqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: adaptDatabase(database) })
    this.#database = database
  }

  /** A deferred transaction that reads and then writes fails at once (517) if anyone wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has already rolled back: a second rollback would fail and hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

class NodeSqliteAdapter extends SqliteAdapter {
  /** With the stock answer, false, a failed migration stays half done and every later start fails. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new RecentlyUsed<string, SqliteStatement>(maxPreparedStatements)
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = adaptStatement(database, sql)
      prepared.set(sql, statement)
      return statement
    },
  }
}

function adaptStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  }
}

/** Kysely types parameters as unknown; SQLite itself refuses what it cannot bind, by name. */
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[]
}
