import { setTimeout as delay } from 'node:timers/promises'
import type { OwnPostgres } from './start-postgres.ts'
import type { Worker } from './start-worker.ts'

export interface Trouble {
  readonly kills: number
  readonly pauses: number
  readonly cuts: number
  readonly silences: number
  readonly restarts: number
}

/** Longer than a worker is waited for (20 s): what it held is another's when it wakes. */
const longPauseMs = 26_000
const silenceMs = 6000
const downMs = 3000

/** Random trouble for that long; all of it is over when it resolves. */
export async function troubleWorkers(
  workers: readonly Worker[],
  postgres: OwnPostgres,
  forMs: number,
): Promise<Trouble> {
  const counts = { kills: 0, pauses: 0, cuts: 0, silences: 0, restarts: 0 }
  const paused = new Set<Worker>()
  const pending: Promise<void>[] = []
  const startedAt = Date.now()

  async function pause(worker: Worker, ms: number): Promise<void> {
    counts.pauses += 1
    paused.add(worker)
    worker.signal('SIGSTOP')
    await delay(ms)
    worker.signal('SIGCONT')
    paused.delete(worker)
  }

  const hit = (worker: Worker): void => {
    const dice = Math.random()
    if (dice < 0.45) {
      counts.kills += 1
      worker.signal('SIGKILL')
    } else if (dice < 0.65) {
      counts.cuts += 1
      worker.wire.cut()
    } else if (dice < 0.8) {
      counts.silences += 1
      worker.wire.silence(silenceMs)
    } else {
      pending.push(pause(worker, 2000 + Math.random() * 8000))
    }
  }

  async function restart(mode: 'fast' | 'immediate', atMs: number): Promise<void> {
    await delay(atMs)
    counts.restarts += 1
    await postgres.restart(mode, downMs)
  }

  const [first] = workers
  if (first !== undefined) pending.push(delay(5000).then(() => pause(first, longPauseMs)))
  pending.push(restart('fast', forMs * 0.4), restart('immediate', forMs * 0.75))
  while (Date.now() - startedAt < forMs) {
    await delay(500 + Math.random() * 2500)
    const able = workers.filter((worker) => worker.isUp() && !paused.has(worker))
    const worker = able[Math.floor(Math.random() * able.length)]
    if (worker !== undefined) hit(worker)
  }
  await Promise.all(pending)
  return counts
}
