import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The two databases that hold the tables, for the few places where they differ. */
export type Engine = 'sqlite' | 'postgres'

/** An open database with its schema in place. */
export interface Database {
  readonly engine: Engine
  readonly kysely: Kysely<Tables>
  /** A commit waits for a disk, and this process with it. */
  readonly waitsForDisk: boolean
  /** Frees what the database holds; no statement may be under way. */
  close(): Promise<void>
}
