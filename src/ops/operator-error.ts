/** Something that only the operator can mend: printed without a stack, exit code 1. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
  /** A stable kebab-case word, such as `bad-config`. */
  readonly code: string
  /** What to do about it, one line each. */
  readonly wayOut: readonly string[]

  constructor(code: string, message: string, options: { wayOut: readonly string[]; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.code = code
    this.wayOut = options.wayOut
  }
}
