import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The two databases that hold the tables, for the few places where they differ. */
export type Engine = 'sqlite' | 'postgres'

/** An open database with its schema in place. */
export interface Database {
  readonly engine: Engine
  readonly kysely: Kysely<Tables>
  /** Where a commit waits for a disk, and this process with it: several works then share one. */
  readonly savepoints?: Savepoints
  /** Frees what the database holds; no statement may be under way. */
  close(): Promise<void>
}

/** What undoes one of several works in a transaction. On the connection that has it open. */
export interface Savepoints {
  begin(): void
  end(): void
  undo(): void
  /** False where the database has undone the whole transaction. */
  isInTransaction(): boolean
}
