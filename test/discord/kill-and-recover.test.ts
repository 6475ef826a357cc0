import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { buildAlert } from './build-alert.ts'

// SIGKILL, again and again, of a real process that delivers from a real store to the loopback Discord.

const channelIds = ['300000000000000001', '300000000000000002', '300000000000000003']
const operationIds = Array.from({ length: 8 }, (_, index) => `op-${index}`)
const killCount = 3
/** From its start the process needs about this long for all of its messages: kills fall before and after. */
const lifeMs = 250

let double: DiscordDouble
let folder: string

beforeAll(async () => {
  double = await openDiscordDouble()
  folder = await mkdtemp(join(tmpdir(), 'basewatch-kill-'))
  await double.order('settings', { bucketLimit: 1000, globalPerSecond: 1000 })
})

afterAll(async () => {
  await double.stop()
  await rm(folder, { recursive: true })
})

/** What the pipeline would do: every operation grows by a revision, every channel should show it. */
async function grow(path: string, revision: number): Promise<void> {
  const store = await openStore({ kind: 'sqlite', path })
  await store.archive.transact(async (tx) => {
    for (const operationId of operationIds) await tx.saveAlert(buildAlert({ operationId, revision }))
    const keys = operationIds.flatMap((operationId) =>
      channelIds.map((channelId) => ({ operationId, channelId, kind: 'main', ordinal: 0 }) as const),
    )
    const why = 'the channel watches this base'
    await tx.raiseDeliveries(
      keys.map((key) => ({ key, desiredRevision: revision, why })),
      Date.now(),
    )
  })
  await store.close()
}

async function startProcess(path: string): Promise<{ child: ChildProcess; lines: Interface }> {
  const script = fileURLToPath(new URL('../crash/delivering-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path, double.apiUrl, double.token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)
  await once(lines, 'line')
  return { child, lines }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

test('a process that is killed again and again shows each alert once in each channel, at its newest', async () => {
  const path = join(folder, 'basewatch.db')
  for (let round = 1; round <= killCount; round += 1) {
    await grow(path, round)
    await double.order('fault', { method: 'POST', path: '/messages', fault: { kind: 'reply-lost' } })
    const { child } = await startProcess(path)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * lifeMs))
    await kill(child)
  }
  await double.order('clearFaults', {})
  const { child, lines } = await startProcess(path)
  await once(lines, 'line')
  await kill(child)

  const messages = await double.messages()
  const shown = messages.map(({ channelId, revisions }) => {
    const { embeds, components } = revisions.at(-1)?.body ?? {}
    const operation = /op-\d+/.exec(JSON.stringify(components))?.[0]
    return `${channelId} ${operation} ${/update \d+/.exec(JSON.stringify(embeds))?.[0]}`
  })
  const wanted = channelIds.flatMap((channelId) =>
    operationIds.map((operationId) => `${channelId} ${operationId} update ${killCount}`),
  )
  expect(shown.toSorted()).toEqual(wanted.toSorted())
  expect((await double.state()).log.faultsOfOurs).toEqual([])
})
