import { expect, test, vi } from 'vitest'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import type { ActResult } from '../discord-double/interactions.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { buildOutgoing } from './build-alert.ts'
import { createTestBot, type TestBot } from './create-test-bot.ts'

const alertsChannel = '300000000000000001'
const waiting = { timeout: 60_000 }

// Each test has a Discord of its own, so they can wait side by side for what discord.js waits for.

interface World {
  readonly double: DiscordDouble
  start(token?: string, clock?: Clock): TestBot
  isReady(): Promise<unknown>
  subscribe(): Promise<ActResult>
}

/** Gives the test a Discord, and closes it and every bot afterwards. */
function inWorld(run: (world: World) => Promise<void>): () => Promise<void> {
  return async () => {
    const double = await openDiscordDouble()
    const bots: TestBot[] = []
    const world: World = {
      double,
      start: (token = double.token, clock = systemClock) => {
        const one = createTestBot({ apiUrl: double.apiUrl, token }, { clock })
        bots.push(one)
        one.bot.start()
        return one
      },
      isReady: () => double.until(({ commands }) => commands.length > 0),
      subscribe: () =>
        double.act({ kind: 'command', name: 'subscribe', options: [], channelId: alertsChannel }),
    }
    try {
      await run(world)
    } finally {
      await Promise.all(bots.map(({ bot }) => bot.close()))
      await double.stop()
    }
  }
}

test.concurrent(
  'after a reconnect that Discord asks for the session goes on, and commands work',
  inWorld(async ({ double, start, isReady, subscribe }) => {
    start()
    await isReady()
    await double.order('reconnect', {})
    await double.until(({ log }) => log.resumes.length === 1)
    expect((await double.state()).log.identifies).toHaveLength(1)
    expect((await subscribe()).message?.['content']).toContain('✅')
  }),
)

test.concurrent(
  'a command that came in while the connection was away is answered after the resume',
  inWorld(async ({ double, start, isReady, subscribe }) => {
    const one = start()
    await isReady()
    await double.order('closeGateway', { code: 4000 })
    expect((await subscribe()).message?.['content']).toContain('✅')
    expect(one.subscriptions.rows.size).toBe(1)
    expect(one.fatal).toEqual([])
  }),
)

test.concurrent(
  'a connection that has died unseen is noticed by its heartbeats, and resumed',
  inWorld(async ({ double, start, isReady, subscribe }) => {
    await double.order('settings', { heartbeatMs: 150 })
    start()
    await isReady()
    await double.until(({ log }) => log.heartbeats.length > 2)
    await double.order('acks', { isOn: false })
    await double.until(({ log }) => log.resumes.length > 0)
    await double.order('acks', { isOn: true })
    expect((await subscribe()).message?.['content']).toContain('✅')
  }),
)

test.concurrent(
  'a session that Discord has forgotten is begun anew',
  inWorld(async ({ double, start, isReady, subscribe }) => {
    start()
    await isReady()
    await double.order('invalidate', { isResumable: false })
    await double.until(({ log }) => log.identifies.length === 2)
    expect((await subscribe()).message?.['content']).toContain('✅')
  }),
)

test.concurrent(
  'a gateway that is out of order is asked again until it is well, and alerts do not wait for it',
  inWorld(async ({ double, start, isReady }) => {
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
  }),
)

test.concurrent(
  'a refused token is told once, with the way out and without the token',
  inWorld(async ({ double, start }) => {
    const one = start(`${double.token}x`)
    await vi.waitFor(() => expect(one.fatal.length).toBe(1), waiting)
    expect(one.fatal[0]?.code).toBe('discord-token-refused')
    expect(one.fatal[0]?.wayOut.join(' ')).toContain('DISCORD_TOKEN')
    expect(JSON.stringify(one.fatal[0])).not.toContain(double.token)
  }),
)

test.concurrent.each([
  [4004, 'discord-token-refused'],
  [4014, 'discord-intents'],
  [4011, 'discord-sharding'],
  [4012, 'discord-gateway'],
])('a gateway that refuses for good at the start (%i) is told', (code, expected) =>
  inWorld(async ({ double, start }) => {
    await double.order('refuseIdentify', { code })
    const one = start()
    await vi.waitFor(() => expect(one.fatal.map((error) => error.code)).toEqual([expected]), waiting)
  })(),
)

test.concurrent(
  'a gateway that closes for good later is told too: the process must not live on deaf',
  inWorld(async ({ double, start, isReady }) => {
    const one = start()
    await isReady()
    await double.order('closeGateway', { code: 4004 })
    await vi.waitFor(
      () => expect(one.fatal.map((error) => error.code)).toEqual(['discord-token-refused']),
      waiting,
    )
  }),
)

test.concurrent(
  'commands that could not be offered are offered again, while the connection stands',
  inWorld(async ({ double, start, isReady }) => {
    await double.order('fault', { method: 'GET', path: '/commands', fault: { kind: 'status', status: 404 } })
    await double.order('fault', { method: 'PUT', path: '/commands', fault: { kind: 'status', status: 503 } })
    start(double.token, { ...systemClock, sleep: async () => {} })
    await isReady()
    const { log } = await double.state()
    const asked = log.requests.filter(({ path }) => path.endsWith('/commands'))
    expect(asked.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 404',
      'PUT 503',
      'GET 200',
      'PUT 200',
    ])
  }),
)

test.concurrent(
  'a bot that is closed while it waits to reconnect ends at once',
  inWorld(async ({ double, start }) => {
    await double.order('fault', { path: '/gateway/bot', times: 9, fault: { kind: 'status', status: 503 } })
    const one = start()
    await double.until(({ log }) => log.requests.length > 0)
    await one.bot.close()
    expect(one.bot.isConnected()).toBe(false)
    expect(one.fatal).toEqual([])
  }),
)

test.concurrent(
  'a bot that is closed at any moment while it connects leaves no connection behind',
  inWorld(async ({ double, start }) => {
    for (let askCount = 0; askCount < 4; askCount += 1) {
      const one = start()
      for (let asked = 0; asked < askCount; asked += 1) await double.state()
      await one.bot.close()
      await double.until(({ connections }) => connections === 0)
      expect(one.fatal).toEqual([])
    }
  }),
)
