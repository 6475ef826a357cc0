import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeliverer } from '../../src/deliver/create-deliverer.ts'
import type { DeliveryForm, DeliveryKey } from '../../src/model/delivery.ts'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { calmPolicy } from '../deliver/calm-policy.ts'
import { createFakeDeliveryStore } from '../deliver/create-fake-delivery-store.ts'
import type { Fault } from '../discord-double/faults.ts'
import { type DiscordDouble, startDiscordDouble } from '../discord-double/start-discord-double.ts'
import { ids } from '../discord-double/world.ts'
import { createTestBot } from './create-test-bot.ts'

// Each fault against each kind of request that a delivery makes, through the real client: what stays at the
// end is one message at its newest, or exactly the end that the fault calls for.

type End = 'shown' | 'paused' | 'removed' | 'plain'

const status = (code: number, http: number): Fault => ({ kind: 'status', status: http, code })
const limited = (scope: 'user' | 'global' | 'shared' | 'cloudflare', code?: number): Fault => ({
  kind: 'rate-limit',
  seconds: 0.1,
  scope,
  ...(code === undefined ? {} : { code }),
})

/** What each fault leads to on a post; where an edit, a thread or a forum differs, the next table says so. */
const faults: Readonly<Record<string, { readonly fault: Fault; readonly end: End }>> = {
  'reply lost': { fault: { kind: 'reply-lost' }, end: 'shown' },
  'connection reset': { fault: { kind: 'reset' }, end: 'shown' },
  'half a body': { fault: { kind: 'half-body' }, end: 'shown' },
  'a page of HTML': { fault: { kind: 'html' }, end: 'shown' },
  '500': { fault: { kind: 'status', status: 500 }, end: 'shown' },
  '502 in HTML': { fault: { kind: 'status', status: 502, isHtml: true }, end: 'shown' },
  '503': { fault: { kind: 'status', status: 503 }, end: 'shown' },
  '403 in HTML': { fault: { kind: 'status', status: 403, isHtml: true }, end: 'shown' },
  '429 of the bucket': { fault: limited('user'), end: 'shown' },
  '429 global': { fault: limited('global'), end: 'shown' },
  '429 shared': { fault: limited('shared'), end: 'shown' },
  '429 of Cloudflare': { fault: limited('cloudflare'), end: 'shown' },
  '30046, too many edits of an old message': { fault: limited('user', 30_046), end: 'shown' },
  '20028, the channel has its limit': { fault: status(20_028, 429), end: 'shown' },
  '50001, no access': { fault: status(50_001, 403), end: 'paused' },
  '50013, no permission': { fault: status(50_013, 403), end: 'paused' },
  '10003, no such channel': { fault: status(10_003, 404), end: 'paused' },
  '10008, no such message': { fault: status(10_008, 404), end: 'removed' },
  '50035, a bad body': { fault: status(50_035, 400), end: 'plain' },
  '200000, AutoMod': { fault: status(200_000, 400), end: 'plain' },
  '240000, a harmful link': { fault: status(240_000, 400), end: 'plain' },
}

const aimsAt = {
  post: { method: 'POST', path: '/messages' },
  edit: { method: 'PATCH', path: '/messages/' },
  'opening a thread': { method: 'POST', path: '/threads' },
  // The thread's own id goes before it: opening one ends with "/messages/:id/threads".
  'telling in a thread': { method: 'POST', path: '/messages' },
  'post in a forum': { method: 'POST', path: '/threads' },
} as const

type Request = keyof typeof aimsAt

function endOf(request: Request, end: End): End {
  // A refused edit comes again with the next change; without a thread the news is told under the alert.
  if (request === 'edit') return end === 'plain' ? 'shown' : end
  if (request === 'opening a thread') return end === 'removed' ? 'removed' : 'shown'
  // What is wrong with a thread is not wrong with its channel.
  if (request === 'telling in a thread') return end === 'paused' ? 'removed' : end
  return end
}

let double: DiscordDouble
let caseCount = 0

beforeAll(async () => {
  double = await startDiscordDouble()
  await double.order('settings', { bucketLimit: 10_000, globalPerSecond: 10_000 })
})

afterAll(async () => {
  const { log } = await double.state()
  await double.stop()
  expect(log.faultsOfOurs).toEqual([])
})

beforeEach(() => double.order('clearFaults', {}))

function createCase(request: Request) {
  caseCount += 1
  const operationId = `op-${caseCount}`
  const channelId = request === 'post in a forum' ? ids.forum : '300000000000000001'
  const main: DeliveryKey = { operationId, channelId, kind: 'main', ordinal: 0 }
  const store = createFakeDeliveryStore()
  let offsetMs = 0
  const clock: Clock = { ...systemClock, now: () => Date.now() + offsetMs }
  const { messenger } = createTestBot(double, { clock }).bot
  const deliverer = createDeliverer({
    store,
    messenger,
    clock,
    log: createLog('silent'),
    isAlone: true,
    policy: () => calmPolicy,
  })
  /** Long enough for each wait, and past every nonce. */
  const settle = async (): Promise<void> => {
    for (const ms of [0, 2000, 60_000, 600_000, 3_600_000]) {
      offsetMs += ms
      await double.order('advance', { ms })
      await deliverer.sweep()
    }
  }
  return { main, store, settle }
}

async function run(request: Request, fault: Fault) {
  const { main, store, settle } = createCase(request)
  const isForum = request === 'post in a forum'
  const isThread = request === 'opening a thread' || request === 'telling in a thread'
  const form: DeliveryForm = isForum ? 'forum' : isThread ? 'thread' : 'plain'
  const update = { ...main, kind: 'update', ordinal: 2 } as const
  const arm = (): Promise<void> => {
    const { method, path } = aimsAt[request]
    const inside = request === 'telling in a thread' ? `/channels/${store.rowOf(main)?.messageId}` : ''
    return double.order('fault', { method, path: `${inside}${path}`, fault })
  }
  if (request === 'post' || isForum) await arm()
  store.raise(main, 1, {}, { form })
  await settle()
  if (request === 'edit' || isThread) await arm()
  if (request === 'edit') store.raise(main, 2)
  if (isThread) store.raise(update, 2)
  await settle()
  if (request === 'edit' && fault.kind === 'rate-limit') {
    // An edit is handed back at once, and the client keeps to the limit by the machine's own clock.
    await systemClock.sleep(Math.ceil(fault.seconds) * 1000 + 100)
    await settle()
  }
  const key = isThread ? update : main
  const messages = (await double.state()).messages.filter(({ revisions }) =>
    JSON.stringify(revisions).includes(`:${key.operationId}:${key.kind}:`),
  )
  return { row: store.rowOf(key), pauses: store.pauses, messages, store, settle }
}

describe.each(Object.keys(aimsAt) as Request[])('%s', (request) => {
  test.each(Object.entries(faults))('%s', async (_name, { fault, end }) => {
    const expected = endOf(request, end)
    const { row, pauses, messages, settle } = await run(request, fault)
    expect(pauses.size).toBe(expected === 'paused' ? 1 : 0)
    if (expected === 'paused') {
      // What was closed is open again: nothing was lost, and nothing is there twice.
      pauses.clear()
      await settle()
    }
    const wanted = expected === 'removed' ? 'removed' : 'shown'
    if (expected !== 'paused') expect(row?.state).toBe(wanted)
    expect(messages.length).toBeLessThanOrEqual(1)
    if (expected === 'shown') {
      expect(messages).toHaveLength(1)
      expect(JSON.stringify(messages[0]?.revisions.at(-1)?.body)).toContain(`update ${row?.desiredRevision}`)
    }
    if (expected === 'plain')
      expect(JSON.stringify(messages[0]?.revisions[0]?.body)).not.toContain('"embeds"')
  })
})

test('a thread that went to sleep is woken; one that was locked ends what is told in it', async () => {
  for (const [how, state] of [
    ['isArchived', 'shown'],
    ['isLocked', 'removed'],
  ] as const) {
    const { main, store, settle } = createCase('telling in a thread')
    store.raise(main, 1, {}, { form: 'thread' })
    await settle()
    const tell = async (ordinal: number) => {
      const key = { ...main, kind: 'update', ordinal } as const
      store.raise(key, ordinal)
      await settle()
      return store.rowOf(key)?.state
    }
    expect(await tell(2)).toBe('shown')
    await double.order('closeThread', { channelId: store.rowOf(main)?.messageId ?? '', how })
    expect(await tell(3)).toBe(state)
    expect(store.pauses.size).toBe(0)
  }
})

test('a post of a forum has the tag of its severity, follows its alert, and holds the updates', async () => {
  const { main, store, settle } = createCase('post in a forum')
  store.raise(main, 1, {}, { form: 'forum' })
  await settle()
  store.raise(main, 2)
  store.raise({ ...main, kind: 'update', ordinal: 2 }, 2)
  await settle()
  const threadId = store.rowOf(main)?.messageId
  const messages = (await double.state()).messages.filter(({ channelId }) => channelId === threadId)
  expect(messages.map(({ revisions }) => revisions.length)).toEqual([2, 1])
  expect(messages[0]?.id).toBe(threadId)
})
