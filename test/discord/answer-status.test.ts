import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { ActOption, ActResult } from '../discord-double/interactions.ts'
import { listOf, recordOf } from '../discord-double/json.ts'
import { type DiscordDouble, openDiscordDouble } from '../discord-double/start-discord-double.ts'
import { createTestBot, type TestBot } from './create-test-bot.ts'

const alertsChannel = '300000000000000001'

let double: DiscordDouble
let one: TestBot

beforeAll(async () => {
  double = await openDiscordDouble()
  one = createTestBot(double)
  one.bot.start()
  await double.until(({ commands }) => commands.length > 0)
})

afterAll(async () => {
  await one.bot.close()
  const { log } = await double.state()
  await double.stop()
  expect(log.faultsOfOurs).toEqual([])
})

beforeEach(() => one.subscriptions.rows.clear())

const command = (name: string, ...options: readonly ActOption[]): Promise<ActResult> =>
  double.act({ kind: 'command', name, options, channelId: alertsChannel })

async function describeStatus(): Promise<string> {
  const [embed] = listOf((await command('status')).message?.['embeds']).map(recordOf)
  return String(embed?.['description'])
}

test('why nothing has come: what the channel gets, what it lacks, and which feeds are silent', async () => {
  expect(await describeStatus()).toContain('gets no alerts: `/subscribe` begins')
  await command('subscribe', { name: 'base', type: 3, value: 'erbil' })
  await double.order('deny', { channelId: alertsChannel, permissions: ['EMBED_LINKS'] })
  const told = await describeStatus()
  await double.order('deny', { channelId: alertsChannel, permissions: [] })
  expect(told.split('\n')).toEqual([
    '⚠️ I lack **Embed Links** here.',
    '✅ Basewatch itself is well.',
    `<#${alertsChannel}> gets alerts about Erbil Air Base`,
    '',
    '**3 workers** share the work.',
    '**1 of 2 feeds** bring news as usual.',
    'Not now:',
    '- Some \\*Agency\\* (Arabic): does not answer, last heard <t:1722470400:R>',
  ])
})

test('a store that is away is told of by `/status`, which needs none for that', async () => {
  const { listSubscriptionsOf } = one.subscriptions
  onTestFinished(() => {
    one.troubles.splice(0)
    Object.assign(one.subscriptions, { listSubscriptionsOf })
  })
  one.troubles.push('For 9 s the *database* has not done what it is asked.')
  expect(await describeStatus()).toMatch(
    /^⚠️ For 9 s the \\\*database\\\* has not done what it is asked\.\n.*gets no alerts/,
  )
  one.subscriptions.listSubscriptionsOf = () => Promise.reject(new Error('the database is away'))
  expect(await describeStatus()).toMatch(
    /^⚠️ For 9 s .*\nWhat this channel gets cannot be looked up until then\.$/,
  )
})
