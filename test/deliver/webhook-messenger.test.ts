import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMessengerByChannel, webhookChannelId } from '../../src/deliver/messenger-by-channel.ts'
import { createSlackMessenger } from '../../src/deliver/slack-messenger.ts'
import { createWebhookMessenger } from '../../src/deliver/webhook-messenger.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { Secret } from '../../src/ops/secret.ts'
import { buildAlert, buildOutgoing, buildSite } from '../discord/build-alert.ts'
import { calmPolicy } from './calm-policy.ts'
import { createFakeDeliveryStore } from './create-fake-delivery-store.ts'
import { startDeliveries } from './start-deliveries.ts'

// Against a real server: what it gets, and what its answers lead to.

interface Received {
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let received: Received[] = []
/** The answers to come; 204 where there is none, and a broken connection for 0. */
let answers: number[] = []
const server = createServer((request, response) => {
  void text(request).then((body) => {
    received.push({ headers: request.headers, body })
    const status = answers.shift() ?? 204
    if (status === 0) request.socket.resetAndDestroy()
    else response.writeHead(status, { 'Retry-After': '7', Location: '/elsewhere' }).end()
  })
})
let url: Secret

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = new Secret(`http://127.0.0.1:${(server.address() as AddressInfo).port}/in?key=hidden`)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  received = []
  answers = []
})

const soon = () => AbortSignal.timeout(60_000)
const clock = systemClock

test('an alert comes signed, by an id that stays, and again with each revision', async () => {
  const secret = new Secret('key')
  const webhook = createWebhookMessenger({ url, secret, clock })
  const store = createFakeDeliveryStore()
  const messenger = createMessengerByChannel({ terminal: webhook, discord: undefined, webhook })
  const log = createLog('silent')
  const policy = () => calmPolicy
  const deliverer = startDeliveries({ store, messenger, clock, log, policy })
  const key = { operationId: 'op-1', channelId: webhookChannelId, kind: 'main', ordinal: 0 } as const
  answers = [0]
  for (const revision of [1, 2]) {
    store.raise(key, revision)
    await expect.poll(() => deliverer.sweep().then(() => store.rowOf(key)?.shownRevision)).toBe(revision)
  }
  const told = received.map(({ body }) => JSON.parse(body))
  expect(told.map(({ revision }) => revision)).toEqual([1, 1, 2])
  expect(new Set(told.map(({ id }) => id)).size).toBe(1)
  expect(told[2]).toMatchObject({ schema: 'basewatch/1', kind: 'main', alert: { operationId: 'op-1' } })
  for (const { headers, body } of received) {
    const at = headers['x-basewatch-timestamp']
    const wanted = createHmac('sha256', 'key')
      .update(`${String(at)}.${body}`)
      .digest('hex')
    expect(headers['x-basewatch-signature']).toBe(`sha256=${wanted}`)
  }
})

test.each([
  [503, 'unknown'],
  [408, 'unknown'],
  [0, 'unknown'],
  [422, 'bad-body'],
  [302, 'no-access'],
  [404, 'no-access'],
  [429, 'later'],
])('an answer of %i is taken for %s, and no error tells the address', async (status, kind) => {
  answers = [status]
  const webhook = createWebhookMessenger({ url, clock })
  const outcome = await webhook.post(webhookChannelId, webhook.render(buildOutgoing()), soon())
  expect(outcome.kind).toBe(kind)
  expect(JSON.stringify(outcome)).not.toContain('hidden')
  if (kind === 'later') expect(outcome).toMatchObject({ retryAfterMs: 7000 })
  expect(received).toHaveLength(1)
  expect(received[0]?.headers).not.toHaveProperty('x-basewatch-signature')
})

test.each([401, 403, 404])(
  'a webhook that answers %i is asked once, and left alone for a day',
  async (status) => {
    const webhook = createWebhookMessenger({ url, clock })
    const store = createFakeDeliveryStore()
    const messenger = createMessengerByChannel({ terminal: webhook, discord: undefined, webhook })
    const deliverer = startDeliveries({
      ...{ store, messenger, clock, log: createLog('silent'), policy: () => calmPolicy },
    })
    const key = { operationId: 'op-1', channelId: webhookChannelId, kind: 'main', ordinal: 0 } as const
    store.raise(key, 1)
    await expect.poll(() => deliverer.sweep().then(() => store.rowOf(key)?.shownRevision)).toBe(1)
    answers = [status]
    store.raise({ ...key, kind: 'update' }, 2)
    await expect
      .poll(() => deliverer.sweep().then(() => store.pauses.get(webhookChannelId)))
      .toBe(`the webhook answered ${status}`)
    expect(received).toHaveLength(2)
  },
)

test('a webhook where nothing listens is told of by the word of the system, without its address', async () => {
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const { port } = gone.address() as AddressInfo
  gone.close()
  await once(gone, 'close')
  const webhook = createWebhookMessenger({ url: new Secret(`http://127.0.0.1:${port}/in?key=hidden`), clock })
  const outcome = await webhook.post(webhookChannelId, webhook.render(buildOutgoing()), soon())
  const error = 'the webhook could not be asked (ECONNREFUSED)'
  expect(outcome).toMatchObject({ kind: 'unknown', error })
})

test('Slack is told the first word and each update; nothing of a feed is read as a mention or a link there', async () => {
  const slack = createSlackMessenger({ url })
  const alert = buildAlert({
    sites: [buildSite({ baseName: '<!channel> & co' })],
    changes: ['*2* killed <https://evil.example|here>'],
  })
  const key = { operationId: 'op-1', channelId: 'slack', kind: 'update', ordinal: 2 } as const
  const body = slack.render(buildOutgoing({ key, alert }))
  expect(await slack.post('slack', body, soon())).toMatchObject({ kind: 'stored' })
  const { text: told } = JSON.parse(received[0]?.body ?? '')
  expect(told).toContain('*Serious · Rocket attack on &lt;!channel&gt; &amp; co, Iraq*')
  expect(told).toContain('• 2 killed &lt;https://evil.example|here&gt;'.replace('• 2', '•  2 '))
  expect(told).not.toMatch(/<|>/)
  await slack.edit('slack', 'slack', body, soon())
  expect(received).toHaveLength(1)
})
