// Who does what, in one process: wake-ups wait in memory and are worked off a few at a time. The queue holds
// no truth. Rows say what should be done; a wake-up that is folded, refused or lost with the process costs
// one sweep, never the work.
import PQueue from 'p-queue'
import type { Log } from '../ops/log.ts'

export interface QueueParts<T> {
  /** For the log. */
  readonly name: string
  /** Wake-ups of the same key are one, and never run side by side. */
  keyOf(work: T): string
  /** Brings the work to where its rows want it; a wake-up that finds nothing to do returns. */
  run(work: T): Promise<void>
  /** How many run at once. */
  readonly concurrency: number
  /** How many keys wait at the most; what comes beyond is left to the sweep. */
  readonly maxWaiting: number
  readonly due: DueWork<T>
  readonly log: Log
}

/** Finds what the rows want done and nobody does: what a lost wake-up left. */
export interface DueWork<T> {
  /** The most overdue first. */
  listDue(limit: number): Promise<readonly T[]>
}

/** `folded`: the same key waits already; `full`: left to the sweep; `closed`: left to the next start. */
export type WakeOutcome = 'queued' | 'folded' | 'full' | 'closed'

export interface Queue<T> {
  wake(work: T): WakeOutcome
  /** Wakes what is due, as far as there is room; answers how many were new. */
  sweep(): Promise<number>
  /** Resolves when nothing waits and nothing runs. */
  whenIdle(): Promise<void>
  /** Drops what waits, waits for what runs, and takes no more. */
  close(): Promise<void>
}

export function createQueue<T>(parts: QueueParts<T>): Queue<T> {
  const workers = new PQueue({ concurrency: parts.concurrency })
  const waiting = new Set<string>()
  const running = new Set<string>()
  /** Woken while they run: rows that the run may have read too early. */
  const again = new Map<string, T>()
  let isClosed = false
  /** The last sweep filled the room: more is due. */
  let isMoreDue = false
  let sweeping: Promise<number> | undefined

  function enqueue(key: string, work: T): void {
    waiting.add(key)
    // Never rejects, and is never awaited: closing drops it unsettled.
    void workers.add(() => runOne(key, work))
  }

  async function runOne(key: string, work: T): Promise<void> {
    waiting.delete(key)
    running.add(key)
    try {
      await parts.run(work)
    } catch (cause) {
      parts.log.error({ queue: parts.name, key, cause }, 'work of a queue failed')
    }
    running.delete(key)
    const next = again.get(key)
    again.delete(key)
    if (next !== undefined && !isClosed) enqueue(key, next)
    else if (isMoreDue && waiting.size <= parts.maxWaiting / 4) await sweepOn()
  }

  /** A backlog is worked off at its own pace, not at that of the ticks. */
  async function sweepOn(): Promise<void> {
    try {
      await sweep()
    } catch (cause) {
      // The next tick's sweep meets the same, and its failure is told.
      parts.log.debug({ queue: parts.name, cause }, 'a sweep between the ticks failed')
    }
  }

  function wake(work: T): WakeOutcome {
    if (isClosed) return 'closed'
    const key = parts.keyOf(work)
    if (waiting.has(key) || again.has(key)) return 'folded'
    if (waiting.size + again.size >= parts.maxWaiting) return 'full'
    if (running.has(key)) again.set(key, work)
    else enqueue(key, work)
    return 'queued'
  }

  function sweep(): Promise<number> {
    sweeping ??= sweepOnce().finally(() => {
      sweeping = undefined
    })
    return sweeping
  }

  async function sweepOnce(): Promise<number> {
    const room = parts.maxWaiting - waiting.size - again.size
    if (isClosed || room <= 0) return 0
    const found = await parts.due.listDue(room)
    isMoreDue = found.length >= room
    return found.map(wake).filter((outcome) => outcome === 'queued').length
  }

  async function close(): Promise<void> {
    isClosed = true
    workers.clear()
    waiting.clear()
    again.clear()
    await workers.onIdle()
  }

  return { wake, sweep, whenIdle: () => workers.onIdle(), close }
}
