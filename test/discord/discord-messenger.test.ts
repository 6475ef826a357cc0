import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Messenger } from '../../src/deliver/ports.ts'
import { systemClock } from '../../src/ops/clock.ts'
import type { Fault } from '../discord-double/faults.ts'
import type { PermissionName } from '../discord-double/permissions.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { ids } from '../discord-double/world.ts'
import { buildAlert, buildOutgoing } from './build-alert.ts'
import { createTestBot } from './create-test-bot.ts'

const alertsChannel = '300000000000000001'
const otherChannel = '300000000000000002'

let double: DiscordDouble
let messenger: Messenger
let nextNonce = 0
let clockOffsetMs = 0

beforeAll(async () => {
  double = await openDiscordDouble()
  // The limits are tested below; the other tests should not have to wait for them.
  await double.order('settings', { bucketLimit: 1000, globalPerSecond: 1000 })
})

afterAll(() => double.stop())

beforeEach(async () => {
  await double.order('clearFaults', {})
  await double.order('deleteMessages', {})
  clockOffsetMs = 0
  const clock = { ...systemClock, now: () => Date.now() + clockOffsetMs }
  messenger = createTestBot(double, { clock }).bot.messenger
})

/** Each test's message is an own one: the nonce is new, the operation too. */
function compose(change: Parameters<typeof buildOutgoing>[0] = {}) {
  nextNonce += 1
  const operationId = `op-${nextNonce}`
  const key = { operationId, channelId: alertsChannel, kind: 'main', ordinal: 0 } as const
  const alert = buildAlert({ operationId })
  const outgoing = buildOutgoing({ key, alert, nonce: `nonce-${nextNonce}`, ...change })
  return { key, body: messenger.render(outgoing), outgoing }
}

const soon = () => AbortSignal.timeout(60_000)
const post = (body: string, channelId = alertsChannel, signal = soon()) =>
  messenger.post(channelId, body, signal)
const withFault = (fault: Fault, method: 'POST' | 'PATCH' | 'GET' = 'POST') =>
  double.order('fault', { method, path: '/messages', fault })
const deny = (permissions: readonly PermissionName[]) =>
  double.order('deny', { channelId: alertsChannel, permissions })

async function postStored(body: string): Promise<string> {
  const outcome = await post(body)
  if (outcome.kind !== 'stored') throw new Error(JSON.stringify(outcome))
  return outcome.messageId
}

test('a message is stored as it was rendered, and pings only the role of the team', async () => {
  const messageId = await postStored(compose({ pingRoleId: ids.teamRole }).body)
  const [message] = await double.messages(alertsChannel)
  expect(message?.id).toBe(messageId)
  expect(message?.pinged).toEqual([ids.teamRole])
  expect((await double.state()).log.faultsOfOurs).toEqual([])
})

test('text of a feed that is full of mentions pings nobody', async () => {
  const who = '@everyone @here <@&400000000000000001> <@500000000000000001>'
  const alert = buildAlert({ changes: [who], claimedBy: [{ actorId: 'x', name: who, who }] })
  await postStored(compose({ alert }).body)
  expect((await double.messages())[0]?.pinged).toEqual([])
})

test('an edit replaces the embed and keeps the message, its ping and its mark', async () => {
  const { outgoing, body } = compose({ pingRoleId: ids.teamRole })
  const messageId = await postStored(body)
  const alert = buildAlert({ revision: 2, changes: ['1 killed'] })
  const edited = messenger.render({ ...outgoing, alert })
  expect(await messenger.edit(alertsChannel, messageId, edited, soon())).toEqual({
    kind: 'stored',
    messageId,
  })
  const [message] = await double.messages()
  expect(message?.revisions).toHaveLength(2)
  expect(JSON.stringify(message?.revisions[1])).toContain('1 killed')
  expect(message?.revisions[0]?.body['content']).toContain(`<@&${ids.teamRole}> Serious · `)
  expect(message?.revisions[1]?.body['content']).toBe(`<@&${ids.teamRole}>`)
  expect((await double.state()).log.faultsOfOurs).toEqual([])
})

test.each<[string, Fault, number]>([
  ['a reply that was lost', { kind: 'reply-lost' }, 1],
  ['a connection that broke before', { kind: 'reset' }, 0],
  ['half of a reply', { kind: 'half-body' }, 1],
  ['a reply that stalls', { kind: 'stalled-body' }, 1],
  ['a page instead of a reply', { kind: 'html' }, 1],
  ['a 503', { kind: 'status', status: 503 }, 0],
  ['a 500 of HTML', { kind: 'status', status: 500, isHtml: true }, 0],
])('%s leaves it open whether the message is there; it is sent once', async (_, fault, storedCount) => {
  await withFault(fault)
  const { body } = compose()
  const before = (await double.state()).log.requests.length
  expect((await post(body, alertsChannel, AbortSignal.timeout(700))).kind).toBe('unknown')
  expect(await double.messages()).toHaveLength(storedCount)
  expect((await double.state()).log.requests.length - before).toBe(1)
  expect((await post(body)).kind).toBe('stored')
  expect(await double.messages()).toHaveLength(1)
})

test('a server that cannot be reached has certainly stored nothing', async () => {
  const gone = createTestBot({ apiUrl: 'http://127.0.0.1:9/api', token: double.token }).bot.messenger
  const outcome = await gone.post(alertsChannel, compose().body, soon())
  expect(outcome).toMatchObject({ kind: 'later', error: expect.stringContaining('ECONNREFUSED') })
})

test('an address of Discord that names the version is understood', async () => {
  const one = createTestBot({ apiUrl: `${double.apiUrl}/v10/`, token: double.token }).bot.messenger
  expect((await one.post(alertsChannel, compose().body, soon())).kind).toBe('stored')
})

test('a short rate limit is sat out, a long one is handed back with its time', async () => {
  await withFault({ kind: 'rate-limit', seconds: 0.2, scope: 'user' })
  expect((await post(compose().body)).kind).toBe('stored')
  await withFault({ kind: 'rate-limit', seconds: 30, scope: 'shared' })
  const outcome = await post(compose().body, otherChannel)
  if (outcome.kind !== 'later') throw new Error(outcome.kind)
  // Discord's thirty seconds, of which a little has passed, and the library's margin of a tenth.
  expect(outcome.retryAfterMs).toBeGreaterThan(29_000)
  expect(outcome.retryAfterMs).toBeLessThanOrEqual(30_100)
})

test('an edit never waits for a rate limit, so that a newer one can take its place', async () => {
  const { body } = compose()
  const messageId = await postStored(body)
  await withFault({ kind: 'rate-limit', seconds: 2, scope: 'shared', code: 30046 }, 'PATCH')
  const outcome = await messenger.edit(alertsChannel, messageId, body, soon())
  expect(outcome).toMatchObject({ kind: 'later' })
})

test.each<['cloudflare' | 'proxy' | 'no-headers']>([['cloudflare'], ['proxy'], ['no-headers']])(
  'a 429 that is not Discord’s own (%s) stops all requests for a minute, in every channel',
  async (scope) => {
    await withFault({ kind: 'rate-limit', seconds: 0, scope })
    expect(await post(compose().body)).toMatchObject({ kind: 'later', retryAfterMs: 60_000 })
    const before = (await double.state()).log.requests.length
    clockOffsetMs = 59_000
    expect((await post(compose().body, otherChannel)).kind).toBe('later')
    expect((await double.state()).log.requests.length).toBe(before)
    clockOffsetMs = 61_000
    expect((await post(compose().body, otherChannel)).kind).toBe('stored')
  },
)

test('a 403 of HTML comes from before Discord: it gives no channel up', async () => {
  await withFault({ kind: 'status', status: 403, isHtml: true })
  expect((await post(compose().body)).kind).toBe('later')
})

test('a refused token is told as such, and the next request does not hide it', async () => {
  const one = createTestBot(double)
  await withFault({ kind: 'unauthorised' })
  const { body } = compose()
  expect((await one.bot.messenger.post(alertsChannel, body, soon())).kind).toBe('no-token')
  expect(one.fatal.map(({ code }) => code)).toEqual(['discord-token-refused'])
  expect((await one.bot.messenger.post(alertsChannel, body, soon())).kind).toBe('no-token')
  expect(await double.messages()).toEqual([])
})

test('a channel that the bot may not see or write to is no access, with what is missing', async () => {
  await deny(['SEND_MESSAGES'])
  const unwritable = await post(compose().body)
  expect(unwritable).toMatchObject({ kind: 'no-access', error: expect.stringContaining('Send Messages') })
  await deny(['VIEW_CHANNEL'])
  expect((await post(compose().body)).kind).toBe('no-access')
  await deny([])
  expect(await post(compose().body, '300000000000000777')).toMatchObject({
    kind: 'no-access',
    error: expect.stringContaining('the channel is gone'),
  })
})

test('a message that a person removed is told as removed, on an edit and on a repeated post', async () => {
  const { body } = compose()
  const messageId = await postStored(body)
  await double.order('deleteMessages', { messageId })
  expect(await messenger.edit(alertsChannel, messageId, body, soon())).toEqual({ kind: 'removed' })
  expect(await post(body)).toEqual({ kind: 'removed' })
})

test.each([50035, 200000, 240000])('a body that Discord refuses (%i) is our fault', async (code) => {
  await withFault({ kind: 'status', status: 400, code })
  expect((await post(compose().body)).kind).toBe('bad-body')
})

test('the same nonce gives the same message, and a forgotten nonce is found by its mark', async () => {
  const startedAt = Date.now()
  const { key, body } = compose()
  const messageId = await postStored(body)
  expect(await postStored(body)).toBe(messageId)
  expect(await messenger.findPosted(alertsChannel, key, startedAt)).toEqual({ kind: 'found', messageId })
  const other = { ...key, operationId: 'op-other' }
  expect(await messenger.findPosted(alertsChannel, other, startedAt)).toEqual({ kind: 'not-found' })
})

test('the search goes on through the pages of a busy channel', async () => {
  const startedAt = Date.now()
  for (let count = 0; count < 130; count += 1) await postStored(compose().body)
  const { key, body } = compose()
  const messageId = await postStored(body)
  expect(await messenger.findPosted(alertsChannel, key, startedAt)).toEqual({ kind: 'found', messageId })
})

test('a history that fails just now is a wait; one that is closed to us is unreadable', async () => {
  const { key } = compose()
  for (const fault of [{ kind: 'status', status: 502 }, { kind: 'html' }] as const) {
    await withFault(fault, 'GET')
    expect((await messenger.findPosted(alertsChannel, key, 0)).kind).toBe('later')
  }
  await double.order('fault', { method: 'GET', path: '/threads/active', fault: { kind: 'html' } })
  expect((await messenger.findForumPost(ids.forum, key, 0)).kind).toBe('later')
  await deny(['VIEW_CHANNEL'])
  expect((await messenger.findPosted(alertsChannel, key, 0)).kind).toBe('unreadable')
  await deny([])
})

test('an update replies to its alert; where a person removed that, the update ends too', async () => {
  const main = await postStored(compose().body)
  await postStored(compose({ replyTo: main }).body)
  await double.order('deleteMessages', { messageId: main })
  expect(await post(compose({ replyTo: main }).body)).toEqual({ kind: 'removed' })
  expect((await double.messages()).map(({ replyTo }) => replyTo)).toEqual([main])
})
