import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from '../model/steps.ts'

/** Between two turns the process does what else is due: heartbeats, polls, answers. */
const turnMs = 10

/** Does a long piece of work without holding up the process for longer than a turn and a step. Rejects as the work throws. */
export async function runInTurns<T>(steps: Steps<T>): Promise<T> {
  let turnEndsAt = performance.now() + turnMs
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < turnEndsAt) continue
    await nextTurn()
    turnEndsAt = performance.now() + turnMs
  }
}
