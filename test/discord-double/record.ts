import type { Violation } from './judge-body.ts'

/** One request, as it was answered. */
export interface RequestRecord {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly status: number | 'none'
  /** The scripted fault that answered it. */
  readonly fault?: string
}

/** What happened, in order; nothing is ever taken out. */
export interface EventLog {
  readonly requests: RequestRecord[]
  /** What Discord would have refused, or what nobody knows: a test of ours is wrong while there is any. */
  readonly faultsOfOurs: { readonly where: string; readonly violations: readonly Violation[] }[]
  readonly identifies: { readonly at: number; readonly intents: number }[]
  readonly resumes: { readonly at: number; readonly sequence: number }[]
  readonly heartbeats: number[]
  /** Requests sent although the bucket was known to be empty. */
  emptyBucketHits: number
  /** Answers of 401, 403 and 429. */
  invalidAnswers: number
  commandWrites: number
}

export function createEventLog(): EventLog {
  return {
    requests: [],
    faultsOfOurs: [],
    identifies: [],
    resumes: [],
    heartbeats: [],
    emptyBucketHits: 0,
    invalidAnswers: 0,
    commandWrites: 0,
  }
}
