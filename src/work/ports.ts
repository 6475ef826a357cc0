import type { EpochMs } from '../model/local-day.ts'

/** A process that works on the store, as it last told of itself. */
export interface WorkerState {
  readonly id: string
  readonly roles: readonly string[]
  /** The machine and the process there. */
  readonly machine: string
  readonly startedAt: EpochMs
  readonly seenAt: EpochMs
}

export interface Beat {
  readonly roles: readonly string[]
  readonly machine: string
  readonly startedAt: EpochMs
  readonly now: EpochMs
  /** Until then this worker keeps the names that it holds. */
  readonly leaseUntil: EpochMs
}

/** The workers of one store. */
export interface Fleet {
  /** This worker lives, and keeps what it holds; `joined` where it was not there, or was given up meanwhile. */
  beat(beat: Beat): Promise<'alive' | 'joined'>
  /** Gives up workers that were not seen since, and ends every lease of theirs. Their ids. */
  endDead(notSeenSince: EpochMs): Promise<readonly string[]>
  /** This worker goes, and leaves nothing held. */
  leave(): Promise<void>
  /** The oldest first. */
  list(): Promise<readonly WorkerState[]>
}

/** Names that one worker at a time may hold. */
export interface Leases {
  /** Takes the name, or keeps it; false where another worker holds it. */
  take(name: string, terms: { readonly now: EpochMs; readonly until: EpochMs }): Promise<boolean>
  release(name: string): Promise<void>
}

/** What all workers may spend together in one window of time. */
export interface SendBudget {
  /** One more in the window that begins then; false where it is spent. */
  spend(name: string, window: { readonly at: EpochMs; readonly limit: number }): Promise<boolean>
}
