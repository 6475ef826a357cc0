import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryForm, DeliveryKey } from '../../src/model/delivery.ts'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { calmPolicy } from '../deliver/calm-policy.ts'
import { createFakeDeliveryStore } from '../deliver/create-fake-delivery-store.ts'
import { startDeliveries } from '../deliver/start-deliveries.ts'
import type { Fault } from '../discord-double/faults.ts'
import type { DoubleState } from '../discord-double/serve-control.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { createTestBot } from './create-test-bot.ts'

// Each fault against each kind of request that a delivery makes, through the real client: what stays at the
// end is one message at its newest, or exactly the end that the fault calls for. Every case has a bot and a
// channel of its own, and all of them go through the same time together, so that they wait side by side.

type End = 'shown' | 'paused' | 'gone' | 'removed' | 'plain'

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
  '20029, the server has its limit': { fault: status(20_029, 400), end: 'shown' },
  '40004, sending is disabled for now': { fault: status(40_004, 400), end: 'shown' },
  '110001, not yet available': { fault: status(110_001, 400), end: 'shown' },
  '50001, no access': { fault: status(50_001, 403), end: 'paused' },
  '50013, no permission': { fault: status(50_013, 403), end: 'paused' },
  '10003, no such channel': { fault: status(10_003, 404), end: 'gone' },
  '10008, no such message': { fault: status(10_008, 404), end: 'removed' },
  '50035, a bad body': { fault: status(50_035, 400), end: 'plain' },
  '200000, AutoMod': { fault: status(200_000, 400), end: 'plain' },
  '240000, a harmful link': { fault: status(240_000, 400), end: 'plain' },
}

const requests = [
  'post',
  'edit',
  'opening a thread',
  'telling in a thread',
  'post in a forum',
  'edit in a forum',
] as const
type Request = (typeof requests)[number]

const formOf: Readonly<Record<Request, DeliveryForm>> = {
  post: 'plain',
  edit: 'plain',
  'opening a thread': 'thread',
  'telling in a thread': 'thread',
  'post in a forum': 'forum',
  'edit in a forum': 'forum',
}

function endOf(request: Request, end: End): Exclude<End, 'gone'> {
  const isGone = end === 'gone'
  switch (request) {
    case 'post':
    case 'post in a forum':
      return isGone ? 'paused' : end
    // A refused edit comes again with the next change.
    case 'edit':
      return isGone ? 'paused' : end === 'plain' ? 'shown' : end
    // A thread that is gone says nothing of its channel; a right that is missing in it is the channel's to give.
    case 'edit in a forum':
      return isGone ? 'removed' : end === 'plain' ? 'shown' : end
    // Without a thread, or the right to write in it, the news is told under the alert.
    case 'opening a thread':
      return end === 'removed' ? 'removed' : 'shown'
    case 'telling in a thread':
      return isGone ? 'removed' : end === 'paused' ? 'shown' : end
  }
}

let double: DiscordDouble
let caseCount = 0
let offsetMs = 0
const clock: Clock = { ...systemClock, now: () => Date.now() + offsetMs }

async function createCase(request: Request) {
  caseCount += 1
  const channelId = String(310_000_000_000_000_000n + BigInt(caseCount))
  await double.order('addChannels', { ids: [channelId], type: formOf[request] === 'forum' ? 15 : 0 })
  const main: DeliveryKey = { operationId: `op-${caseCount}`, channelId, kind: 'main', ordinal: 0 }
  const store = createFakeDeliveryStore()
  const { messenger } = createTestBot(double, { clock }).bot
  const deliverer = startDeliveries({
    store,
    messenger,
    clock,
    log: createLog('silent'),
    policy: () => calmPolicy,
  })
  return { main, update: { ...main, kind: 'update', ordinal: 2 } as const, store, sweep: deliverer.sweep }
}

type Case = Awaited<ReturnType<typeof createCase>>

/** Long enough for each wait, and past every nonce. */
async function settle(cases: readonly Case[]): Promise<void> {
  for (const ms of [0, 2000, 60_000, 600_000, 3_600_000]) {
    offsetMs += ms
    await double.order('advance', { ms })
    await Promise.all(cases.map(({ sweep }) => sweep()))
  }
}

/** The next request of this kind in the channel of the case, or in its thread, meets the fault. */
function arm(request: Request, { main, store }: Case, fault: Fault): Promise<void> {
  const threadId = store.rowOf(main)?.messageId
  const aims = {
    post: ['POST', `/channels/${main.channelId}/messages`],
    edit: ['PATCH', `/channels/${main.channelId}/messages/`],
    'opening a thread': ['POST', `/channels/${main.channelId}/messages/`],
    'telling in a thread': ['POST', `/channels/${threadId}/messages`],
    'post in a forum': ['POST', `/channels/${main.channelId}/threads`],
    'edit in a forum': ['PATCH', `/channels/${threadId}/messages/`],
  } as const
  const [method, path] = aims[request]
  return double.order('fault', { method, path, fault })
}

/** Every fault against every kind of request, as it stood when all had settled. */
interface Run {
  readonly request: Request
  readonly fault: Fault
  readonly expected: Exclude<End, 'gone'>
  readonly one: Case
  readonly key: DeliveryKey
  pauseCount: number
}

const nameOf = (request: Request, faultName: string): string => `${request}: ${faultName}`
const runs = new Map<string, Run>()

async function createRun(request: Request, faultName: string): Promise<void> {
  const row = faults[faultName]
  if (row === undefined) return
  const one = await createCase(request)
  const isThread = formOf[request] === 'thread'
  const key = isThread ? one.update : one.main
  const { fault, end } = row
  runs.set(nameOf(request, faultName), {
    ...{ request, fault, one, key, pauseCount: 0 },
    expected: endOf(request, end),
  })
}

/** The alert is raised, and then what the fault is aimed at. */
async function runAll(all: readonly Run[]): Promise<void> {
  const cases = all.map(({ one }) => one)
  const isFirst = ({ request }: Run): boolean => request === 'post' || request === 'post in a forum'
  for (const { request, fault, one } of all.filter(isFirst)) await arm(request, one, fault)
  for (const { request, one } of all) one.store.raise(one.main, 1, {}, { form: formOf[request] })
  await settle(cases)
  const later = all.filter((run) => !isFirst(run))
  for (const { request, fault, one } of later) await arm(request, one, fault)
  for (const { key, one } of later) one.store.raise(key, 2)
  await settle(cases)
  // An edit is handed back at once, and the client keeps to the limit by the machine's own clock.
  await systemClock.sleep(1100)
  await settle(cases)
  for (const run of all) {
    run.pauseCount = run.one.store.pauses.size
    run.one.store.pauses.clear()
  }
  // What was closed is open again.
  await settle(cases)
}

let messages: DoubleState['messages']

beforeAll(async () => {
  double = await openDiscordDouble()
  await double.order('settings', { bucketLimit: 10_000, globalPerSecond: 10_000 })
  for (const request of requests) for (const name of Object.keys(faults)) await createRun(request, name)
  await runAll([...runs.values()])
  messages = (await double.state()).messages
})

afterAll(async () => {
  const { log } = await double.state()
  await double.stop()
  expect(log.faultsOfOurs).toEqual([])
  // Every fault was met.
  expect(log.requests.filter(({ fault }) => fault !== undefined)).toHaveLength(runs.size)
})

describe.each(requests)('%s', (request) => {
  test.each(Object.keys(faults))('%s', (faultName) => {
    const run = runs.get(nameOf(request, faultName))
    if (run === undefined) throw new Error('it was not run')
    const { expected, pauseCount, one, key } = run
    const row = one.store.rowOf(key)
    expect(pauseCount).toBe(expected === 'paused' ? 1 : 0)
    expect(row?.state).toBe(expected === 'removed' ? 'removed' : 'shown')
    const found = messages.filter(({ revisions }) =>
      JSON.stringify(revisions).includes(`:${key.operationId}:${key.kind}:`),
    )
    if (expected === 'removed') return expect(found.length).toBeLessThanOrEqual(1)
    // Nothing was lost, and nothing is there twice.
    expect(found).toHaveLength(1)
    const bodies = found[0]?.revisions.map(({ body }) => JSON.stringify(body)) ?? []
    if (expected === 'plain') expect(bodies[0]).not.toContain('"embeds"')
    else expect(bodies.at(-1)).toContain(`update ${row?.desiredRevision}`)
  })
})

test('a thread that went to sleep is woken; one that was locked ends what is told in it', async () => {
  for (const [ways, state] of [
    [['isArchived'], 'shown'],
    [['isLocked'], 'removed'],
    [['isLocked', 'isArchived'], 'removed'],
  ] as const) {
    const one = await createCase('telling in a thread')
    const { main, store } = one
    store.raise(main, 1, {}, { form: 'thread' })
    await settle([one])
    const tell = async (ordinal: number) => {
      const key = { ...main, kind: 'update', ordinal } as const
      store.raise(key, ordinal)
      await settle([one])
      return store.rowOf(key)?.state
    }
    expect(await tell(2)).toBe('shown')
    const channelId = store.rowOf(main)?.messageId ?? ''
    for (const how of ways) await double.order('closeThread', { channelId, how })
    expect(await tell(3)).toBe(state)
    expect(store.pauses.size).toBe(0)
  }
})

test('a tag that only moderators may give is left to them', async () => {
  const one = await createCase('post in a forum')
  const { main, store } = one
  store.raise(main, 1, { severity: 'grave' }, { form: 'forum' })
  await settle([one])
  expect(store.rowOf(main)?.state).toBe('shown')
})

test('a post of a forum has the tag of its severity, follows its alert, and holds the updates', async () => {
  const one = await createCase('post in a forum')
  const { main, store } = one
  store.raise(main, 1, {}, { form: 'forum' })
  await settle([one])
  store.raise(main, 2)
  store.raise({ ...main, kind: 'update', ordinal: 2 }, 2)
  await settle([one])
  const threadId = store.rowOf(main)?.messageId
  const inThread = (await double.state()).messages.filter(({ channelId }) => channelId === threadId)
  expect(inThread.map(({ revisions }) => revisions.length)).toEqual([2, 1])
  expect(inThread[0]?.id).toBe(threadId)
})
