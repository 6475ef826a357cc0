import { expect, onTestFinished, test } from 'vitest'
import { listOf, recordOf } from '../discord-double/json.ts'
import { ids } from '../discord-double/world.ts'
import { alertsChannel, useTestBot } from './use-test-bot.ts'

const desk = useTestBot()
const { command } = desk

async function describeStatus(): Promise<string> {
  const [embed] = listOf((await command('status')).message?.['embeds']).map(recordOf)
  return String(embed?.['description'])
}

test('why nothing has come: what the channel gets, what it lacks, and which feeds are silent', async () => {
  expect(await describeStatus()).toContain('gets no alerts: `/subscribe` begins')
  await command('subscribe', { name: 'base', type: 3, value: 'erbil' })
  await desk.double.order('deny', { channelId: alertsChannel, permissions: ['EMBED_LINKS'] })
  const told = await describeStatus()
  await desk.double.order('deny', { channelId: alertsChannel, permissions: [] })
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

test('however much is wrong and however long the list, what stands in the way is told', async () => {
  const { rows } = desk.one.subscriptions
  await command('subscribe')
  for (const [id, row] of rows) {
    const names = Array.from({ length: 9 }, (_, index) => `${index} `.padEnd(79, 'name'))
    rows.set(id, { ...row, baseIds: names, actorIds: names, paused: 'p'.repeat(300) })
  }
  onTestFinished(() => void desk.one.troubles.splice(0))
  desk.one.troubles.push(...Array.from({ length: 6 }, (_, index) => `${index} `.padEnd(400, 'trouble ')))
  const told = await describeStatus()
  expect(told).toMatch(/^⚠️ 0 trouble/)
  expect(told).toContain('⏸ paused')
  expect(told).toContain('more lines do not fit here')
})

test('a role that can be pinged no more is told of', async () => {
  const { rows } = desk.one.subscriptions
  const statusWith = async (pingRoleId: string): Promise<string> => {
    for (const [id, row] of rows) rows.set(id, { ...row, pingRoleId })
    return describeStatus()
  }
  await command('subscribe')
  expect(await statusWith(ids.teamRole)).not.toContain('⚠️')
  expect(await statusWith(ids.closedRole)).toContain(`⚠️ I may not ping <@&${ids.closedRole}>`)
  expect(await statusWith('400000000000000777')).toContain('⚠️ The role that I should ping is gone')
})

test('a store that is away is told of by `/status`, which needs none for that', async () => {
  const { listSubscriptionsOf } = desk.one.subscriptions
  onTestFinished(() => {
    desk.one.troubles.splice(0)
    Object.assign(desk.one.subscriptions, { listSubscriptionsOf })
  })
  desk.one.troubles.push('For 9 s the *database* has not done what it is asked.')
  expect(await describeStatus()).toMatch(
    /^⚠️ For 9 s the \\\*database\\\* has not done what it is asked\.\n.*gets no alerts/,
  )
  desk.one.subscriptions.listSubscriptionsOf = () => Promise.reject(new Error('the database is away'))
  expect(await describeStatus()).toMatch(
    /^⚠️ For 9 s .*\nWhat this channel gets cannot be looked up until then\.$/,
  )
})
