import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * To be called once, when a process has started. Reading the configuration of 10,000 feeds leaves four times as much
 * garbage as it keeps, and V8 does not give that room back by itself: 420 to 490 MB instead of 230. Afterwards the heap
 * grows by a fifth of what is used at the most.
 */
export function spareMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void
  collect({ type: 'major', flavor: 'last-resort' })
  setFlagsFromString('--heap-growing-percent=20')
}
