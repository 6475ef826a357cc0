// What comes round by the clock: polls, sweeps, tidying. A run is never beside another of the same tick, a
// run that fails is logged and the next one comes, and stopping waits for what is under way.
import { type Logger, type ScheduledTask, schedule } from 'node-cron'
import type { Log } from '../ops/log.ts'
import { cronEvery } from './cron-every.ts'

export interface Tick {
  readonly name: string
  /** A divisor of a minute, or minutes that divide an hour, or hours that divide a day. */
  readonly everySeconds: number
  /** Also at once, not only when the clock comes round. */
  readonly isAtStart?: boolean
  /** @param signal is aborted when the ticks are stopped: a long run may then end early. */
  run(signal: AbortSignal): Promise<void>
}

export interface Ticks {
  /** Starts no more runs; resolves when those under way have ended. */
  stop(): Promise<void>
}

/** @throws RangeError where a tick's pace is none that the clock can keep. */
export function runTicks(ticks: readonly Tick[], log: Log): Ticks {
  const stopping = new AbortController()
  const turns = ticks.map((tick) => ({
    ...createTurn(tick, stopping.signal, log),
    cron: cronEvery(tick.everySeconds),
    tick,
  }))
  const tasks = turns.map(({ tick, cron, fire }) => scheduleTurn({ name: tick.name, cron, fire, log }))
  for (const { tick, fire } of turns) if (tick.isAtStart === true) fire()
  return {
    stop: async () => {
      stopping.abort(new Error('the ticks are stopped'))
      for (const task of tasks) await task.destroy()
      await Promise.all(turns.map(({ whenDone }) => whenDone()))
    },
  }
}

interface Turn {
  /** Starts a run, unless one is under way or the ticks are stopped. */
  fire(): void
  whenDone(): Promise<void>
}

function createTurn(tick: Tick, signal: AbortSignal, log: Log): Turn {
  let underWay: Promise<void> | undefined

  async function run(): Promise<void> {
    try {
      await tick.run(signal)
    } catch (cause) {
      // What breaks off because it was told to is no fault.
      if (signal.aborted) log.debug({ tick: tick.name, cause }, 'a tick ended early')
      else log.error({ tick: tick.name, cause }, 'a tick failed')
    }
  }

  function start(): void {
    underWay = run().finally(() => {
      underWay = undefined
    })
  }

  return {
    fire: () => {
      if (signal.aborted) return
      if (underWay === undefined) start()
      else log.debug({ tick: tick.name }, 'a tick was left out: the last run is still under way')
    },
    whenDone: async () => await underWay,
  }
}

interface Schedule {
  readonly name: string
  readonly cron: string
  readonly fire: () => void
  readonly log: Log
}

function scheduleTurn({ name, cron, fire, log }: Schedule): ScheduledTask {
  const task = schedule(cron, fire, { name, timezone: 'Etc/UTC', logger: adaptLog(log, name) })
  // A tick that a busy process slept through is run late. Without this it is left out, and an hourly one
  // comes an hour late.
  task.on('execution:missed', fire)
  return task
}

function adaptLog(log: Log, tick: string): Logger {
  const message = 'a word from the clock'
  return {
    error: (error, cause) => log.error({ tick, error, cause }, message),
    warn: (warning) => log.warn({ tick, warning }, message),
    info: (info) => log.debug({ tick, info }, message),
    debug: (info) => log.debug({ tick, info }, message),
  }
}
