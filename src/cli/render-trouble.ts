import { OperatorError } from '../ops/operator-error.ts'

/** What went wrong, for a person: no stack where he can mend it, the whole where we must. */
export function renderTrouble(error: unknown): string {
  if (error instanceof OperatorError) {
    return [error.message, ...error.wayOut.map((way) => `  → ${way}`), ''].join('\n')
  }
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a fault of Basewatch, please report it:\n${whole}\n`
}
