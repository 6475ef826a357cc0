import { OperatorError } from '../ops/operator-error.ts'

/** What went wrong, for a person: no stack where he can mend it, the whole where we must. */
export function renderTrouble(error: unknown): string {
  if (error instanceof OperatorError) {
    return [error.message, ...error.wayOut.map((way) => `  → ${way}`), ''].join('\n')
  }
  return `This is a fault of Basewatch, please report it:\n${describeWhole(error)}\n`
}

/** Causes are no deeper than a few. */
const deepestCause = 5

/** Stacks alone: other fields of an error may hold what was sent. */
function describeWhole(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  if (error.cause === undefined || depth === deepestCause) return own
  return `${own}\ncaused by ${describeWhole(error.cause, depth + 1)}`
}
