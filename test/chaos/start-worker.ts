import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startWire, type Wire } from './start-wire.ts'

/** A worker's process under a supervisor that starts it anew, on a database wire of its own. */
export interface Worker {
  readonly name: string
  readonly wire: Wire
  /** It has started, and works. */
  isUp(): boolean
  /** How often it was started. */
  startCount(): number
  signal(name: NodeJS.Signals): void
  stop(): Promise<void>
}

export interface WorkerParts {
  readonly name: string
  readonly databasePort: number
  readonly databaseUrl: string
  readonly env: Readonly<Record<string, string>>
  /** What it says goes there. */
  readonly logFile: string
  /** How far its clock is ahead. */
  readonly skewMs: number
}

const main = fileURLToPath(new URL('../../bin/basewatch.js', import.meta.url))
const skew = new URL('./skew-clock.ts', import.meta.url).href
const restartMs = 500

export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const wire = await startWire(parts.databasePort)
  const url = new URL(parts.databaseUrl)
  url.port = String(wire.port)
  let child: ChildProcess | undefined
  let isStopping = false
  let startCount = 0
  let isUp = false

  function start(): void {
    if (isStopping) return
    startCount += 1
    isUp = false
    const { PATH = '', HOME = '' } = process.env
    child = spawn(process.execPath, ['--import', skew, main, 'run', '--role', 'all'], {
      env: { PATH, HOME, ...parts.env, DATABASE_URL: url.href, CLOCK_SKEW_MS: String(parts.skewMs) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => {
        appendFileSync(parts.logFile, bytes)
        isUp ||= bytes.includes('Ctrl-C stops it.')
      })
    child.once('exit', () => {
      isUp = false
      setTimeout(start, restartMs)
    })
  }

  start()
  return {
    name: parts.name,
    wire,
    isUp: () => isUp,
    startCount: () => startCount,
    signal: (name) => void child?.kill(name),
    stop: async () => {
      isStopping = true
      child?.kill('SIGCONT')
      if (child !== undefined && child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        const giveUp = setTimeout(() => child?.kill('SIGKILL'), 20_000)
        await once(child, 'exit')
        clearTimeout(giveUp)
      }
      wire.close()
    },
  }
}
