import { expect, test } from 'vitest'
import { markerOf } from '../../src/discord/mark-message.ts'
import type { Subscription } from '../../src/model/subscription.ts'
import type { ActOption, ActResult } from '../discord-double/interactions.ts'
import { listOf, recordOf } from '../discord-double/json.ts'
import { ids } from '../discord-double/world.ts'
import { buildAlert, buildOutgoing, buildSource } from './build-alert.ts'
import { createTestBot } from './create-test-bot.ts'
import { alertsChannel, useTestBot } from './use-test-bot.ts'

// Commands, completions and buttons, by the real client over a real gateway.

const otherChannel = '300000000000000002'
const voiceChannel = '300000000000000009'
const ephemeral = 64

const desk = useTestBot()
const { command } = desk
const complete = (name: string, option: string, value: string): Promise<ActResult> =>
  desk.double.act({
    kind: 'autocomplete',
    name,
    options: [{ name: option, type: 3, value, focused: true }],
    channelId: alertsChannel,
  })
const channel = (value: string): ActOption => ({ name: 'channel', type: 7, value })
const base = (value: string): ActOption => ({ name: 'base', type: 3, value })
const actor = (value: string): ActOption => ({ name: 'actor', type: 3, value })
const severity = (value: string): ActOption => ({ name: 'severity', type: 3, value })
const ping = (value: string): ActOption => ({ name: 'ping', type: 8, value })

const textOf = ({ message }: ActResult): string => String(message?.['content'] ?? '')
const choicesOf = ({ callback }: ActResult): readonly { name: string; value: string }[] =>
  listOf(recordOf(callback?.['data'])['choices']) as readonly { name: string; value: string }[]
const saved = (): readonly Subscription[] => [...desk.one.subscriptions.rows.values()]

test('the bot asks for the intent Guilds alone', async () => {
  expect((await desk.double.state()).log.identifies.map(({ intents }) => intents)).toEqual([1])
})

test('commands are offered to who may manage the server, and not written again when nothing changed', async () => {
  const { commands } = await desk.double.state()
  expect(commands.map(({ name }) => name)).toEqual([
    'subscribe',
    'unsubscribe',
    'subscriptions',
    'pause',
    'resume',
    'attacks',
    'status',
    'test',
  ])
  for (const known of commands) expect(known['default_member_permissions']).toBe('32')
  const again = createTestBot(desk.double)
  again.bot.start()
  await desk.double.until(
    ({ log }) => log.requests.filter(({ path }) => path.endsWith('/commands')).length === 3,
  )
  await again.bot.close()
  expect((await desk.double.state()).log.commandWrites).toBe(1)
})

test('a first subscription without a word more gets everything, in the channel where it was asked for', async () => {
  const answer = await command('subscribe')
  expect(recordOf(answer.callback?.['data'])['flags']).toBe(ephemeral)
  expect(textOf(answer)).toBe(
    `✅ <#${alertsChannel}> gets alerts about all bases.\n-# Nobody is pinged: \`ping\` names a role. ` +
      '`/test` posts a test message there, `/status` says why nothing comes.',
  )
  expect(saved()).toMatchObject([
    {
      channelId: alertsChannel,
      guildId: ids.guild,
      baseIds: [],
      actorIds: [],
      minSeverity: 'info',
      createdBy: ids.person,
    },
  ])
})

test('channel, base, actor, severity and role are taken, and told back in words', async () => {
  const answer = await command(
    'subscribe',
    channel(otherChannel),
    base('erbil'),
    actor('some-brigade'),
    severity('serious'),
    ping(ids.teamRole),
  )
  expect(textOf(answer).split('\n')[0]).toBe(
    `✅ <#${otherChannel}> gets alerts about Erbil Air Base, only attacks by Some Brigade, from Serious up, pings <@&${ids.teamRole}>.`,
  )
  expect(saved()).toMatchObject([
    {
      channelId: otherChannel,
      baseIds: ['erbil'],
      actorIds: ['some-brigade'],
      minSeverity: 'serious',
      pingRoleId: ids.teamRole,
    },
  ])
})

test('a second subscription of a channel adds to the first, keeps what it does not name, and says so', async () => {
  await command('subscribe', base('erbil'), severity('minor'))
  const answer = await command('subscribe', base('ain-al-asad'))
  expect(saved()).toMatchObject([{ baseIds: ['erbil', 'ain-al-asad'], minSeverity: 'minor' }])
  expect(textOf(answer)).toContain('gets alerts about Erbil Air Base, Ain al-Asad Air Base, from Minor up.')
  expect(textOf(answer)).toContain(
    `Before: <#${alertsChannel}> gets alerts about Erbil Air Base, from Minor up`,
  )
  await command('subscribe', base('*'))
  expect(saved()).toMatchObject([{ baseIds: [], minSeverity: 'minor' }])
})

test('a name that was typed and not picked is understood, or the near ones are offered', async () => {
  await command('subscribe', base('erbil air base'))
  expect(saved()).toMatchObject([{ baseIds: ['erbil'] }])
  const unsure = await command('subscribe', base('air base'))
  expect(textOf(unsure)).toContain('Did you mean **Ain al-Asad Air Base**, **Erbil Air Base**?')
  const unknown = await command('subscribe', base('@everyone [x](https://evil.example)'))
  expect(textOf(unknown)).not.toContain('evil.example')
  expect(textOf(unknown)).toContain('Pick one from the list')
  expect(saved()).toHaveLength(1)
})

test('a channel where the bot may not post is refused, and the missing permissions are named', async () => {
  const permissions = ['EMBED_LINKS', 'READ_MESSAGE_HISTORY'] as const
  await desk.double.order('deny', { channelId: otherChannel, permissions })
  const there = await command('subscribe', channel(otherChannel))
  expect(textOf(there)).toContain(
    `I cannot post alerts in <#${otherChannel}> yet: I lack **Embed Links and Read Message History** there.`,
  )
  await desk.double.order('deny', { channelId: otherChannel, permissions: [] })
  await desk.double.order('deny', { channelId: alertsChannel, permissions: ['SEND_MESSAGES'] })
  expect(textOf(await command('subscribe'))).toContain('I lack **Send Messages** there.')
  await desk.double.order('deny', { channelId: alertsChannel, permissions: [] })
  expect(saved()).toEqual([])
})

test('a voice channel is no place for alerts', async () => {
  expect(textOf(await command('subscribe', channel(voiceChannel)))).not.toContain('✅')
  expect(saved()).toEqual([])
})

test('neither everyone nor a role that the bot cannot mention is taken for a ping', async () => {
  expect(textOf(await command('subscribe', ping(ids.guild)))).toContain('I do not ping everyone')
  expect(textOf(await command('subscribe', ping(ids.closedRole)))).toContain(
    `I may not ping <@&${ids.closedRole}>`,
  )
  expect(saved()).toEqual([])
})

test('completions come from the completer, at most 25, with the way back to everything', async () => {
  const choices = choicesOf(await complete('subscribe', 'base', ''))
  expect(choices).toHaveLength(25)
  expect(choices.slice(0, 2)).toEqual([
    { name: 'All bases', value: '*' },
    { name: 'Ain al-Asad Air Base', value: 'ain-al-asad' },
  ])
  expect(choicesOf(await complete('subscribe', 'base', 'erb'))).toEqual([
    { name: 'Erbil Air Base', value: 'erbil' },
  ])
  expect(choicesOf(await complete('subscribe', 'actor', 'brig'))).toEqual([
    { name: 'Some Brigade', value: 'some-brigade' },
  ])
})

test('a subscription is ended by picking it from those of the server', async () => {
  await command('subscribe', base('erbil'))
  await command('subscribe', channel(otherChannel))
  const choices = choicesOf(await complete('unsubscribe', 'subscription', 'erbil'))
  expect(choices.map(({ name }) => name)).toEqual(['#alerts: Erbil Air Base'])
  const answer = await command('unsubscribe', {
    name: 'subscription',
    type: 3,
    value: choices[0]?.value ?? '',
  })
  expect(textOf(answer)).toContain(`✅ Ended. <#${alertsChannel}> gets no new alerts`)
  expect(saved().map(({ channelId }) => channelId)).toEqual([otherChannel])
  const twice = await command('unsubscribe', {
    name: 'subscription',
    type: 3,
    value: choices[0]?.value ?? '',
  })
  expect(textOf(twice)).toContain('There is no such subscription here')
})

test('a slow store gets no choices rather than a late answer', async () => {
  const { listSubscriptionsOf } = desk.one.subscriptions
  desk.one.subscriptions.listSubscriptionsOf = () => new Promise(() => {})
  const answer = await complete('unsubscribe', 'subscription', '')
  desk.one.subscriptions.listSubscriptionsOf = listSubscriptionsOf
  expect(choicesOf(answer)).toEqual([])
  expect(answer.answeredAfterMs).toBeLessThan(3000)
})

test('the list shows every channel with what it gets, and why one is paused', async () => {
  expect(textOf(await command('subscriptions'))).toContain('begin with `/subscribe`')
  await command('subscribe', base('erbil'))
  const [first] = saved()
  if (first === undefined) throw new Error('nothing saved')
  desk.one.subscriptions.rows.set('p', {
    ...first,
    id: 'p',
    channelId: otherChannel,
    baseIds: ['gone'],
    paused: 'Missing Access',
  })
  const [embed] = listOf((await command('subscriptions')).message?.['embeds']).map(recordOf)
  expect(embed?.['title']).toBe('Subscriptions (2)')
  expect(embed?.['description']).toBe(
    `- <#${alertsChannel}> gets alerts about Erbil Air Base\n- <#${otherChannel}> gets alerts about gone (no longer known)\n⏸ paused: Missing Access`,
  )
})

test('a store that fails is told to the person, without its words', async () => {
  const { saveSubscription } = desk.one.subscriptions
  desk.one.subscriptions.saveSubscription = () => Promise.reject(new Error('disk full at /data'))
  const answer = await command('subscribe')
  desk.one.subscriptions.saveSubscription = saveSubscription
  expect(textOf(answer)).toContain('nothing was changed')
  expect(textOf(answer)).not.toContain('disk')
})

test('the button under an alert shows why it is graded so, and all sources', async () => {
  const sources = Array.from({ length: 9 }, (_, index) => buildSource({ title: `Report ${index}` }))
  const alert = buildAlert({ sources })
  desk.one.alerts.set(alert.operationId, alert)
  const key = { operationId: alert.operationId, channelId: alertsChannel, kind: 'main', ordinal: 0 } as const
  const { messenger } = desk.one.bot
  const posted = await messenger.post(
    alertsChannel,
    messenger.render(buildOutgoing({ key, alert })),
    new AbortController().signal,
  )
  if (posted.kind !== 'stored') throw new Error(posted.kind)
  const customId = markerOf(key)
  const answer = await desk.double.act({ kind: 'button', messageId: posted.messageId, customId })
  expect(recordOf(answer.callback?.['data'])['flags']).toBe(ephemeral)
  const [embed] = listOf(answer.message?.['embeds']).map(recordOf)
  expect(embed?.['description']).toContain('- Only one origin tells of it.')
  expect(embed?.['description']).toContain('[Report 8]')
  desk.one.alerts.clear()
  const later = await desk.double.act({ kind: 'button', messageId: posted.messageId, customId })
  expect(textOf(later)).toBe('This attack is no longer stored.')
})

test('the details of a digest name each attack with its standing', async () => {
  desk.one.alerts.set('a', buildAlert())
  const body = { content: 'x', components: [] }
  const posted = await desk.one.bot.messenger.post(
    alertsChannel,
    JSON.stringify(body),
    new AbortController().signal,
  )
  if (posted.kind !== 'stored') throw new Error(posted.kind)
  const customId = markerOf({ operationId: 'digest-a', kind: 'digest', ordinal: 0 })
  const answer = await desk.double.act({ kind: 'button', messageId: posted.messageId, customId })
  const [embed] = listOf(answer.message?.['embeds']).map(recordOf)
  expect(embed?.['title']).toBe('Details of 1 attack')
  expect(embed?.['description']).toContain('-# reported, not confirmed yet · B3')
  desk.one.alerts.clear()
})

test('a channel is kept quiet for some hours, and resumed', async () => {
  expect(textOf(await command('pause'))).toContain('gets no alerts')
  await command('subscribe')
  const hours = { name: 'hours', type: 4, value: 2 } as const
  expect(textOf(await command('pause', hours))).toMatch(/is quiet until <t:\d+:f>/)
  expect(saved()).toMatchObject([{ paused: 'asked for by person' }])
  expect(textOf(await command('resume'))).toContain('gets alerts again')
  expect(textOf(await command('resume'))).toContain('was not paused')
})

test('a channel that was closed gets alerts again as soon as it is opened', async () => {
  await command('subscribe')
  await desk.double.order('deny', { channelId: alertsChannel, permissions: ['SEND_MESSAGES'] })
  const [row] = saved()
  if (row === undefined) throw new Error('nothing saved')
  desk.one.subscriptions.rows.set(row.id, { ...row, paused: 'Missing Permissions' })
  await desk.double.order('deny', { channelId: alertsChannel, permissions: ['EMBED_LINKS'] })
  await desk.double.order('deny', { channelId: alertsChannel, permissions: [] })
  await expect.poll(() => saved()[0]?.paused).toBeUndefined()
})

test('the latest attacks are looked up, also by base', async () => {
  expect(textOf(await command('attacks'))).toBe('No attack is known.')
  desk.one.alerts.set('a', buildAlert())
  const describe = async (...options: readonly ActOption[]) => {
    const [embed] = listOf((await command('attacks', ...options)).message?.['embeds']).map(recordOf)
    return embed?.['description']
  }
  expect(await describe()).toContain('**Serious** · Rocket attack on Ain al-Asad Air Base')
  expect(await describe(base('ain-al-asad'))).toContain('Ain al-Asad Air Base')
  expect(await describe(base('*'))).toContain('Ain al-Asad Air Base')
  expect(textOf(await command('attacks', base('erbil')))).toBe('No attack on “Erbil Air Base” is known.')
  desk.one.alerts.clear()
})

test('a test message is posted where it was asked for, or it is said why not', async () => {
  expect(textOf(await command('test'))).toContain('Posted below')
  const messages = await desk.double.messages(alertsChannel)
  expect(JSON.stringify(messages.at(-1)?.revisions[0]?.body)).toContain('TEST')
  await desk.double.order('fault', { method: 'POST', path: '/messages', fault: { kind: 'reply-lost' } })
  expect(textOf(await command('test'))).toContain('did not say whether it is there')
  await desk.double.order('deny', { channelId: alertsChannel, permissions: ['SEND_MESSAGES'] })
  expect(textOf(await command('test'))).toContain('Send Messages')
  await desk.double.order('deny', { channelId: alertsChannel, permissions: [] })
})

test('a forum is subscribed as a place for posts, a channel may ask for threads', async () => {
  await command('subscribe', channel(ids.forum))
  await command('subscribe', { name: 'threads', type: 5, value: true })
  expect(saved().map(({ form }) => form)).toEqual(['forum', 'thread'])
  const [embed] = listOf((await command('subscriptions')).message?.['embeds']).map(recordOf)
  expect(embed?.['description']).toContain('a post for each alert')
})

test('a base is taken out of a subscription, and the last one is not: an empty list would mean all', async () => {
  for (const id of ['erbil', 'ain-al-asad']) await command('subscribe', base(id), ping(ids.teamRole))
  const subscription: ActOption = { name: 'subscription', type: 3, value: saved()[0]?.id ?? '' }
  const typing: ActOption = { name: 'base', type: 3, value: 'erb', focused: true }
  const completed = await desk.double.act({
    kind: 'autocomplete',
    name: 'unsubscribe',
    options: [subscription, typing],
    channelId: alertsChannel,
  })
  expect(choicesOf(completed)).toEqual([{ name: 'Erbil Air Base', value: 'erbil' }])
  expect(textOf(await command('unsubscribe', subscription, base('base-1')))).toContain('not in its list')
  const answer = await command('unsubscribe', subscription, base('erbil'))
  expect(textOf(answer)).toContain(`✅ <#${alertsChannel}> gets alerts about Ain al-Asad Air Base, pings`)
  expect(saved()).toMatchObject([{ baseIds: ['ain-al-asad'], pingRoleId: ids.teamRole }])
  const last = await command('unsubscribe', subscription, base('ain-al-asad'))
  expect(textOf(last)).toContain('Nothing would be left')
  expect(saved()).toHaveLength(1)
  await command('subscribe', { name: 'silent', type: 5, value: true })
  expect(saved()[0]).not.toHaveProperty('pingRoleId')
})

test('however long the list of a channel is, a change of it is told and not taken for a failure', async () => {
  await command('subscribe')
  const names = Array.from({ length: 9 }, (_, index) => `${index} `.padEnd(79, 'name'))
  const [row] = saved()
  if (row === undefined) throw new Error('nothing was subscribed')
  desk.one.subscriptions.rows.set(row.id, { ...row, baseIds: names, actorIds: names, paused: 'closed' })
  expect(textOf(await command('subscribe', base('erbil')))).toMatch(/^✅ <#/)
  const subscription: ActOption = { name: 'subscription', type: 3, value: row.id }
  expect(textOf(await command('unsubscribe', subscription, base(names[0] ?? '')))).toMatch(/^✅ <#/)
  expect(saved()[0]?.baseIds).toEqual([...names.slice(1), 'erbil'])
  expect(textOf(await command('unsubscribe', subscription))).toMatch(/^✅ Ended/)
})

test('threads need permissions of their own, and the missing ones are named', async () => {
  const permissions = ['CREATE_PUBLIC_THREADS', 'SEND_MESSAGES_IN_THREADS'] as const
  await desk.double.order('deny', { channelId: alertsChannel, permissions })
  const threads = await command('subscribe', { name: 'threads', type: 5, value: true })
  expect(textOf(threads)).toContain('I lack **Create Public Threads and Send Messages in Threads** there.')
  expect(textOf(await command('subscribe'))).toContain('✅')
  await desk.double.order('deny', { channelId: alertsChannel, permissions: [] })
})
