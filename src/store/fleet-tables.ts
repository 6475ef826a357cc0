// The rows by which the workers of one store know of each other.

/** A process that works on this store, as it last told of itself. */
export interface WorkerRow {
  id: string
  /** As the command line had them, with commas. */
  roles: string
  /** The machine and the process there. */
  machine: string
  started_at: number
  seen_at: number
}

/** What one worker at a time may hold: a host that is asked, the seat at a gateway. */
export interface LeaseRow {
  name: string
  holder: string
  lease_until: number
}

/** How much of what all workers share was spent in one window of time. */
export interface SendBudgetRow {
  name: string
  window_at: number
  used: number
}
