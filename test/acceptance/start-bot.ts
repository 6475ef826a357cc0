import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The real bot, as a user starts it, in a process of its own. */
export interface RunningBot {
  readonly pid: number
  /** What it has said so far, both outputs. */
  said(): string
  /** Resolves when it has said that. */
  whenSaid(words: string): Promise<void>
  /** Any signal, such as SIGSTOP. */
  signal(name: NodeJS.Signals): void
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>
  /** Asks it to stop; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

const main = fileURLToPath(new URL('../../bin/basewatch.js', import.meta.url))
/** A shared machine under load takes ten times as long as an idle one. */
const deadlineMs = 240_000

export async function startBot(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<RunningBot> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [main, 'run', ...args], {
    env: { PATH, HOME, BASEWATCH_WEB_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const bot: RunningBot = {
    pid: child.pid ?? 0,
    said: () => said,
    whenSaid: async (words) => {
      const deadline = Date.now() + deadlineMs
      while (!said.includes(words)) {
        if (Date.now() > deadline || child.exitCode !== null)
          throw new Error(`never said "${words}":\n${said}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    signal: (name) => void child.kill(name),
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: (signal = 'SIGTERM') => end(child, signal),
  }
  await bot.whenSaid('Ctrl-C stops it.')
  return bot
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
  return child.exitCode
}
