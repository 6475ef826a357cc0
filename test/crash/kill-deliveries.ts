// `npm run test:crash [random kills]`: SIGKILL of a process that delivers from a real store to the loopback
// Discord, once before and once after each step of the protocol, then at random moments under load: 50
// operations in 20 channels that keep changing, lost replies, resets and 503 among the answers, and every tenth
// time ten minutes later, when no nonce helps. Counts what was lost and what is there twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../src/store/open-store.ts'
import { listChannelIds, raiseAlert } from '../bench/deliver-load.ts'
import type { Fault } from '../discord-double/faults.ts'
import { startDiscordDouble } from '../discord-double/start-discord-double.ts'
import { readCount } from '../read-count.ts'
import { type Death, protocolSteps } from './mortal.ts'

const randomKills = readCount(0, 'kills', 200)
const operationCount = 50
const channelIds = listChannelIds(20)
/** Changed a round: some of these are new, and the others get a further revision. */
const changesPerRound = 5
const lifeMs = 600
const laterMs = 10 * 60_000

const script = fileURLToPath(new URL('./delivering-process.ts', import.meta.url))
const double = await startDiscordDouble()
const folder = await mkdtemp(join(tmpdir(), 'basewatch-crash-'))
const path = join(folder, 'basewatch.db')
const revisions = new Map<string, number>()
let offsetMs = 0
await double.order('addChannels', { ids: channelIds })
await double.order('settings', { bucketLimit: 10_000, globalPerSecond: 10_000 })

async function change(): Promise<void> {
  const store = await openStore({ kind: 'sqlite', path })
  for (let index = 0; index < changesPerRound; index += 1) {
    const operationId = `op-${Math.floor(Math.random() * operationCount)}`
    const revision = (revisions.get(operationId) ?? 0) + 1
    revisions.set(operationId, revision)
    await raiseAlert(store, { operationId, revision }, channelIds)
  }
  await store.close()
}

interface Running {
  readonly child: ChildProcess
  /** False where the process died first. */
  idle(): Promise<boolean>
}

async function start(death?: Death): Promise<Running> {
  const args = [script, path, double.apiUrl, double.token, String(offsetMs), JSON.stringify(death ?? null)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)
  await Promise.race([once(lines, 'line'), once(child, 'exit')])
  return {
    child,
    idle: async () => {
      for await (const line of lines) if (line === 'idle') return true
      return false
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const faults: readonly Fault[] = [
  { kind: 'reply-lost' },
  { kind: 'reply-lost' },
  { kind: 'reset' },
  { kind: 'half-body' },
  { kind: 'status', status: 503 },
]

async function disturb(): Promise<void> {
  for (const fault of faults) await double.order('fault', { path: '/messages', fault })
}

async function later(): Promise<void> {
  offsetMs += laterMs
  await double.order('advance', { ms: laterMs })
}

/** What each step was killed at: the process must have died of it, else the step was not reached. */
const reached: string[] = []
for (const step of protocolSteps)
  for (const when of ['before', 'after'] as const) {
    await change()
    await disturb()
    if (step === 'findPosted') {
      // A search needs a first attempt that is older than any nonce.
      const { child, idle } = await start({ step: 'saveShown', when: 'before', call: 3 })
      await idle()
      await end(child)
      await later()
    }
    const { child, idle } = await start({ step, when, call: 2 })
    if (!(await idle())) reached.push(`${when} ${step}`)
    await end(child)
  }

let lateKills = 0
for (let kill = 0; kill < randomKills; kill += 1) {
  await change()
  await disturb()
  const { child } = await start()
  await new Promise((resolve) => setTimeout(resolve, Math.random() * lifeMs))
  await end(child)
  if (kill % 10 === 9) {
    lateKills += 1
    await later()
  }
}

await double.order('clearFaults', {})
await later()
const last = await start()
await last.idle()
await end(last.child)

const { messages, log } = await double.state()
await double.stop()
await rm(folder, { recursive: true })
const wanted = [...revisions].flatMap(([operationId, revision]) =>
  channelIds.map((channelId) => ({ name: `${channelId} ${operationId}`, revision })),
)
const there = Map.groupBy(messages, ({ channelId, revisions: [first] }) => {
  const operation = /bw:1:info:(op-\d+):/.exec(JSON.stringify(first?.body))?.[1]
  return `${channelId} ${operation}`
})
const lost = wanted.filter(({ name }) => !there.has(name)).length
const twice = [...there.values()].filter((same) => same.length > 1).length
const stale = wanted.filter(({ name, revision }) => {
  const shown = JSON.stringify(there.get(name)?.[0]?.revisions.at(-1)?.body)
  return !shown?.includes(`update ${revision}`)
}).length
const hit = (fault: Fault['kind']): number => log.requests.filter((one) => one.fault === fault).length
const say = (name: string, value: unknown): void => console.log(`${name.padEnd(34)} ${String(value)}`)
say('steps killed at', `${reached.length} of ${protocolSteps.length * 2}: ${reached.join(', ')}`)
say('kills at random moments', `${randomKills}, ten minutes passed after ${lateKills} of them`)
say('replies lost after the store', hit('reply-lost') + hit('half-body'))
say('resets and 503', hit('reset') + hit('status'))
say('deliveries', wanted.length)
say('requests', log.requests.length)
say('lost', lost)
say('there twice', twice)
say('not at the newest revision', stale)
say('bodies Discord would refuse', log.faultsOfOurs.length)
process.exit(lost + twice + stale + log.faultsOfOurs.length === 0 ? 0 : 1)
