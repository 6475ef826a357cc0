/** What is wrong in a configuration file, where it stands, and the way out. */
export interface Fault {
  /** Path of the file, as it was asked for. */
  readonly file: string
  /** From 1; line 1, column 1 where the file as a whole is meant. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** Such as `feeds[3].outlet.letter`; empty for the file as a whole. */
  readonly path: string
  /** What is wrong, one sentence without a full stop. */
  readonly message: string
  /** What to do about it, one sentence. */
  readonly wayOut: string
  readonly severity: 'error' | 'warning'
  /** The line itself; empty where the file as a whole is meant. */
  readonly lineText: string
}

/** Where a value stands within a file: keys of maps, positions in lists from 0. */
export type ValuePath = readonly PropertyKey[]

/** A fault before it is known where it stands. */
export interface Complaint {
  readonly path: ValuePath
  /** True where the key is wrong and not its value. */
  readonly atKey?: boolean
  readonly message: string
  readonly wayOut: string
  /** An error where it is not given. */
  readonly severity?: Fault['severity']
}

/** `['feeds', 3, 'outlet']` as `feeds[3].outlet`. */
export function writePath(path: ValuePath): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`
    return written === '' ? String(step) : `${written}.${String(step)}`
  }, '')
}

/** A fault of the file as a whole. */
export function faultOfFile(file: string, message: string, wayOut: string): Fault {
  return { file, line: 1, column: 1, path: '', message, wayOut, severity: 'error', lineText: '' }
}

/** Faults are printed, logged and shown on the page: what stands before the @ of an address is not. */
export function hideCredentials(text: string): string {
  return text.replace(/\/\/[^\s/@]*@/g, '//<hidden>@')
}
