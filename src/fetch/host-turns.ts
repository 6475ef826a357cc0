import type { EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'

interface Turn {
  /** Never rejects. */
  ended: Promise<void>
  /** When the next one may begin; for ever away while it is under way. */
  freeAt: EpochMs
}

/** One request per host at a time, and a pause before the next: shared hosts serve hundreds of feeds. */
export class HostTurns {
  readonly #clock: Clock
  readonly #pauseMs: number
  /** The last of each host, those that began first in front. */
  readonly #last = new Map<string, Turn>()
  readonly #closing = new AbortController()

  constructor(clock: Clock, pauseMs: number) {
    this.#clock = clock
    this.#pauseMs = pauseMs
  }

  /** Runs `work` when it is its turn. */
  run<T>(host: string, work: () => Promise<T>): Promise<T> {
    this.#forgetOver()
    const before = this.#last.get(host)
    const turn: Turn = { ended: Promise.resolve(), freeAt: Number.POSITIVE_INFINITY }
    const result = this.#take(turn, before, work)
    turn.ended = result.then(noop, noop)
    this.#last.delete(host)
    this.#last.set(host, turn)
    return result
  }

  /** Ends all pauses. */
  close(): void {
    this.#closing.abort()
  }

  async #take<T>(turn: Turn, before: Turn | undefined, work: () => Promise<T>): Promise<T> {
    if (before !== undefined) await this.#waitFor(before)
    try {
      return await work()
    } finally {
      turn.freeAt = this.#clock.now() + this.#pauseMs
    }
  }

  /** Few wait: a timer for each request that has ended, with thousands a minute, would be mostly for nobody. */
  async #waitFor(turn: Turn): Promise<void> {
    await turn.ended
    // A wall clock may be set back.
    const restMs = Math.min(turn.freeAt - this.#clock.now(), this.#pauseMs)
    if (restMs <= 0 || this.#closing.signal.aborted) return
    // The only way that the pause fails is the closing.
    await this.#clock.sleep(restMs, this.#closing.signal).catch(noop)
  }

  #forgetOver(): void {
    const now = this.#clock.now()
    for (const [host, { freeAt }] of this.#last) {
      if (freeAt > now) return
      this.#last.delete(host)
    }
  }
}

const noop = (): void => {}
