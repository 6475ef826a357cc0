import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Act, ActResult } from './interactions.ts'
import { type DoubleAddresses, openDouble } from './open-double.ts'
import type { ControlCommands, DoubleState } from './serve-control.ts'
import type { Message } from './world.ts'

/** A running loopback Discord. */
export interface DiscordDouble {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string
  /** For `DISCORD_TOKEN`. */
  readonly token: string
  state(): Promise<DoubleState>
  /** Messages that are not deleted, of one channel or of all. */
  messages(channelId?: string): Promise<readonly Message[]>
  order<K extends keyof ControlCommands>(name: K, order: ControlCommands[K]): Promise<void>
  /** A person uses a command or a button; the bot's answer, or what there was of it after a minute. */
  act(act: Act): Promise<ActResult>
  /** Asks again until it holds, for at most `withinMs`. */
  until(holds: (state: DoubleState) => boolean, withinMs?: number): Promise<DoubleState>
  stop(): Promise<void>
}

/** First soon, then ever less often: each look is the whole state as JSON. */
const firstPauseMs = 20
const longestPauseMs = 200

/** Starts one in this process: for tests that kill nothing, at a tenth of the cost. */
export async function openDiscordDouble(): Promise<DiscordDouble> {
  const { addresses, close } = await openDouble()
  return controlDouble(addresses, close)
}

/** Starts one in a process of its own, so that a test can kill the bot, or load it, and keep its Discord apart. */
export async function startDiscordDouble(): Promise<DiscordDouble> {
  const script = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the double ended with ${code}`))),
  ])) as [string]
  return controlDouble(JSON.parse(line), async () => {
    const ended = once(child, 'exit')
    child.stdin.end()
    await ended
  })
}

function controlDouble(
  { apiUrl, controlUrl, token }: DoubleAddresses,
  stop: () => Promise<void>,
): DiscordDouble {
  async function ask<T>(name: string, body: unknown): Promise<T> {
    const response = await fetch(`${controlUrl}/${name}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
    return (await response.json()) as T
  }
  const state = (): Promise<DoubleState> => ask('state', {})

  return {
    apiUrl,
    token,
    state,
    messages: async (channelId) =>
      (await state()).messages.filter(
        (message) => !message.isDeleted && (channelId === undefined || message.channelId === channelId),
      ),
    order: async (name, order) => void (await ask(name, order)),
    act: (act) => ask('act', { act }),
    until: async (holds, withinMs = 120_000) => {
      const deadline = Date.now() + withinMs
      for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 1.5)) {
        const now = await state()
        if (holds(now)) return now
        if (Date.now() > deadline) throw new Error(`it did not happen within ${withinMs} ms`)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    },
    stop,
  }
}
