// `npm run test:chaos [SECONDS]`: four workers on one PostgreSQL of the test's own, 60 s of random SIGKILL,
// SIGSTOP, cut and silent connections, two restarts of the database (one of them a crash), clocks that differ by a
// minute, and attacks all the while. Then everything that was published must be shown, once, as one calm process
// would show it.
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createFeedServer } from '../../src/cli/demo/feed-server.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { makeChannelIds } from '../discord-double/channel-ids.ts'
import { startDiscordDouble } from '../discord-double/start-discord-double.ts'
import { readCount } from '../read-count.ts'
import { judgeEnd, printJudgement } from './judge-end.ts'
import { startPostgres } from './start-postgres.ts'
import { startWorker } from './start-worker.ts'
import { tellCalmly } from './tell-calmly.ts'
import { troubleWorkers } from './trouble-workers.ts'
import { outlets, writeStories } from './write-stories.ts'

const seconds = readCount(0, 'seconds', 60)
const attackCount = 42
const channelCount = 12
/** Below what a channel gets one by one; more within ten minutes would be told in a digest. */
const basesPerChannel = 7
const workerCount = 4
const settleMs = 180_000
const minuteMs = 60_000

const folder = mkdtempSync(join(tmpdir(), 'basewatch-chaos-'))
const shipped = new URL('../../config', import.meta.url).pathname
const reading = await readConfig(shipped)
if (reading.kind !== 'config') throw new Error('the shipped configuration has faults')
const { config } = reading
const stories = writeStories(config, attackCount)
const expected = await tellCalmly(stories, config)
console.log(`${stories.length} stories of ${expected.baseIds.length} attacks, ${channelCount} channels`)

const postgres = await startPostgres()
const double = await startDiscordDouble()
const channels = makeChannelIds(channelCount)
await double.order('addChannels', { ids: channels })
const server = await createFeedServer(outlets)
const configDir = join(folder, 'config')
await cp(shipped, configDir, { recursive: true })
const feeds = outlets.map((outlet) => ({
  ...{ id: outlet.id, url: server.urlOf(outlet) },
  ...{ outlet: { name: outlet.name, domain: outlet.domain, letter: outlet.letter }, lang: outlet.lang },
  ...{ cadenceMinutes: 0.02, allowPrivate: true, confirmedBy: 'the test serves it' },
}))
await writeFile(join(configDir, 'feeds.yaml'), JSON.stringify({ feeds }))

async function subscribe(store: Store): Promise<void> {
  for (const [index, channelId] of channels.entries()) {
    const baseIds = Array.from({ length: basesPerChannel }, (_, i) => {
      return expected.baseIds[(index * basesPerChannel + i) % expected.baseIds.length] ?? ''
    })
    await store.subscriptions.saveSubscription({
      ...{ id: channelId, guildId: '100000000000000001', channelId, baseIds, actorIds: [] },
      ...{ minSeverity: 'info', createdBy: 'the test', createdAt: Date.now(), form: 'plain' },
    })
  }
}

const store = await openStore({ kind: 'postgres', url: postgres.url })
await subscribe(store)
const env = {
  ...{ BASEWATCH_CONFIG: configDir, BASEWATCH_DATA: folder, BASEWATCH_WEB_PORT: '0', LOG_LEVEL: 'info' },
  ...{ DISCORD_TOKEN: double.token, DISCORD_API_URL: double.apiUrl },
}
const logFile = process.env['CHAOS_LOG'] ?? join(folder, 'workers.log')
const workers = await Promise.all(
  Array.from({ length: workerCount }, (_, index) =>
    startWorker({
      ...{ name: `worker ${index}`, databasePort: postgres.port, databaseUrl: postgres.url },
      ...{ env, logFile, skewMs: [0, minuteMs, -minuteMs, minuteMs / 2][index] ?? 0 },
    }),
  ),
)

while (!workers.every((worker) => worker.isUp())) await delay(100)

async function publishAll(): Promise<void> {
  const pauseMs = (seconds * 1000) / stories.length
  for (const story of stories) {
    server.publish({ ...story, published: story.published })
    await delay(pauseMs)
  }
}

let isWhole = false
try {
  const [trouble] = await Promise.all([troubleWorkers(workers, postgres, seconds * 1000), publishAll()])
  console.log('trouble:', JSON.stringify(trouble))
  const calmAt = Date.now()
  let judgement = await judgeEnd(store, double, expected)
  while (!judgement.isWhole && Date.now() - calmAt < settleMs) {
    await delay(1000)
    judgement = await judgeEnd(store, double, expected)
  }
  console.log(`settled ${((Date.now() - calmAt) / 1000).toFixed(0)} s after the last trouble`)
  // What would come twice may still be on its way.
  await delay(5000)
  judgement = await judgeEnd(store, double, expected)
  printJudgement(judgement)
  console.log(`processes started: ${workers.map((worker) => worker.startCount()).join(' + ')}`)
  isWhole = judgement.isWhole
} finally {
  await Promise.all(workers.map((worker) => worker.stop()))
  await store.close()
  await server.close()
  await double.stop()
  await postgres.remove()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = isWhole ? 0 : 1
