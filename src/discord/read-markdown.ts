import type { EpochMs } from '../model/local-day.ts'

/** A stretch of text in one look. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly struck: boolean
  readonly dim: boolean
  readonly url?: string
}

const marks = /\\([!-/:-@[-`{-~])|(\*\*|~~|\*)|\[([^\]\n]*)\]\(([^)\s]*)\)|<t:(\d+):([a-zA-Z])>/g
/** What only steers Discord's display: the zero-width space behind an `@`, and the isolates. */
const steering = /[\u200b\u2068\u2069]/g

/**
 * Reads the part of Discord's markdown that our own messages use, one line at a time.
 * @param writeTime what `<t:…>` becomes, by instant and style
 */
export function readMarkdown(
  line: string,
  writeTime: (at: EpochMs, style: string) => string,
): readonly Run[] {
  const dim = line.startsWith('-# ')
  const text = (dim ? line.slice(3) : line.replace(/^- /, '• ')).replace(steering, '')
  const runs: Run[] = []
  const look = { bold: false, struck: false, dim }
  let from = 0
  for (const found of text.matchAll(marks)) {
    push(runs, { ...look, text: text.slice(from, found.index) })
    from = found.index + found[0].length
    const [, escaped, toggle, label, url, seconds, style] = found
    if (toggle === '**') look.bold = !look.bold
    else if (toggle === '~~') look.struck = !look.struck
    else if (label !== undefined && url !== undefined) push(runs, { ...look, text: label, url })
    else if (seconds !== undefined)
      push(runs, { ...look, text: writeTime(Number(seconds) * 1000, style ?? '') })
    else push(runs, { ...look, text: escaped ?? '' })
  }
  push(runs, { ...look, text: text.slice(from) })
  return runs
}

function push(runs: Run[], run: Run): void {
  if (run.text !== '') runs.push(run)
}
