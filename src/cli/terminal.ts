/** Where a command writes, and how the place looks. */
export interface Terminal {
  /** Standard output. */
  readonly write: (text: string) => void
  /** Standard error: what is wrong. */
  readonly warn: (text: string) => void
  readonly colour: boolean
  readonly columns: number
  /** IANA zone of the person who reads. */
  readonly zone: string
}

/** Colour only where a person looks; `NO_COLOR` and `FORCE_COLOR` as everywhere. */
export function openTerminal(): Terminal {
  return {
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    colour: process.stdout.isTTY === true && process.stdout.hasColors(),
    columns: process.stdout.columns ?? 100,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
