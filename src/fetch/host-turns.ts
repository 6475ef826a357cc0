import type { Clock } from '../ops/clock.ts'

/** One request per host at a time, and a pause before the next: shared hosts serve hundreds of feeds. */
export class HostTurns {
  readonly #clock: Clock
  readonly #pauseMs: number
  readonly #tails = new Map<string, Promise<void>>()
  readonly #closing = new AbortController()

  constructor(clock: Clock, pauseMs: number) {
    this.#clock = clock
    this.#pauseMs = pauseMs
  }

  /** Runs `work` when it is its turn. */
  run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(host)
    const result = (async () => {
      await before
      return await work()
    })()
    const tail = this.#pauseAfter(result)
    this.#tails.set(host, tail)
    void tail.then(() => {
      if (this.#tails.get(host) === tail) this.#tails.delete(host)
    })
    return result
  }

  /** Ends all pauses. */
  close(): void {
    this.#closing.abort()
  }

  async #pauseAfter(result: Promise<unknown>): Promise<void> {
    await result.catch(() => undefined)
    // The only way that the pause fails is the closing.
    await this.#clock.sleep(this.#pauseMs, this.#closing.signal).catch(() => undefined)
  }
}
