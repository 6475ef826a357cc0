import type { EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { SendBudget } from './ports.ts'

export interface TurnParts {
  readonly budget: SendBudget
  readonly clock: Clock
  readonly log: Log
}

/**
 * Discord takes 50 requests a second of one bot, whichever process sends them. Six of these windows touch any
 * second: 48 at the most.
 */
const windowMs = 200
const perWindow = 8

/** Resolves when this worker may send one request more; rejects with the reason of `signal`. */
export function createTurns({ budget, clock, log }: TurnParts): (signal: AbortSignal) => Promise<void> {
  async function mayGo(at: EpochMs): Promise<boolean> {
    try {
      return await budget.spend('discord', { at, limit: perWindow })
    } catch (cause) {
      // Discord's own answers keep us in bounds; an alert does not wait for the count.
      log.debug({ cause }, 'the shared budget could not be asked')
      return true
    }
  }

  async function waitTurn(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted()
      const now = clock.now()
      const at = now - (now % windowMs)
      if (await mayGo(at)) return
      await clock.sleep(at + windowMs - now, signal)
    }
  }

  // One after the other: hundreds that wait need not all ask the database.
  let last: Promise<unknown> = Promise.resolve()
  return (signal) => {
    const turn = last.then(() => waitTurn(signal))
    last = turn.catch(() => undefined)
    return turn
  }
}
