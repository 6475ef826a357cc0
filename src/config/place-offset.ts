import type { LineCounter } from 'yaml'
import { type Fault, hideCredentials } from './fault.ts'

/** Says where an offset of the text stands, and what its line holds. */
export type Placing = (offset: number) => Pick<Fault, 'file' | 'line' | 'column' | 'lineText'>

/** What is kept of a line. A longer one is no text for people, and looking for its end again and again is slow. */
const maxLineText = 5_000

export function createPlacing(file: string, text: string, lineCounter: LineCounter): Placing {
  return (offset) => {
    const inside = Math.min(offset, text.length)
    const { line, col } = lineCounter.linePos(inside)
    const start = inside - Math.max(0, col - 1)
    const [lineText = ''] = text.slice(start, start + maxLineText).split(/\r?\n/, 1)
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      lineText: hideCredentials(lineText),
    }
  }
}
