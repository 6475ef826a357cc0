import { expect, test } from 'vitest'
import { createTerminalMessenger } from '../../src/discord/terminal-messenger.ts'
import { columnsOf } from '../../src/discord/wrap-runs.ts'
import { buildAlert, buildOutgoing, buildSite, buildSource, someTime } from './build-alert.ts'

const never = new AbortController().signal

function createTerminal(look: { colors?: boolean; width?: number } = {}) {
  const written: string[] = []
  const messenger = createTerminalMessenger({
    write: (text) => void written.push(text),
    clock: { now: () => someTime + 20 * 60_000, sleep: async () => {} },
    width: look.width ?? 80,
    colors: look.colors ?? false,
    zone: 'Europe/Berlin',
    nameChannel: (channelId) => `#${channelId}`,
  })
  return { messenger, read: () => written.join('') }
}

test('a new alert is shown as a card with its title, its facts and its buttons', async () => {
  const { messenger, read } = createTerminal({ width: 200 })
  const outcome = await messenger.post('alerts', messenger.render(buildOutgoing()), never)
  expect(outcome.kind).toBe('stored')
  expect(read()).toContain('#alerts · new alert\n')
  expect(read()).toContain('| Serious · Rocket attack on Ain al-Asad Air Base, Iraq · 5 or 2 injured\n')
  expect(read()).toContain('| [ Details ] [ Map: Ain al-Asad Air Base ]\n')
  expect(read()).not.toMatch(/\*\*|\\|<t:/)
})

test("times are shown in the terminal's own zone", async () => {
  const { messenger, read } = createTerminal({ width: 200 })
  await messenger.post('alerts', messenger.render(buildOutgoing()), never)
  expect(read()).toContain('21:05 local time, 20 minutes ago (your clock: 20:05)')
})

test('an edit says that it is one, and what changed', async () => {
  const { messenger, read } = createTerminal()
  const alert = buildAlert({ revision: 2, changes: ['injured: 5 beside 2'] })
  await messenger.edit('alerts', 'm-1', messenger.render(buildOutgoing({ alert })), never)
  expect(read()).toContain('#alerts · edited\n')
  expect(read()).toContain('| What changed: injured: 5 beside 2\n')
})

test('a reply and a ping are told', async () => {
  const { messenger, read } = createTerminal()
  const outgoing = buildOutgoing({ replyTo: '1234567890123456789', pingRoleId: '400000000000000001' })
  await messenger.post('alerts', messenger.render(outgoing), never)
  expect(read()).toContain('#alerts · reply under the alert · pings the role 400000000000000001\n')
})

test('a digest, a notice and an update without its alert are told for what they are', async () => {
  const { messenger, read } = createTerminal()
  const key = { operationId: 'one', channelId: 'alerts', ordinal: 0 }
  const nonce = 'abcdefghijklmnopqrstuvwxy'
  const digest = {
    key: { ...key, kind: 'digest' },
    alerts: [buildAlert()],
    possible: [],
    nonce,
    why: 'late',
  } as const
  const spot = { topic: 'ar', feedCount: 3, deadCount: 3, otherCount: 5, outlets: [] }
  const notice = { key: { ...key, kind: 'notice' }, spot, nonce, form: 'plain' } as const
  await messenger.post('alerts', messenger.renderDigest(digest), never)
  await messenger.post('alerts', messenger.renderNotice(notice), never)
  await messenger.post('alerts', messenger.render(buildOutgoing({ key: { ...key, kind: 'update' } })), never)
  for (const name of ['list of attacks', 'notice', 'update of an alert'])
    expect(read()).toContain(`#alerts · ${name}\n`)
})

test('no line is wider than the terminal, in any script', async () => {
  const { messenger, read } = createTerminal({ width: 40 })
  const sources = [
    buildSource({ title: '基地へのロケット攻撃で負傷者が出たと当局が発表した' }),
    buildSource({ title: 'هجوم صاروخي على قاعدة عين الأسد في غرب العراق' }),
    buildSource({ url: `https://example.org/${'long'.repeat(60)}` }),
  ]
  const sites = [buildSite({ baseName: 'x'.repeat(100) })]
  await messenger.post(
    'alerts',
    messenger.render(buildOutgoing({ alert: buildAlert({ sites, sources }) })),
    never,
  )
  const card = read().split('\n').slice(2)
  expect(card.length).toBeGreaterThan(20)
  for (const line of card) expect(columnsOf(line), line).toBeLessThanOrEqual(40)
})

test('colours and clickable links are used only when asked for', async () => {
  const plain = createTerminal()
  await plain.messenger.post('alerts', plain.messenger.render(buildOutgoing()), never)
  expect(plain.read()).not.toContain('\u001b')
  expect(plain.read()).toContain('<https://www.example.org/news/rockets-base?id=7>')
  const colored = createTerminal({ colors: true })
  await colored.messenger.post('alerts', colored.messenger.render(buildOutgoing()), never)
  expect(colored.read()).toContain('\u001b[38;2;232;113;10m▌')
  expect(colored.read()).toContain('\u001b]8;;https://www.example.org/news/rockets-base?id=7\u001b\\')
})

test('text from a feed cannot steer the terminal', async () => {
  const { messenger, read } = createTerminal()
  const sources = [buildSource({ title: '\u001b[2J\u001b]0;owned\u0007 cleared \u009b31m' })]
  await messenger.post('alerts', messenger.render(buildOutgoing({ alert: buildAlert({ sources }) })), never)
  expect(read().replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})
