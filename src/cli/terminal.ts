/** Where a command writes, and how the place looks. */
export interface Terminal {
  /** Standard output. */
  readonly write: (text: string) => void
  /** Standard error: what is wrong. */
  readonly warn: (text: string) => void
  /** True where a person reads standard error, not a file or a machine. */
  readonly isPerson: boolean
  readonly colour: boolean
  readonly columns: number
  /** IANA zone of the person who reads. */
  readonly zone: string
}

/** Colour only where a person looks; `NO_COLOR` and `FORCE_COLOR` as everywhere. */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process
  // `basewatch replay … | head`: whoever read has seen enough.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(1)
    throw error
  })
  return {
    write: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(text),
    isPerson: stderr.isTTY === true,
    colour: stdout.isTTY === true && stdout.hasColors(),
    // 0 where a terminal does not know its size.
    columns: stdout.columns || 100,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
