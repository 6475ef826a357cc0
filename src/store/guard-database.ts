// The one way to the tables. SQLite has one connection: a statement outside the transaction that is under way
// waits for it, so a transaction that awaits such a statement would wait for itself, for ever. Here that is
// an error, at once, on both engines.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import type { Database, Engine } from './engine.ts'
import { explainTrouble, isTransient } from './explain-trouble.ts'
import { groupCommits } from './group-commits.ts'
import type { Tables } from './tables.ts'
import type { ErrorSource, TroubleWatch } from './watch-trouble.ts'

export interface StoreTransaction {
  readonly engine: Engine
  readonly trx: Transaction<Tables>
}

export interface GuardedDatabase {
  /**
   * Runs one statement outside of any transaction; it may run again as `work` may.
   * @throws Error when called from within a transaction.
   */
  run<T>(statement: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /**
   * Commits when `work` resolves, undoes all when it rejects. `work` may run again after a deadlock of
   * PostgreSQL, or where another process has SQLite's file for a moment, so it must have no effects but its own statements.
   * @throws Error when called from within a transaction.
   */
  transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  /** Waits for what is under way, then closes; what is asked later is refused. */
  close(): Promise<void>
}

/**
 * PostgreSQL aborts one of two transactions that wait for each other; the second try nearly always passes. On SQLite
 * each one waits for a quarter of a second, and the process works on in between.
 */
const maxTries = 4

export function guardDatabase(database: Database, watch?: TroubleWatch): GuardedDatabase {
  const { engine, kysely } = database
  const together = database.savepoints && groupCommits(kysely, database.savepoints)
  // Holds an object, not a flag: work started inside and left running must be free once the transaction ended.
  const scopes = new AsyncLocalStorage<{ isOpen: boolean }>()
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  async function track<T>(from: ErrorSource, start: () => Promise<T>): Promise<T> {
    if (scopes.getStore()?.isOpen === true) {
      throw new Error('the store was used inside a transaction, but not through the transaction')
    }
    if (closing !== undefined) throw new Error('the store is closed')
    const answer = start()
    underWay.add(answer)
    try {
      const given = await answer
      watch?.noteAnswer()
      return given
    } catch (cause) {
      const error = explainTrouble(cause)
      watch?.noteError(error, from)
      throw error
    } finally {
      underWay.delete(answer)
    }
  }

  async function transactOnce<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    const scope = { isOpen: true }
    const inScope = async (trx: Transaction<Tables>): Promise<T> => {
      try {
        return await scopes.run(scope, () => work({ engine, trx }))
      } finally {
        scope.isOpen = false
      }
    }
    const alone = (): Promise<T> => kysely.transaction().execute(inScope)
    return await (together === undefined
      ? alone()
      : together({ alone, together: inScope, statements: 'many' }))
  }

  async function runOnce<T>(statement: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const alone = (): Promise<T> => statement(kysely)
    return await (together === undefined
      ? alone()
      : together({ alone, together: statement, statements: 'one' }))
  }

  async function tryAgain<T>(once: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once()
      } catch (error) {
        if (!isTransient(error) || tries === maxTries) throw error
      }
    }
  }

  async function closeOnce(): Promise<void> {
    await Promise.allSettled(underWay)
    await database.close()
  }

  return {
    run: (statement) => track('statement', () => tryAgain(() => runOnce(statement))),
    transact: (work) => track('transaction', () => tryAgain(() => transactOnce(work))),
    close: () => {
      closing ??= closeOnce()
      return closing
    },
  }
}
