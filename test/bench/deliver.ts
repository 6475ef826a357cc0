// `npm run bench:deliver [operations] [channels]`: a burst against the loopback Discord under Discord's real
// limits, 50 requests a second and 5 messages in 5 seconds and channel. Prints the time to empty against the
// least that the limits allow, what was lost, what was sent on an empty bucket, and the memory along the way.
// 500 operations to 20 channels take a little more than eight minutes: the limits' own time.
import { createDeliverer } from '../../src/deliver/create-deliverer.ts'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createQueue } from '../../src/work/create-queue.ts'
import { calmPolicy } from '../deliver/calm-policy.ts'
import { createTestBot } from '../discord/create-test-bot.ts'
import { startDiscordDouble } from '../discord-double/start-discord-double.ts'
import { readCount } from '../read-count.ts'
import { listChannelIds, raiseAlert } from './deliver-load.ts'

const operationCount = readCount(0, 'operations', 500)
const channelCount = readCount(1, 'channels', 20)
const perBucket = 5
const windowMs = 5000
const globalPerSecond = 50
const sweepMs = 250
const sampleMs = 30_000

const double = await startDiscordDouble()
const channelIds = listChannelIds(channelCount)
await double.order('addChannels', { ids: channelIds })
const store = await openStore({ kind: 'memory' })
const { bot } = createTestBot(double)
const log = createLog('warn')
const deliverer = createDeliverer({
  store: store.deliveries,
  messenger: bot.messenger,
  clock: systemClock,
  log,
  policy: () => calmPolicy,
})
const queue = createQueue<DeliveryKey>({
  name: 'deliveries',
  keyOf: (key) => JSON.stringify(key),
  laneOf: ({ channelId }) => channelId,
  run: (key) => deliverer.deliver(key),
  concurrency: 200,
  maxWaiting: 1000,
  due: { listDue: (limit) => store.deliveries.listDueDeliveries(Date.now(), limit) },
  log,
})

for (let index = 0; index < operationCount; index += 1)
  await raiseAlert(store, { operationId: `op-${index}`, revision: 1 }, channelIds)

const memory: number[] = []
const startedAt = Date.now()
let sampledAt = 0
const countPending = async (): Promise<number> => (await store.overview.countAll()).pendingDeliveries
while ((await countPending()) > 0) {
  await queue.sweep()
  if (Date.now() - sampledAt > sampleMs) {
    sampledAt = Date.now()
    memory.push(Math.round(process.memoryUsage().rss / 1e6))
  }
  await systemClock.sleep(sweepMs)
}
const tookMs = Date.now() - startedAt
await queue.close()
const { messages, log: events } = await double.state()
await double.stop()
await store.close()

const wanted = operationCount * channelCount
const names = messages.map(({ channelId, nonce }) => `${channelId} ${nonce}`)
const byChannel = (Math.ceil(operationCount / perBucket) - 1) * windowMs
const byAll = (wanted / globalPerSecond) * 1000
const leastMs = Math.max(byChannel, byAll)
const say = (name: string, value: unknown): void => console.log(`${name.padEnd(34)} ${String(value)}`)
say('messages wanted', wanted)
say('messages there', new Set(names).size)
say('lost', wanted - new Set(names).size)
say('twice', names.length - new Set(names).size)
say('seconds', (tookMs / 1000).toFixed(1))
say("the limits' own least", (leastMs / 1000).toFixed(1))
say('ratio (goal: at most 1.15)', (tookMs / leastMs).toFixed(3))
say('requests on an exhausted bucket', events.emptyBucketHits)
say('answers of 401, 403 and 429', events.invalidAnswers)
say('bodies Discord would refuse', events.faultsOfOurs.length)
say('memory, MB every half minute', memory.join(' '))
say('seconds of processor time', (process.cpuUsage().user / 1e6).toFixed(1))
process.exit(wanted === new Set(names).size && events.emptyBucketHits === 0 ? 0 : 1)
