import type { Run } from './read-markdown.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u

/** Columns that a terminal gives the text. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** Breaks between words, and inside a word only where it alone is wider than a line. At least one line. */
export function wrapRuns(runs: readonly Run[], columns: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const word of listWords(runs, columns)) {
    const text = word.map((run) => run.text).join('')
    if (used > 0 && used + columnsOf(text.trimEnd()) > columns) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(...word)
    used += columnsOf(text)
  }
  return lines
}

/** A word ends with its blanks, and may change its look inside. */
function listWords(runs: readonly Run[], columns: number): readonly (readonly Run[])[] {
  const words: Run[][] = []
  let isOpen = false
  for (const run of runs) {
    for (const text of splitWords(run.text, columns)) {
      const last = words.at(-1)
      if (isOpen && last !== undefined) last.push({ ...run, text })
      else words.push([{ ...run, text }])
      isOpen = !/\s$/u.test(text) && columnsOf(text) < columns
    }
  }
  return words
}

function splitWords(text: string, columns: number): readonly string[] {
  return (text.match(/\S+\s*|\s+/gu) ?? []).flatMap((word) => splitWide(word, columns))
}

function splitWide(word: string, columns: number): readonly string[] {
  if (columnsOf(word.trimEnd()) <= columns) return [word]
  const pieces: string[] = ['']
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const width = columnsOf(segment)
    if (used + width > columns && used > 0) {
      pieces.push('')
      used = 0
    }
    pieces.push((pieces.pop() ?? '') + segment)
    used += width
  }
  return pieces
}
