// `npm run bench:scale [FEEDS] [ROUNDS] [SECONDS]`: real processes on a farm of feeds over loopback, each asked once in
// so many seconds, 60 if not said;
// in each round 5 % have a new item, one in ten of those tells of an attack; 2,000 channels are subscribed. Between the
// rounds nothing is new for as long: so much the same polls cost by themselves. A first round warms up what never ran. One
// process on SQLite, then 1, 2 and 4 workers on PostgreSQL (DATABASE_URL). Rates are by processor time of the
// workers, since a shared machine has no steady clock; what the database's own processes take is not in them.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../../src/config/read-config.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { createDatabase } from '../../acceptance/create-database.ts'
import { startBot } from '../../acceptance/start-bot.ts'
import { makeChannelIds } from '../../discord-double/channel-ids.ts'
import { startDiscordDouble } from '../../discord-double/start-discord-double.ts'
import { readCount } from '../../read-count.ts'
import type { FarmCounts, FarmOrder } from './feed-farm.ts'
import { readCpuSeconds, readMemoryMb } from './measure-process.ts'

const feedCount = readCount(0, 'feeds', 10_000)
const rounds = readCount(1, 'rounds', 2)
const subscriptionCount = 2000
const channels = makeChannelIds(subscriptionCount)
const feedsPerHost = 5
const newShare = 0.05
const attackShare = 0.1
const roundMs = 1000 * readCount(2, 'seconds', 60)
const here = fileURLToPath(new URL('.', import.meta.url))
const shipped = join(here, '../../../config')

interface Figures {
  readonly name: string
  /** Seconds of processor time: a poll that brings nothing, and one that brings an item, with all that follows. */
  readonly pollCpu: number
  readonly itemCpu: number
  readonly memoryMb: number
  readonly latenciesMs: readonly number[]
}

const reading = await readConfig(shipped)
if (reading.kind !== 'config') throw new Error('the shipped configuration has faults')
const bases = reading.config.bases.filter(({ name }) => /(?:Air Base|Airport|Camp|Naval Base)/.test(name))

async function startFarm() {
  const farm = fork(join(here, 'feed-farm.ts'), [String(feedCount)])
  const [{ port }] = (await once(farm, 'message')) as [{ port: number }]
  const ask = async (order: FarmOrder): Promise<FarmCounts> => {
    const answer = once(farm, 'message')
    farm.send(order)
    return ((await answer) as [FarmCounts])[0]
  }
  const urlOf = (feed: number): string => {
    const host = Math.floor(feed / feedsPerHost)
    return `http://127.${1 + Math.floor(host / 60_000)}.${Math.floor(host / 250) % 240}.${(host % 250) + 1}:${port}/${feed}`
  }
  return { ask, urlOf, stop: () => farm.disconnect() }
}

async function writeInstallation(folder: string, urlOf: (feed: number) => string): Promise<string> {
  const config = join(folder, 'config')
  await cp(shipped, config, { recursive: true })
  const feeds = Array.from({ length: feedCount }, (_, feed) => ({
    ...{ id: `f${feed}`, url: urlOf(feed), lang: 'en', cadenceMinutes: roundMs / 60_000, allowPrivate: true },
    outlet: { name: `O${feed}`, domain: `outlet-${feed}.example`, letter: 'C' },
    confirmedBy: 'bench',
  }))
  await writeFile(join(config, 'feeds.yaml'), JSON.stringify({ feeds }))
  const settings = await readFile(join(config, 'settings.yaml'), 'utf8')
  await writeFile(join(config, 'settings.yaml'), settings.replace(/concurrency: \d+/, 'concurrency: 64'))
  return config
}

async function subscribe(place: Parameters<typeof openStore>[0]): Promise<void> {
  const store = await openStore(place)
  for (const [i, id] of channels.entries()) {
    const base = bases[i % bases.length]
    await store.subscriptions.saveSubscription({
      ...{ id, guildId: '100000000000000001', channelId: id, baseIds: [base?.id ?? ''], actorIds: [] },
      ...{ minSeverity: 'info', createdBy: 'the bench', createdAt: Date.now() },
    })
  }
  await store.close()
}

async function measure(name: string, workerCount: number, databaseUrl?: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'basewatch-scale-'))
  const farm = await startFarm()
  const double = await startDiscordDouble()
  const database = databaseUrl === undefined ? undefined : await createDatabase(databaseUrl)
  try {
    await double.order('addChannels', { ids: channels })
    const config = await writeInstallation(folder, farm.urlOf)
    const data = join(folder, 'data')
    await subscribe(
      database === undefined
        ? { kind: 'sqlite', path: join(data, 'basewatch.db') }
        : { kind: 'postgres', url: database.url },
    )
    const env = {
      ...{ BASEWATCH_CONFIG: config, BASEWATCH_DATA: data, LOG_LEVEL: 'warn' },
      ...{ DISCORD_TOKEN: double.token, DISCORD_API_URL: double.apiUrl },
      ...(database === undefined ? {} : { DATABASE_URL: database.url }),
    }
    const bots = await Promise.all(Array.from({ length: workerCount }, () => startBot(env)))
    const pids = bots.map(({ pid }) => pid)
    const cpu = (): number => pids.reduce((sum, pid) => sum + readCpuSeconds(pid), 0)
    // The first poll brings every feed whole, and is a baseline.
    while ((await farm.ask({ kind: 'count' })).fetched < feedCount) await delay(500)
    await delay(roundMs)
    const spend = async (): Promise<Spent> => {
      const [before, cpuBefore] = [await farm.ask({ kind: 'count' }), cpu()]
      await delay(roundMs)
      const after = await farm.ask({ kind: 'count' })
      return {
        unchanged: after.unchanged - before.unchanged,
        fetched: after.fetched - before.fetched,
        cpuSeconds: cpu() - cpuBefore,
      }
    }
    const publishedAt = new Map<string, number>()
    const publish = (): Promise<FarmCounts> => farm.ask({ kind: 'publish', items: chooseItems(publishedAt) })
    await publish()
    await delay(roundMs)
    const quiet = [await spend()]
    const busy: Spent[] = []
    for (let round = 0; round < rounds; round += 1) {
      await publish()
      busy.push(await spend())
      quiet.push(await spend())
    }
    const costs = divide(addUp(quiet), addUp(busy))
    const latenciesMs = await readLatencies(double, publishedAt)
    const memoryMb = Math.max(...pids.map(readMemoryMb))
    for (const bot of bots) await bot.stop()
    return { name, ...costs, memoryMb, latenciesMs }
  } finally {
    farm.stop()
    await double.stop()
    await database?.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a round came to. */
interface Spent {
  readonly unchanged: number
  readonly fetched: number
  readonly cpuSeconds: number
}

function addUp(spent: readonly Spent[]): Spent {
  return spent.reduce((sum, one) => ({
    unchanged: sum.unchanged + one.unchanged,
    fetched: sum.fetched + one.fetched,
    cpuSeconds: sum.cpuSeconds + one.cpuSeconds,
  }))
}

/** Some polls of a quiet round still bring an item, and most of a busy one bring none: two equations. */
function divide(quiet: Spent, busy: Spent): { readonly pollCpu: number; readonly itemCpu: number } {
  const itemCpu =
    (busy.cpuSeconds * quiet.unchanged - quiet.cpuSeconds * busy.unchanged) /
    (busy.fetched * quiet.unchanged - quiet.fetched * busy.unchanged)
  return { itemCpu, pollCpu: (quiet.cpuSeconds - itemCpu * quiet.fetched) / quiet.unchanged }
}

let nextAttack = 0
/** Five in a hundred feeds; the attacks are on bases one after the other, so that each opens an alert. */
function chooseItems(publishedAt: Map<string, number>): readonly { feed: number; base?: string }[] {
  const count = Math.round(feedCount * newShare)
  return Array.from({ length: count }, (_, i) => {
    const feed = Math.floor((i + Math.random()) * (feedCount / count)) % feedCount
    const base = i % Math.round(1 / attackShare) === 0 ? bases[nextAttack] : undefined
    if (base === undefined) return { feed }
    nextAttack = (nextAttack + 1) % bases.length
    publishedAt.set(base.name, publishedAt.get(base.name) ?? Date.now())
    return { feed, base: base.name }
  })
}

async function readLatencies(
  double: Awaited<ReturnType<typeof startDiscordDouble>>,
  publishedAt: ReadonlyMap<string, number>,
): Promise<readonly number[]> {
  const { messages } = await double.state()
  return messages
    .filter(({ replyTo }) => replyTo === undefined)
    .flatMap(({ revisions: [first] }) => {
      const body = JSON.stringify(first?.body)
      const found = [...publishedAt].find(([name]) => body.includes(`on ${name}`))
      return first === undefined || found === undefined ? [] : [first.at - found[1]]
    })
    .sort((a, b) => a - b)
}

function print({ name, pollCpu, itemCpu, memoryMb, latenciesMs }: Figures): void {
  const at = (share: number): string => {
    const ms = latenciesMs[Math.floor(latenciesMs.length * share)]
    return ms === undefined ? '-' : `${(ms / 1000).toFixed(1)} s`
  }
  console.log(
    [
      name.padEnd(24),
      `${(1 / pollCpu).toFixed(0).padStart(6)} polls (304) a CPU second`,
      `${(1 / itemCpu).toFixed(0).padStart(5)} items a CPU second (${(1000 * itemCpu).toFixed(1)} ms each)`,
      `${memoryMb.toFixed(0).padStart(4)} MB`,
      `${latenciesMs.length} messages, p50 ${at(0.5)}, p95 ${at(0.95)}`,
    ].join(' · '),
  )
}

console.log(`${feedCount} feeds, ${subscriptionCount} subscriptions, ${rounds} rounds of ${roundMs / 1000} s`)
print(await measure('1 process, SQLite', 1))
const url = process.env['DATABASE_URL']
if (url === undefined) console.log('DATABASE_URL names no PostgreSQL: the workers are left out')
else
  for (const count of [1, 2, 4])
    print(await measure(`${count} worker${count > 1 ? 's' : ''}, PostgreSQL`, count, url))
