import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DiscordDouble, startDiscordDouble } from '../discord-double/start-discord-double.ts'
import { buildOutgoing } from './build-alert.ts'
import { createTestBot, type TestBot } from './create-test-bot.ts'

const alertsChannel = '300000000000000001'

let double: DiscordDouble
let bots: TestBot[]

beforeEach(async () => {
  double = await startDiscordDouble()
  bots = []
})

afterEach(async () => {
  await Promise.all(bots.map(({ bot }) => bot.close()))
  await double.stop()
})

function start(token = double.token): TestBot {
  const one = createTestBot({ apiUrl: double.apiUrl, token })
  bots.push(one)
  one.bot.start()
  return one
}

const isReady = () => double.until(({ commands }) => commands.length > 0)
const subscribe = () =>
  double.act({ kind: 'command', name: 'subscribe', options: [], channelId: alertsChannel })

test('after a reconnect that Discord asks for the session goes on, and commands work', async () => {
  start()
  await isReady()
  await double.order('reconnect', {})
  await double.until(({ log }) => log.resumes.length === 1)
  expect((await double.state()).log.identifies).toHaveLength(1)
  expect((await subscribe()).message?.['content']).toContain('✅')
})

test('a command that came in while the connection was away is answered after the resume', async () => {
  const one = start()
  await isReady()
  await double.order('closeGateway', { code: 4000 })
  expect((await subscribe()).message?.['content']).toContain('✅')
  expect(one.subscriptions.rows.size).toBe(1)
  expect(one.fatal).toEqual([])
})

test('a connection that has died unseen is noticed by its heartbeats, and resumed', async () => {
  await double.order('settings', { heartbeatMs: 150 })
  start()
  await isReady()
  await double.until(({ log }) => log.heartbeats.length > 2)
  await double.order('acks', { isOn: false })
  await double.until(({ log }) => log.resumes.length > 0)
  await double.order('acks', { isOn: true })
  expect((await subscribe()).message?.['content']).toContain('✅')
})

test('a session that Discord has forgotten is begun anew', async () => {
  start()
  await isReady()
  await double.order('invalidate', { isResumable: false })
  await double.until(({ log }) => log.identifies.length === 2)
  expect((await subscribe()).message?.['content']).toContain('✅')
})

test('a gateway that is out of order is asked again until it is well, and alerts do not wait for it', async () => {
  await double.order('fault', { path: '/gateway/bot', fault: { kind: 'status', status: 503 } })
  const one = start()
  const { messenger } = one.bot
  const posted = await messenger.post(
    alertsChannel,
    messenger.render(buildOutgoing()),
    new AbortController().signal,
  )
  expect(posted.kind).toBe('stored')
  expect(one.bot.isConnected()).toBe(false)
  await isReady()
  expect(one.bot.isConnected()).toBe(true)
})

test('a refused token is told once, with the way out and without the token', async () => {
  const one = start(`${double.token}x`)
  await expect.poll(() => one.fatal.length).toBe(1)
  expect(one.fatal[0]?.code).toBe('discord-token-refused')
  expect(one.fatal[0]?.wayOut.join(' ')).toContain('DISCORD_TOKEN')
  expect(JSON.stringify(one.fatal[0])).not.toContain(double.token)
})

test.each([
  [4004, 'discord-token-refused'],
  [4014, 'discord-intents'],
  [4011, 'discord-sharding'],
  [4012, 'discord-gateway'],
])('a gateway that refuses for good at the start (%i) is told', async (code, expected) => {
  await double.order('refuseIdentify', { code })
  const one = start()
  await expect.poll(() => one.fatal.map((error) => error.code), { timeout: 5000 }).toEqual([expected])
})

test('a gateway that closes for good later is told too: the process must not live on deaf', async () => {
  const one = start()
  await isReady()
  await double.order('closeGateway', { code: 4004 })
  await expect.poll(() => one.fatal.map((error) => error.code)).toEqual(['discord-token-refused'])
})

test('a bot that is closed while it waits to reconnect ends at once', async () => {
  await double.order('fault', { path: '/gateway/bot', times: 9, fault: { kind: 'status', status: 503 } })
  const one = start()
  await double.until(({ log }) => log.requests.length > 0)
  await one.bot.close()
  expect(one.bot.isConnected()).toBe(false)
  expect(one.fatal).toEqual([])
})
