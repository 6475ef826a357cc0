import { MessageResponseSchema } from 'discord-api-spec/zod'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DiscordDouble, openDiscordDouble, startDiscordDouble } from './start-discord-double.ts'
import { ids } from './world.ts'

// The double is itself under test: what it promises to others, asked over plain HTTP.

const alerts = '/channels/300000000000000001/messages'

let double: DiscordDouble

beforeAll(async () => {
  double = await openDiscordDouble()
  await double.order('settings', { bucketLimit: 1000 })
})
afterAll(() => double.stop())
beforeEach(async () => {
  await double.order('clearFaults', {})
  await double.order('deleteMessages', {})
})

async function ask(method: string, path: string, body?: unknown, token = double.token) {
  const response = await fetch(`${double.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  }
}

let nonceCount = 0
const withNonce = () => {
  nonceCount += 1
  return { content: 'hello', nonce: `n${nonceCount}`, enforce_nonce: true }
}

test('what it answers is a message by Discord’s own schema', async () => {
  const reply = {
    message_id: (await ask('POST', alerts, { content: 'a' })).body.id,
    fail_if_not_exists: false,
  }
  const body = {
    content: `<@&${ids.teamRole}>`,
    embeds: [{ title: 'x', description: 'y', color: 1, footer: { text: 'z' } }],
    components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: 'x' }] }],
    message_reference: reply,
  }
  const answer = await ask('POST', alerts, body)
  const judged = MessageResponseSchema.safeParse(answer.body)
  expect(judged.success ? [] : judged.error.issues).toEqual([])
})

test('a nonce gives the same message for a while, only where it is enforced, and 10008 after a delete', async () => {
  const body = withNonce()
  const first = await ask('POST', alerts, body)
  expect((await ask('POST', alerts, { ...body, content: 'other words' })).body).toMatchObject({
    id: first.body.id,
    content: 'hello',
  })
  expect((await ask('POST', alerts, { ...body, enforce_nonce: undefined })).body.id).not.toBe(first.body.id)
  await double.order('advance', { ms: 200_000 })
  const later = await ask('POST', alerts, body)
  expect(later.body.id).not.toBe(first.body.id)
  await double.order('deleteMessages', { messageId: later.body.id })
  expect(await ask('POST', alerts, body)).toMatchObject({ status: 404, body: { code: 10008 } })
})

test('only what may be pinged is pinged', async () => {
  const content = `@everyone <@&${ids.teamRole}> <@&${ids.closedRole}> <@${ids.person}>`
  const pinged = async (allowed?: object) => {
    await ask('POST', alerts, { content, ...(allowed === undefined ? {} : { allowed_mentions: allowed }) })
    return (await double.messages()).at(-1)?.pinged
  }
  expect(await pinged()).toEqual([ids.teamRole, ids.person, 'everyone'])
  expect(await pinged({ parse: [] })).toEqual([])
  expect(await pinged({ parse: [], roles: [ids.teamRole, ids.closedRole] })).toEqual([ids.teamRole])
})

test('without permissions: 50001 unseen, 50013 unwritable, no embeds, and an empty history', async () => {
  const channelId = '300000000000000003'
  const path = `/channels/${channelId}/messages`
  await ask('POST', path, { content: 'x' })
  const cases = [
    ['VIEW_CHANNEL', 403, 50001],
    ['SEND_MESSAGES', 403, 50013],
  ] as const
  for (const [permission, status, code] of cases) {
    await double.order('deny', { channelId, permissions: [permission] })
    expect(await ask('POST', path, { content: 'x' })).toMatchObject({ status, body: { code } })
  }
  await double.order('deny', { channelId, permissions: ['EMBED_LINKS'] })
  expect((await ask('POST', path, { content: 'x', embeds: [{ title: 'y' }] })).body.embeds).toEqual([])
  await double.order('deny', { channelId, permissions: ['READ_MESSAGE_HISTORY'] })
  expect(await ask('GET', path)).toMatchObject({ status: 200, body: [] })
})

test('the history is read newest first, by pages after and before an id', async () => {
  const posted: string[] = []
  for (const content of ['a', 'b', 'c', 'd']) posted.push((await ask('POST', alerts, { content })).body.id)
  const read = async (query: string) =>
    (await ask('GET', `${alerts}?${query}`)).body.map(({ content }: { content: string }) => content)
  expect(await read('limit=100')).toEqual(['d', 'c', 'b', 'a'])
  expect(await read(`after=${posted[0]}&limit=2`)).toEqual(['c', 'b'])
  expect(await read(`before=${posted[3]}&limit=2`)).toEqual(['c', 'b'])
})

test('a body that Discord would refuse is refused with its path, and remembered', async () => {
  const answer = await ask('POST', alerts, { embeds: [{ title: 'x'.repeat(257) }] })
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } })
  expect(answer.body.errors.embeds[0].title._errors[0].message).toBe('too_big (at most 256)')
  await ask('GET', '/no/such/route')
  const { log } = await double.state()
  expect(log.faultsOfOurs.map(({ where }) => where)).toEqual([`POST ${alerts}`, 'GET /no/such/route'])
})

test('a stranger is unauthorised', async () => {
  expect((await ask('GET', '/users/@me', undefined, 'nobody')).status).toBe(401)
  expect((await ask('GET', '/users/@me')).body.id).toBe(ids.application)
})

test('a bucket tells how much is left, refuses what is too much, and remembers who did not listen', async () => {
  await double.order('settings', { bucketLimit: 2, bucketWindowMs: 60_000 })
  const path = '/channels/300000000000000002/messages'
  const answers = [1, 2, 3].map(() => ask('POST', path, { content: 'x' }))
  const [first, second, third] = await Promise.all(answers)
  expect([first, second].map((answer) => answer?.headers.get('x-ratelimit-remaining')).toSorted()).toEqual([
    '0',
    '1',
  ])
  expect(third).toMatchObject({ status: 429, body: { global: false } })
  expect(Number(third?.headers.get('retry-after'))).toBeGreaterThan(50)
  expect((await double.state()).log.emptyBucketHits).toBe(1)
  await double.order('settings', { bucketLimit: 1000 })
})

test('too many refused requests bring the ban of Cloudflare, in HTML', async () => {
  const other = await openDiscordDouble()
  await other.order('settings', { invalidLimit: 3 })
  const get = () => fetch(`${other.apiUrl}/v10/users/@me`)
  for (let count = 0; count < 3; count += 1) await get()
  const banned = await get()
  expect([banned.status, banned.headers.get('content-type')]).toEqual([429, 'text/html'])
  await other.stop()
})

test('in a process of its own it is the same, and it ends with who started it', async () => {
  const apart = await startDiscordDouble()
  expect((await fetch(`${apart.apiUrl}/v10/users/@me`)).status).toBe(401)
  await apart.stop()
  await expect(fetch(`${apart.apiUrl}/v10/users/@me`)).rejects.toThrow()
})
