/** The first wait; a lost reply is best asked for again while the nonce is fresh. */
const firstMs = 500
/** Longer waits would leave a channel behind after an outage has ended. */
const maxMs = 60_000

/**
 * How long to wait before the next attempt: doubling from half a second to a minute, with up to half of it
 * taken away by chance so that channels which failed together do not come back together.
 * @param failedCount attempts that have failed so far, from 0
 * @param chance 0…1
 */
export function backOffMs(failedCount: number, chance: number): number {
  const ceiling = Math.min(firstMs * 2 ** Math.min(failedCount, 20), maxMs)
  return Math.round(ceiling * (1 - chance / 2))
}
