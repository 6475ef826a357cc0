/** One line of a message. Lines of less weight are left out first when not all fit. */
export interface Line {
  readonly text: string
  /** 3 vital, 2 important, 1 useful, 0 filling. */
  readonly weight: 0 | 1 | 2 | 3
}

/** Room for the sentence that says how much was left out. */
const noteLength = 60

/** Joins lines within `maxLength`; where they do not fit, the lightest go, the last of them first. */
export function fitLines(lines: readonly Line[], maxLength: number): string {
  const kept = [...lines]
  let length = kept.reduce((sum, line) => sum + line.text.length + 1, 0)
  if (length - 1 <= maxLength) return joinLines(kept)
  while (kept.length > 0 && length > maxLength - noteLength) {
    const [dropped] = kept.splice(lightestLast(kept), 1)
    length -= (dropped?.text.length ?? 0) + 1
  }
  return `${joinLines(kept)}\n-# ${lines.length - kept.length} more lines do not fit here`.trim()
}

function lightestLast(lines: readonly Line[]): number {
  const lightest = Math.min(...lines.map((line) => line.weight))
  return lines.findLastIndex((line) => line.weight === lightest)
}

function joinLines(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
