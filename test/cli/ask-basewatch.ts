import { runCommandLine } from '../../src/cli/run-command-line.ts'
import type { Ended } from './run-basewatch.ts'

/** Runs a command to its end in this process: the same door, without the start of a process. */
export async function askBasewatch(args: readonly string[]): Promise<Ended> {
  let out = ''
  let err = ''
  const exitCode = await runCommandLine(args, {
    write: (text) => (out += text),
    warn: (text) => (err += text),
    isPerson: false,
    colour: false,
    columns: 110,
    zone: 'UTC',
  })
  return { exitCode, out, err }
}
