// Wake-ups and the calendar of several workers, by pg-boss on their PostgreSQL. It holds no truth: a wake-up
// that is lost, or that finds nothing to do, costs a sweep. So no job is retried and none is kept for long.
import { type JobInsert, PgBoss, type WorkOptions } from 'pg-boss'
import type { Log } from '../ops/log.ts'

export interface BossParts {
  /** Of the PostgreSQL that holds the rows. */
  readonly url: string
  readonly log: Log
}

/** One kind of work that any worker may wake and any worker may do. */
export interface WakeUps<T> {
  /** Wakes one worker for each handful. Never rejects: what is lost here is found by the sweep. */
  wake(works: readonly T[]): Promise<void>
}

export interface WakeUpParts<T> {
  readonly name: string
  keyOf(work: T): string
  /** Where this process does the work; without it the process only wakes. */
  readonly run?: (works: readonly T[]) => void
}

export interface Boss {
  open<T>(parts: WakeUpParts<T>): Promise<WakeUps<T>>
  /** Runs on one worker each time that the cron expression (UTC, minutes first) fires. */
  every(name: string, cron: string, run: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** A job is a wake-up for that many: 2,000 channels of one alert are 100 rows. */
const worksPerJob = 20
/** Without a batch a worker takes one job for each poll: 40 of 300 in 20 s; with it all in 0.1 s. */
const workOptions: WorkOptions = {
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
}
/** An hour of wake-ups to look back at. 0 would mean for ever. */
const keepSeconds = 3600
const expireSeconds = 60
const stopTimeoutMs = 5000
/** A statement at a time, and one more for its own upkeep. */
const maxConnections = 2

export async function createBoss({ url, log }: BossParts): Promise<Boss> {
  const boss = new PgBoss({
    connectionString: url,
    max: maxConnections,
    application_name: 'basewatch',
    useListenNotify: true,
  })
  // The rows and their sweeps tell of a database that is away; this is only its echo.
  boss.on('error', (cause) => log.debug({ cause }, 'the distribution of work had trouble'))
  boss.on('warning', ({ message }) => log.debug({ message }, 'a word from the distribution of work'))
  await boss.start()
  return {
    open: (parts) => openWakeUps(boss, parts, log),
    every: (name, cron, run) => keepCalendar(boss, { name, cron, run }, log),
    close: () => boss.stop({ graceful: true, timeout: stopTimeoutMs }),
  }
}

async function openWakeUps<T>(boss: PgBoss, parts: WakeUpParts<T>, log: Log): Promise<WakeUps<T>> {
  const { name, keyOf, run } = parts
  // `short` folds wake-ups that wait; a policy that excludes by key stalls the queue behind a busy one.
  await boss.createQueue(name, {
    policy: 'short',
    notify: true,
    retryLimit: 0,
    expireInSeconds: expireSeconds,
    retentionSeconds: keepSeconds,
    deleteAfterSeconds: keepSeconds,
  })
  if (run !== undefined)
    await boss.work<{ works: readonly T[] }>(name, workOptions, async (jobs) => {
      for (const { data } of jobs) run(data.works)
    })
  return {
    wake: async (works) => {
      if (works.length === 0) return
      try {
        await boss.insert(name, writeJobs(works, keyOf))
      } catch (cause) {
        log.debug({ queue: name, cause }, 'a wake-up was lost; the sweep finds its work')
      }
    },
  }
}

function writeJobs<T>(works: readonly T[], keyOf: (work: T) => string): JobInsert[] {
  const jobs: JobInsert[] = []
  for (let i = 0; i < works.length; i += worksPerJob) {
    const handful = works.slice(i, i + worksPerJob)
    const [first] = handful
    if (first !== undefined) jobs.push({ data: { works: handful }, singletonKey: keyOf(first) })
  }
  return jobs
}

interface CalendarEntry {
  readonly name: string
  readonly cron: string
  readonly run: () => Promise<void>
}

async function keepCalendar(boss: PgBoss, { name, cron, run }: CalendarEntry, log: Log): Promise<void> {
  await boss.createQueue(name, { retryLimit: 0, retentionSeconds: keepSeconds })
  await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
    try {
      await run()
    } catch (cause) {
      log.error({ tick: name, cause }, 'a tick failed')
    }
  })
  await boss.schedule(name, cron, null, { tz: 'UTC' })
}
