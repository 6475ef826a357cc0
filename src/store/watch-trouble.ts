// Whether the database does what it is asked. Told once when it begins and once when it is over, not for each
// of the statements that fail meanwhile.
import type { EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { OperatorError } from '../ops/operator-error.ts'

export interface StoreTrouble {
  readonly since: EpochMs
  /** A person's sentence. */
  readonly why: string
}

export interface TroubleWatch {
  noteAnswer(): void
  /** Errors of what was asked, such as a broken constraint, are none of the database's. */
  noteError(error: unknown, from: ErrorSource): void
  trouble(): StoreTrouble | undefined
}

/** A transaction also fails for what its own work throws. */
export type ErrorSource = 'statement' | 'transaction'

/** SQLSTATE classes: connection, resources, shutdown by an operator, system, read-only. */
const troubleStates = /^(?:08|53|57P|58|XX|25006)/
/** Of the system and of a connection that the driver gave up. */
const systemCodes = /^E[A-Z]+$/
/** A full disk and a database that takes no writes go on reading: what it answers then proves nothing so soon. */
const provenAfterMs = 30_000

export function createTroubleWatch(clock: Clock, log: Log | undefined): TroubleWatch {
  let trouble: StoreTrouble | undefined
  let failedAt = 0
  let isOfWrites = false
  return {
    noteAnswer: () => {
      if (trouble === undefined) return
      if (isOfWrites && clock.now() - failedAt < provenAfterMs) return
      log?.warn({ afterMs: clock.now() - trouble.since }, 'the database answers again')
      trouble = undefined
    },
    noteError: (error, from) => {
      const why = whyTroubled(error, from)
      if (why === undefined) return
      failedAt = clock.now()
      isOfWrites = error instanceof OperatorError
      if (trouble !== undefined) return
      trouble = { since: clock.now(), why }
      log?.error({ cause: error }, 'the database does not do what it is asked')
    },
    trouble: () => trouble,
  }
}

function whyTroubled(error: unknown, from: ErrorSource): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof OperatorError) return error.message
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  // The driver has no code for a connection that it lost.
  if (code === undefined) return from === 'statement' ? error.message : undefined
  return troubleStates.test(code) || systemCodes.test(code) ? error.message || code : undefined
}
