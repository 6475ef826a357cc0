import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { defaultPolicy } from '../../src/deliver/delivery-policy.ts'
import type { Alert } from '../../src/model/alert.ts'
import type { DeliveryKey, DesiredDelivery } from '../../src/model/delivery.ts'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import { calmPolicy } from '../deliver/calm-policy.ts'
import { createFakeDeliveryStore, type FakeDeliveryStore } from '../deliver/create-fake-delivery-store.ts'
import { startDeliveries } from '../deliver/start-deliveries.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { ids, type Message } from '../discord-double/world.ts'
import { buildAlert, buildSource } from './build-alert.ts'
import { createTestBot } from './create-test-bot.ts'

// The deliverer, the messenger and discord.js together, against the loopback Discord.

const alertsChannel = '300000000000000001'
const otherChannel = '300000000000000002'
const quietChannel = '300000000000000003'
const minuteMs = 60_000

let double: DiscordDouble
let store: FakeDeliveryStore
let offsetMs: number
let operationCount = 0

beforeAll(async () => {
  double = await openDiscordDouble()
})

afterAll(async () => {
  const { log } = await double.state()
  await double.stop()
  expect(log.faultsOfOurs).toEqual([])
  expect(log.emptyBucketHits).toBe(0)
})

beforeEach(async () => {
  await double.order('clearFaults', {})
  await double.order('deleteMessages', {})
  await double.order('settings', { bucketLimit: 1000, globalPerSecond: 1000 })
  store = createFakeDeliveryStore()
  offsetMs = 0
})

/** A process: killed by leaving it, started again over the same store. */
function startProcess() {
  const clock: Clock = { ...systemClock, now: () => Date.now() + offsetMs }
  const { bot, fatal } = createTestBot(double, { clock })
  const { messenger } = bot
  const deliverer = startDeliveries({
    store,
    messenger,
    clock,
    log: createLog('silent'),
    policy: () => calmPolicy,
  })
  return { deliverer, fatal }
}

/** Time for us and for Discord. */
async function pass(ms: number): Promise<void> {
  offsetMs += ms
  await double.order('advance', { ms })
}

function newKey(channelId = alertsChannel): DeliveryKey {
  operationCount += 1
  return { operationId: `op-${operationCount}`, channelId, kind: 'main', ordinal: 0 }
}

/** The revision that each showing of a message names in its footer. */
function revisionsOf({ revisions }: Message): readonly string[] {
  return revisions.map(({ body }) => /update (\d+)/.exec(JSON.stringify(body['embeds']))?.[1] ?? '')
}

const shown = async (channelId = alertsChannel) => (await double.messages(channelId)).map(revisionsOf)
const faultPosts = (fault: Parameters<DiscordDouble['order']>[1]) =>
  double.order('fault', { method: 'POST', path: '/messages', ...fault } as never)

test('an alert is posted, and edited as it grows', async () => {
  const { deliverer } = startProcess()
  const key = newKey()
  for (const revision of [1, 2, 3]) {
    store.raise(key, revision)
    await deliverer.deliver(key)
  }
  expect(await shown()).toEqual([['1', '2', '3']])
})

test('a crash after the message was stored and before its reply leaves one message', async () => {
  await faultPosts({ fault: { kind: 'reply-lost' } })
  const key = newKey()
  store.raise(key, 1)
  await startProcess().deliverer.deliver(key)
  store.raise(key, 2)
  await pass(minuteMs)
  expect(await startProcess().deliverer.recover()).toBe(1)
  expect(await shown()).toEqual([['1', '2']])
})

test('after hours down the message is found in the channel, among others', async () => {
  await faultPosts({ fault: { kind: 'stalled-body' } })
  const [key, other] = [newKey(), newKey()]
  for (const one of [key, other]) store.raise(one, 1)
  const dying = startProcess().deliverer.deliver(key)
  await double.until(({ messages }) => messages.some(({ isDeleted }) => !isDeleted))
  store.raise(key, 2)
  await pass(5 * 60 * minuteMs)
  const { deliverer } = startProcess()
  await store.releaseLeases()
  await deliverer.recover()
  expect((await shown()).toSorted()).toEqual([['1'], ['1', '2']])
  void dying
})

test('an outage delays, and drops nothing', async () => {
  await double.order('fault', { times: 6, fault: { kind: 'status', status: 503 } })
  const keys = [newKey(), newKey(otherChannel)]
  for (const key of keys) store.raise(key, 1)
  const { deliverer } = startProcess()
  for (let round = 0; round < 8; round += 1) {
    await deliverer.sweep()
    await pass(2 * minuteMs)
  }
  expect([await shown(), await shown(otherChannel)]).toEqual([[['1']], [['1']]])
})

test('a burst into one channel keeps to its limit and its order', async () => {
  await double.order('settings', { bucketLimit: 5, bucketWindowMs: 600 })
  const keys = Array.from({ length: 14 }, () => newKey(quietChannel))
  for (const key of keys) store.raise(key, 1)
  const { deliverer } = startProcess()
  await deliverer.sweep()
  const messages = await double.messages(quietChannel)
  expect(messages.map(({ revisions }) => /op-\d+/.exec(JSON.stringify(revisions))?.[0])).toEqual(
    keys.map(({ operationId }) => operationId),
  )
  for (const key of keys) store.raise(key, 2)
  await deliverer.sweep()
  expect(await shown(quietChannel)).toEqual(keys.map(() => ['1', '2']))
  expect(keys.map((key) => store.rowOf(key)?.attempts)).toEqual(keys.map(() => 0))
  const { log } = await double.state()
  expect(log.requests.filter(({ status }) => status === 429)).toEqual([])
})

test('a channel that was closed to us is paused, others go on, and it resumes where it stopped', async () => {
  await double.order('deny', { channelId: alertsChannel, permissions: ['SEND_MESSAGES'] })
  const [key, other] = [newKey(), newKey(otherChannel)]
  for (const one of [key, other]) store.raise(one, 1)
  const { deliverer } = startProcess()
  await deliverer.sweep()
  expect(store.pauses.get(alertsChannel)).toContain('Send Messages')
  expect(await shown(otherChannel)).toEqual([['1']])
  const before = (await double.state()).log.requests.length
  await pass(60 * minuteMs)
  await deliverer.sweep()
  expect((await double.state()).log.requests.length).toBe(before)
  await double.order('deny', { channelId: alertsChannel, permissions: [] })
  store.pauses.clear()
  await deliverer.sweep()
  expect(await shown()).toEqual([['1']])
})

test('a deleted channel is paused as gone', async () => {
  const key = newKey('300000000000000004')
  store.raise(key, 1)
  await double.order('deleteChannel', { channelId: '300000000000000004' })
  await startProcess().deliverer.deliver(key)
  expect(store.pauses.get('300000000000000004')).toContain('the channel is gone')
})

test('an alert that a person deleted stays deleted', async () => {
  const { deliverer } = startProcess()
  const key = newKey()
  store.raise(key, 1)
  await deliverer.deliver(key)
  await double.order('deleteMessages', {})
  store.raise(key, 2)
  await deliverer.deliver(key)
  await pass(60 * minuteMs)
  await deliverer.sweep()
  expect(await shown()).toEqual([])
  expect(store.rowOf(key)?.state).toBe('removed')
})

test('a refused token stops all sending, tells the operator, and the alert is there after the restart', async () => {
  await faultPosts({ fault: { kind: 'unauthorised' } })
  const [key, other] = [newKey(), newKey(otherChannel)]
  for (const one of [key, other]) store.raise(one, 1)
  const { deliverer, fatal } = startProcess()
  await deliverer.deliver(key)
  await deliverer.deliver(other)
  expect(fatal.map(({ code }) => code)).toEqual(['discord-token-refused'])
  expect(await shown(otherChannel)).toEqual([])
  await pass(minuteMs)
  await startProcess().deliverer.recover()
  expect([await shown(), await shown(otherChannel)]).toEqual([[['1']], [['1']]])
})

test('a post of a forum whose search fails is not posted a second time', async () => {
  await double.order('fault', { method: 'POST', path: '/threads', fault: { kind: 'reply-lost' } })
  await double.order('fault', { method: 'GET', path: '/messages/', fault: { kind: 'status', status: 503 } })
  const key = newKey(ids.forum)
  store.raise(key, 1, {}, { form: 'forum' })
  const { deliverer } = startProcess()
  for (let round = 0; round < 3; round += 1) {
    await deliverer.sweep()
    await pass(minuteMs)
  }
  const posted = (await double.messages()).filter(({ id, channelId }) => id === channelId)
  expect(posted.map(revisionsOf)).toEqual([['1']])
  expect(store.rowOf(key)?.messageId).toBe(posted[0]?.id)
})

/** The real store, which folds what is too much into digests; its time is moved by the test. */
async function openFolding(burstCount: number) {
  const real = await openStore({ kind: 'memory' })
  onTestFinished(() => real.close())
  let nowMs = Date.now()
  const clock: Clock = { ...systemClock, now: () => nowMs }
  const { messenger } = createTestBot(double, { clock }).bot
  const policy = () => ({ ...defaultPolicy, burstCount, editSpacingMs: 0 })
  const log = createLog('silent')
  const deliverer = startDeliveries({ store: real.deliveries, messenger, clock, log, policy })
  return {
    deliverer,
    tell: (desired: readonly DesiredDelivery[], alert: Partial<Alert>) =>
      real.archive.transact(async (tx) => {
        for (const { key } of desired)
          await tx.saveAlert(buildAlert({ operationId: key.operationId, firstHeardAt: nowMs, ...alert }))
        await tx.raiseDeliveries(desired, nowMs)
      }),
    sweepOn: async () => {
      for (let sweeps = 0; sweeps < 3; sweeps += 1) {
        nowMs += 10_000
        await deliverer.sweep()
      }
    },
    now: () => nowMs,
  }
}

test('a list that is refused for a link is told without links, and names every attack', async () => {
  const { deliverer, tell, sweepOn, now } = await openFolding(0)
  const keys = [newKey(), newKey(), newKey()]
  const sources = [buildSource({ publishedAt: now() })]
  for (const key of keys) await tell([{ key, desiredRevision: 1, why: 'all bases' }], { sources })
  await deliverer.sweep()
  await faultPosts({ fault: { kind: 'status', status: 400, code: 240_000 } })
  await sweepOn()
  const [list] = await double.messages(alertsChannel)
  const told = JSON.stringify(list?.revisions.at(-1)?.body)
  expect(told.match(/Rocket attack on/g)).toHaveLength(keys.length)
  expect(told).not.toContain('https://')
})

test('what is too much for a forum becomes one post that lists it, and its news is told in that post', async () => {
  const { deliverer, tell, sweepOn } = await openFolding(1)
  const why = 'all bases'
  const keys = [newKey(ids.forum), newKey(ids.forum), newKey(ids.forum)]
  for (const key of keys) {
    await tell([{ key, desiredRevision: 1, form: 'forum', why }], { sources: [] })
    await deliverer.deliver(key)
  }
  const [, second = newKey()] = keys
  const update = { ...second, kind: 'update', ordinal: 2 } as const
  await tell([{ key: update, desiredRevision: 2, changes: ['2 killed'], why }], { revision: 2, sources: [] })
  await sweepOn()
  const posted = (await double.messages()).filter(({ id, channelId }) => id === channelId)
  expect(posted.map(({ revisions }) => /"title":"([^"]*)"/.exec(JSON.stringify(revisions))?.[1])).toEqual([
    expect.stringContaining('Serious'),
    expect.stringContaining('2 more attacks'),
  ])
  const list = posted[1]?.id
  const inList = (await double.messages(list)).map(({ revisions }) => JSON.stringify(revisions.at(-1)?.body))
  expect(inList).toHaveLength(2)
  expect(inList[1]).toContain('2 killed')
})
