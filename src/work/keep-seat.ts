import type { Clock } from '../ops/clock.ts'
import type { Leases } from './ports.ts'

/** Something that one worker at a time may do, such as holding the connection to a gateway. */
export interface Seat {
  readonly name: string
  /** The seat is this worker's. */
  sitDown(): void
  /** It is not any more, or may not be. */
  standUp(): Promise<void>
}

/** Longer than two beats, shorter than anybody wants to wait for an answer. */
const seatMs = 20_000

/**
 * To be called at each beat: takes the seat when it is free, and gives it up where it was lost, also where that
 * cannot be asked for so long that another worker may have it. Rejects as `leases` does.
 */
export function createSeatKeeper(leases: Leases, clock: Clock, seat: Seat): () => Promise<void> {
  let isSeated = false
  let keptUntil = 0

  async function settle(isOurs: boolean): Promise<void> {
    if (isOurs === isSeated) return
    isSeated = isOurs
    if (isOurs) seat.sitDown()
    else await seat.standUp()
  }

  return async () => {
    const now = clock.now()
    const until = now + seatMs
    try {
      const isOurs = await leases.take(seat.name, { now, until })
      keptUntil = until
      await settle(isOurs)
    } catch (cause) {
      if (clock.now() >= keptUntil) await settle(false)
      throw cause
    }
  }
}
