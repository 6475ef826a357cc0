import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
}

const checkout = fileURLToPath(new URL('../../bin/basewatch.js', import.meta.url))

interface Surroundings {
  readonly env?: Record<string, string>
  readonly door?: string
  /** Another user than ours. */
  readonly uid?: number
}

/** Runs a command to its end, as a user would, in a process of its own. */
export async function runBasewatch(
  args: readonly string[],
  { env = {}, door = checkout, ...user }: Surroundings = {},
): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [door, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  await once(child, 'close')
  return { exitCode: child.exitCode, out, err }
}
