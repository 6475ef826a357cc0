import { readFile } from 'node:fs/promises'
import { OperatorError } from '../ops/operator-error.ts'

/**
 * Its text, without a mark of byte order.
 * @param wanted what kind of file it should be, such as `a JSONL file`.
 * @throws OperatorError where it cannot be read, or is no UTF-8.
 */
export async function readTextFile(file: string, wanted: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new OperatorError('no-file', `The file ${file} cannot be read: ${whyUnread(cause)}.`, {
      wayOut: [`Name ${wanted}.`],
      cause,
    })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refuseBytes(file, cause)
  }
}

function whyUnread(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is none',
    ENOTDIR: 'there is none',
    EISDIR: 'it is a folder',
    EACCES: 'this user may not',
    EPERM: 'this user may not',
  }
  return words[code] ?? String(cause)
}

function refuseBytes(file: string, cause: unknown): OperatorError {
  return new OperatorError('not-utf8', `The file ${file} is not UTF-8 text.`, {
    wayOut: ['Save it as UTF-8.'],
    cause,
  })
}
