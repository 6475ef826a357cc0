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
  /**
   * Work of one lane runs one at a time, in the order of arrival, and lanes take turns: what waits in its lane
   * takes no other lane's place. Follows from the key; each key is its own lane where it is not given.
   */
  laneOf?(work: T): string
  /** Brings the work to where its rows want it; a wake-up that finds nothing to do returns. */
  run(work: T): Promise<void>
  /** How many run at once. */
  readonly concurrency: number
  /** How many keys wait at the most, of one lane a twentieth of them; what comes beyond is left to the sweep. */
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

/** One long lane leaves room for the first word of every other. */
const lanesInRoom = 20

export function createQueue<T>(parts: QueueParts<T>): Queue<T> {
  /** The turns of the lanes; a lane stands in line once, whatever waits in it. */
  const turns = new PQueue({ concurrency: parts.concurrency })
  /** What waits in each lane that has its turn or stands in line for it. */
  const lanes = new Map<string, T[]>()
  const waiting = new Set<string>()
  let isClosed = false
  /** The last sweep filled the room or a lane: more is due. */
  let isMoreDue = false
  let sweeping: Promise<number> | undefined

  function enqueue(key: string, lane: string, work: T): void {
    waiting.add(key)
    const line = lanes.get(lane)
    if (line !== undefined) return void line.push(work)
    lanes.set(lane, [work])
    standInLine(lane)
  }

  function standInLine(lane: string): void {
    // Never rejects, and is never awaited: closing drops it unsettled.
    void turns.add(() => takeTurn(lane))
  }

  async function takeTurn(lane: string): Promise<void> {
    const line = lanes.get(lane) ?? []
    const work = line.shift()
    if (work !== undefined) await runOne(work)
    if (isClosed) return
    if (line.length > 0) return standInLine(lane)
    lanes.delete(lane)
    if (isMoreDue && waiting.size <= parts.maxWaiting / 4) await sweepOn()
  }

  async function runOne(work: T): Promise<void> {
    const key = parts.keyOf(work)
    waiting.delete(key)
    try {
      await parts.run(work)
    } catch (cause) {
      parts.log.error({ queue: parts.name, key, cause }, 'work of a queue failed')
    }
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
    if (waiting.has(key)) return 'folded'
    const lane = parts.laneOf?.(work) ?? key
    const inLane = lanes.get(lane)?.length ?? 0
    if (waiting.size >= parts.maxWaiting || inLane * lanesInRoom >= parts.maxWaiting) return 'full'
    enqueue(key, lane, work)
    return 'queued'
  }

  function sweep(): Promise<number> {
    sweeping ??= sweepOnce().finally(() => {
      sweeping = undefined
    })
    return sweeping
  }

  async function sweepOnce(): Promise<number> {
    const room = parts.maxWaiting - waiting.size
    if (isClosed || room <= 0) return 0
    const found = await parts.due.listDue(room)
    const outcomes = found.map(wake)
    isMoreDue = found.length >= room || outcomes.includes('full')
    return outcomes.filter((outcome) => outcome === 'queued').length
  }

  async function close(): Promise<void> {
    isClosed = true
    turns.clear()
    waiting.clear()
    lanes.clear()
    await turns.onIdle()
  }

  return { wake, sweep, whenIdle: () => turns.onIdle(), close }
}
