import fc from 'fast-check'
import { expect, test } from 'vitest'
import { severityColors } from '../../src/discord/alert-colors.ts'
import { renderAlert } from '../../src/discord/render-alert.ts'
import type { Alert, AlertTime } from '../../src/model/alert.ts'
import { severityWords } from '../../src/model/alert-words.ts'
import { severities } from '../../src/model/incident.ts'
import { anyUrl } from '../any-url.ts'
import { judgeMessage } from '../discord-double/judge-body.ts'
import { buildAlert, buildOutgoing, buildSite, buildSource, someTime } from './build-alert.ts'

const role = '400000000000000001'
const embedOf = (alert: Partial<Alert>) => renderAlert(buildOutgoing({ alert: buildAlert(alert) })).embeds[0]
const linesOf = (alert: Partial<Alert>) => (embedOf(alert).description ?? '').split('\n')

test('the title alone tells how grave, what, where and who was hurt, within a phone screen', () => {
  expect(embedOf({}).title).toBe('Serious · Rocket attack on Ain al-Asad Air Base, Iraq · 5 or 2 injured')
  expect(embedOf({}).title?.length).toBeLessThanOrEqual(100)
})

test('an attack on several bases names them, and where somebody was hurt', () => {
  const quiet = buildSite({ baseName: 'Erbil Air Base', weapons: ['drone'], figures: [] })
  expect(embedOf({ sites: [quiet, buildSite()] }).title).toBe(
    'Serious · Drone and rocket attack on Erbil Air Base and Ain al-Asad Air Base, Iraq · 5 or 2 injured at Ain al-Asad Air Base',
  )
})

test('many bases are counted rather than listed, and the title keeps the casualties', () => {
  const sites = Array.from({ length: 30 }, (_, index) =>
    buildSite({ baseName: `Forward operating base number ${index}`, country: `Country ${index % 5}` }),
  )
  const title = embedOf({ sites }).title ?? ''
  expect(title).toContain('and 28 more bases, 5 countries')
  expect(title).toContain('injured')
  expect(title.length).toBeLessThanOrEqual(256)
})

test('a line that may tell of the same attack says so, and makes no wave', () => {
  const sites = [buildSite(), buildSite({ incidentId: 'incident-2', wave: 2, doubtful: true })]
  expect(linesOf({ sites }).join(' ')).toContain('**Ain al-Asad Air Base**, Iraq (perhaps another attack)')
  expect(embedOf({ sites }).title).not.toContain('wave')
  const wave = [buildSite(), buildSite({ incidentId: 'incident-2', wave: 2 })]
  expect(embedOf({ sites: wave }).title).toContain('(several waves)')
})

test('nobody hurt is said, and no figure is not taken for nobody hurt', () => {
  const none = (slot: 'killed' | 'injured') =>
    ({ slot, values: [{ text: 'none', who: 'CENTCOM' }], disputed: false }) as const
  expect(embedOf({ sites: [buildSite({ figures: [none('injured')] })] }).title).toMatch(/· no casualties$/)
  expect(embedOf({ sites: [buildSite({ figures: [none('killed')] })] }).title).toMatch(/· none killed$/)
  const unknown = { sites: [buildSite({ figures: [] })] }
  expect(embedOf(unknown).title).toMatch(/Iraq$/)
  expect(linesOf(unknown)).toContain('**Casualties:** no figures yet')
})

test('a name that runs from right to left keeps the figures behind it in their place', () => {
  const sites = [buildSite({ baseName: 'قاعدة عين الأسد', country: 'العراق', wave: 2 })]
  const isolated = '\u2068قاعدة عين الأسد\u2069, \u2068العراق\u2069'
  expect(embedOf({ sites }).title).toContain(`attack on ${isolated} (several waves) · 5 or 2 injured`)
  expect(linesOf({ sites })[0]).toBe('\u2068**قاعدة عين الأسد**\u2069, \u2068العراق\u2069 (wave 2)')
})

test('a base that has left the configuration is shown without a country', () => {
  const sites = [buildSite({ baseName: 'ain-al-asad', country: '' })]
  expect(embedOf({ sites }).title).toBe('Serious · Rocket attack on ain-al-asad · 5 or 2 injured')
  expect(linesOf({ sites })[0]).toMatch(/^\*\*When:/)
})

test('severity is told by word and by colour', () => {
  for (const severity of severities) {
    const embed = embedOf({ severity })
    expect(embed.title?.startsWith(`${severityWords[severity]} · `)).toBe(true)
    expect(embed.color).toBe(severityColors[severity])
  }
  expect(embedOf({ possible: true }).title).toMatch(/^Possible · /)
})

test('each figure stands with who says it, and a contradiction is marked', () => {
  expect(linesOf({})).toContain(
    '**Injured:** 5 (a local channel, preliminary) · 2 (coalition spokesman), *disputed*',
  )
  expect(linesOf({})).toContain('**Fired:** at least 2 (security source)')
})

test('a value that several say stands once, and what nobody suffered is one line', () => {
  const none = (slot: 'killed' | 'injured' | 'damage', who: string) =>
    ({ slot, values: [{ text: 'none', who }], disputed: false }) as const
  const fired = ['a spokesman', 'a wire', 'a third'].map((who) => ({ text: '3', who }))
  const figures = [none('killed', 'CENTCOM'), none('injured', 'CENTCOM'), none('damage', 'a governor')]
  const site = buildSite({ figures: [...figures, { slot: 'munitions', values: fired, disputed: false }] })
  const lines = linesOf({ sites: [site] })
  expect(lines).toContain('**Fired:** 3 (a spokesman; a wire; +1)')
  expect(lines).toContain('**Nobody hurt, no damage** (CENTCOM; a governor)')
  expect(linesOf({ sites: [buildSite({ figures: [none('killed', 'CENTCOM')] })] })).toContain(
    '**Nobody killed** (CENTCOM)',
  )
})

test('the title counts who was hurt, not who says that nobody was', () => {
  const values = [
    { text: 'US: none', who: 'the Pentagon' },
    { text: 'US: 11', who: 'a command' },
  ]
  const sites = [buildSite({ figures: [{ slot: 'injured', values, disputed: true }] })]
  expect(embedOf({ sites }).title).toMatch(/· 11 US injured$/)
})

test('what all sites have in common is told once, before them', () => {
  const lines = linesOf({ sites: [buildSite(), buildSite({ baseName: 'Erbil Air Base' })] })
  expect(lines.filter((line) => line.startsWith('**When:**'))).toHaveLength(1)
  expect(lines[1]).toBe('**Weapon:** rockets')
  const mixed = [buildSite({ weapons: ['ballistic-missile', 'missile'] })]
  expect(linesOf({ sites: mixed }).join()).not.toContain('Weapon')
  expect(embedOf({ sites: mixed }).title).toMatch(/^Serious · Ballistic missile attack on/)
})

test("a site shows the base's own clock and the reader's", () => {
  const seconds = someTime / 1000
  expect(linesOf({})).toContain(
    `**When:** Mon 5 Aug 2024, 21:05 local time, <t:${seconds}:R> (your clock: <t:${seconds}:t>)`,
  )
  const whenLine = (when: AlertTime) =>
    linesOf({ sites: [buildSite({ when })] }).find((line) => line.startsWith('**When:**'))
  expect(whenLine({ precision: 'part-of-day', day: '2024-08-05', partOfDay: 'evening' })).toBe(
    '**When:** Mon 5 Aug 2024, evening (local time)',
  )
  expect(whenLine({ precision: 'day', day: '2024-02-29' })).toBe(
    '**When:** Thu 29 Feb 2024, hour not told yet',
  )
  expect(whenLine({ precision: 'unknown' })).toBe('**When:** not told yet')
})

test('who claims, who is blamed and who denies are three lines, each with who says so', () => {
  const lines = linesOf({
    claimedBy: [{ actorId: 'a', name: 'Some Brigade', who: 'its channel' }],
    blamedOn: [
      { actorId: 'b', name: 'Another Group', who: 'a US official' },
      { actorId: 'c', name: 'Third Group', who: '' },
    ],
    deniedBy: [{ actorId: 'b', name: 'Another Group', who: 'Another Group' }],
  })
  expect(lines).toContain('**Claimed by:** Some Brigade (says its channel)')
  expect(lines).toContain('**Blamed:** Another Group (says a US official) · Third Group')
  expect(lines).toContain('**Denied by:** Another Group')
})

test('the grade is written out in words', () => {
  expect(linesOf({ grade: { letter: 'C', digit: 2, because: [] } })).toContain(
    `-# Grade C2: fairly reliable source, probably true; first heard <t:${(someTime + 660_000) / 1000}:R>`,
  )
})

test('sources are titled links with their true host, at most five, then how many more', () => {
  const sources = Array.from({ length: 8 }, (_, index) => buildSource({ title: `Report ${index}` }))
  const lines = linesOf({ sources })
  expect(lines).toContain('**Sources (8):**')
  expect(lines.filter((line) => line.startsWith('- ['))).toHaveLength(5)
  expect(lines).toContain('-# + 3 more, see Details')
  expect(lines).toContain(
    `- [Report 0](https://www.example.org/news/rockets-base?id=7) (Example Wire, example.org, <t:${someTime / 1000 + 600}:R>)`,
  )
})

test('a source whose address is no web link is named and not linked', () => {
  const [line] = linesOf({ sources: [buildSource({ url: 'javascript:alert(1)' })] }).slice(-1)
  expect(line).toMatch(/^- Rockets land inside base in western Iraq \(Example Wire, <t:\d+:R>\)$/)
})

test('an edit says first what changed', () => {
  expect(linesOf({ changes: ['injured: 5 beside 2', 'denied by the ministry'] }).slice(0, 3)).toEqual([
    '**What changed**',
    '- injured: 5 beside 2',
    '- denied by the ministry',
  ])
  expect(linesOf({ changes: ['denied by the ministry'] })[0]).toBe('**What changed:** denied by the ministry')
  expect(linesOf({})[0]).toMatch(/^\*\*When:/)
})

test('a retracted alert says so first, strikes its facts out and keeps its sources', () => {
  const because = [{ rule: 'status-retracted', detail: 'withdrawn by Some Brigade' }]
  const lines = linesOf({ status: 'retracted', grade: { letter: 'B', digit: 5, because } })
  expect(embedOf({ status: 'retracted' }).title).toMatch(/^RETRACTED · /)
  expect(lines[0]).toBe('**Retracted: withdrawn by Some Brigade.** Do not rely on what is struck out below.')
  expect(lines).toContain('~~**Fired:** at least 2 (security source)~~')
  expect(lines.join()).not.toContain('Grade')
  expect(lines.at(-1)).toMatch(/^- \[/)
})

test('content is there for who is pinged: the role of the team, and what its phones then show', () => {
  const silent = renderAlert(buildOutgoing())
  expect(silent.content).toBeUndefined()
  expect(silent.allowed_mentions).toEqual({ parse: [], roles: [] })
  const loud = renderAlert(buildOutgoing({ pingRoleId: role }))
  expect(loud.content).toBe(`<@&${role}> ${loud.embeds[0].title}`)
  expect(loud.allowed_mentions).toEqual({ parse: [], roles: [role] })
  const key = { ...buildOutgoing().key, kind: 'update', ordinal: 2 } as const
  expect(renderAlert(buildOutgoing({ key, pingRoleId: role })).content).toMatch(/> Update: Serious · /)
  expect(renderAlert(buildOutgoing({ pingRoleId: '@everyone' })).content).toBeUndefined()
})

test('the message carries the mark of its delivery, an enforced nonce, and a map where one is known', () => {
  const body = renderAlert(buildOutgoing())
  expect(body.nonce).toBe('abcdefghijklmnopqrstuvwxy')
  expect(body.enforce_nonce).toBe(true)
  const [details, map] = body.components[0].components
  expect(details).toMatchObject({ custom_id: 'bw:1:info:op-1:main:0' })
  expect(map).toMatchObject({ url: expect.stringContaining('mlat=33.7856&mlon=42.4412') })
})

test('an update is a short reply that tells only what is new', () => {
  const alert = buildAlert({ changes: ['1 killed (ministry)'], revision: 3 })
  const key = { operationId: 'op-1', channelId: '300000000000000001', kind: 'update', ordinal: 3 } as const
  const body = renderAlert(buildOutgoing({ key, alert, replyTo: '500000000000000001' }))
  expect(body.message_reference).toEqual({ message_id: '500000000000000001', fail_if_not_exists: true })
  expect(body.embeds[0].author?.name).toBe('Update')
  expect(body.embeds[0].description).toMatch(/^\*\*What changed:\*\* 1 killed \(ministry\)\n\n- \[/)
  expect(body.embeds[0].description).not.toContain('**Grade:**')
})

test('an update links the source that came last, also where it was published before the others', () => {
  const early = buildSource({ title: 'Early', publishedAt: someTime, heardAt: someTime + 3_600_000 })
  const late = buildSource({ title: 'Late', publishedAt: someTime + 60_000, heardAt: someTime + 120_000 })
  const key = { ...buildOutgoing().key, kind: 'update', ordinal: 2 } as const
  const alert = buildAlert({ sources: [late, early], changes: ['injured: 2 (ministry)'] })
  const { description } = renderAlert(buildOutgoing({ key, alert })).embeds[0]
  expect(description).toContain('[Early]')
  expect(description).not.toContain('[Late]')
})

test('the same alert gives the same bytes', () => {
  expect(JSON.stringify(renderAlert(buildOutgoing()))).toBe(JSON.stringify(renderAlert(buildOutgoing())))
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '<@&1>',
    '](https://evil.example)',
    'قاعدة عين الأسد '.repeat(30),
    '*'.repeat(500),
    '\u202e',
  ),
)
const hostileSite = fc.record({
  baseName: words,
  country: words,
  wave: fc.nat({ max: 4 }),
  figures: fc.array(
    fc.record({
      slot: fc.constantFrom('killed', 'injured', 'damage', 'origin', 'munitions'),
      values: fc.array(fc.record({ text: words, who: words }), { maxLength: 8 }),
      disputed: fc.boolean(),
    }),
    { maxLength: 7 },
  ),
})
const hostileActors = fc.array(fc.record({ actorId: words, name: words, who: words }), { maxLength: 8 })
const hostileAlert = fc.record({
  sites: fc.array(hostileSite, { minLength: 1, maxLength: 20 }),
  claimedBy: hostileActors,
  blamedOn: hostileActors,
  deniedBy: hostileActors,
  sources: fc.array(fc.record({ title: words, outlet: words, url: fc.oneof(words, anyUrl) }), {
    maxLength: 12,
  }),
  changes: fc.array(words, { maxLength: 8 }),
  status: fc.constantFrom('reported', 'retracted', 'disputed'),
})

test('whatever the texts are, Discord takes the message and nothing in it pings or leads astray', () => {
  fc.assert(
    fc.property(hostileAlert, fc.constantFrom('main', 'update'), (texts, kind) => {
      const alert = buildAlert({
        ...texts,
        sites: texts.sites.map((site) => buildSite(site as never)),
        sources: texts.sources.map(buildSource),
      } as Partial<Alert>)
      const key = { operationId: 'op-1', channelId: '300000000000000001', kind, ordinal: 0 } as const
      const body = renderAlert(buildOutgoing({ alert, key, pingRoleId: role }))
      expect(judgeMessage(JSON.parse(JSON.stringify(body)))).toEqual([])
      const { title = '', description = '' } = body.embeds[0]
      const content = body.content?.replace(`<@&${role}> `, '') ?? ''
      const unescaped = `${content}${title}${description}`.replace(/\\[!-/:-@[-`{-~]/g, '')
      const words = unescaped.replace(/<t:\d+:[fRt]>/g, '').replace(/\]\(https?:[^)]*\)/g, ']')
      expect(words).not.toMatch(/<|@(?!\u200b)/)
      for (const [, , url] of unescaped.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) expect(url).toMatch(/^https?:/)
      expect([...description].filter((one) => one === '\u2068')).toHaveLength(
        [...description].filter((one) => one === '\u2069').length,
      )
    }),
    { numRuns: 300 },
  )
})
