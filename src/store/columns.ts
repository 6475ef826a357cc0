import { type CreateTableBuilder, type RawBuilder, sql } from 'kysely'
import type { Engine } from './engine.ts'

/** Column types that mean the same in both engines. */
export interface Columns {
  /** Epoch milliseconds: PostgreSQL's `integer` has 32 bits. */
  readonly time: 'integer' | 'bigint'
  /** Compared and sorted by bytes, whatever the locale of the database. */
  readonly text: 'text' | RawBuilder<unknown>
  readonly count: 'integer'
  /** Ends a `create table`: SQLite checks types only in a STRICT one. */
  finish<TB extends string, C extends string>(table: CreateTableBuilder<TB, C>): CreateTableBuilder<TB, C>
}

export function columnsOf(engine: Engine): Columns {
  if (engine === 'postgres') {
    return { time: 'bigint', text: sql`text collate "C"`, count: 'integer', finish: (table) => table }
  }
  return { time: 'integer', text: 'text', count: 'integer', finish: (table) => table.modifyEnd(sql`strict`) }
}
