import { OperatorError } from '../ops/operator-error.ts'

/** What went wrong, for a person: no stack where he can mend it, the whole where we must. */
export function renderTrouble(error: unknown): string {
  if (error instanceof OperatorError) {
    const ways = error.wayOut.map((way) => `  → ${beginSentence(way)}`)
    return [endSentence(beginSentence(error.message)), ...ways, ''].join('\n')
  }
  return `This is a fault of Basewatch, please report it:\n${describeWhole(error)}\n`
}

// A message is a part of a sentence: the log and the page put words around it. Here it stands alone.

/** A first word that is a name, a path or a command stays as it is. */
function beginSentence(text: string): string {
  return /^[a-z]+[\s,]/.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
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
