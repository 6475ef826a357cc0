import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderDigest } from '../../src/discord/render-digest.ts'
import { renderPlain } from '../../src/discord/render-plain.ts'
import { anyUrl } from '../any-url.ts'
import { judgeMessage } from '../discord-double/judge-body.ts'
import { buildAlert, buildOutgoing, buildSite, buildSource } from './build-alert.ts'

const key = {
  operationId: 'digest-op-1',
  channelId: '300000000000000001',
  kind: 'digest',
  ordinal: 0,
} as const
const digestOf = (
  alerts: ReturnType<typeof buildAlert>[],
  why: 'late' | 'burst' = 'late',
  possible: ReturnType<typeof buildAlert>[] = [],
) => renderDigest({ key, alerts, possible, why, nonce: 'abcdefghijklmnopqrstuvwxy' })
const onDay = (day: string, operationId: string, severity: 'info' | 'serious' | 'grave') =>
  buildAlert({ operationId, severity, sites: [buildSite({ when: { precision: 'day', day } })] })

test('what was missed is one dated list, the days in order and the gravest first', () => {
  const digest = digestOf([
    onDay('2024-08-07', 'c', 'info'),
    onDay('2024-08-05', 'a', 'serious'),
    onDay('2024-08-07', 'b', 'grave'),
  ])
  const [{ title = '', description = '' }] = digest.embeds
  expect(title).toBe('Missed meanwhile: 3 attacks, Mon 5 Aug 2024 to Wed 7 Aug 2024')
  expect(description.split('\n').map((line) => line.slice(0, 20))).toEqual([
    '**Mon 5 Aug 2024**',
    '- **Serious** · Rock',
    '**Wed 7 Aug 2024**',
    '- **GRAVE** · Rocket',
    '- **Info** · Rocket ',
  ])
  expect(description).toContain('([source](https://www.example.org/news/rockets-base?id=7) example.org)')
  expect(digest.allowed_mentions.roles).toEqual([])
})

test('a burst is counted, and an attack that was taken back is struck out', () => {
  const digest = digestOf([buildAlert(), buildAlert({ operationId: 'b', status: 'retracted' })], 'burst')
  expect(digest.embeds[0].title).toBe('2 more attacks, Mon 5 Aug 2024')
  expect(digest.embeds[0].description).toMatch(/^- ~~\*\*RETRACTED\*\* · .*~~ \(/m)
})

test('what is only possible is listed last, is marked, and does not count', () => {
  const possible = [buildAlert({ operationId: 'b', possible: true, severity: 'grave' })]
  const digest = digestOf([buildAlert()], 'burst', possible)
  expect(digest.embeds[0].title).toBe('1 more attack, Mon 5 Aug 2024')
  expect((digest.embeds[0].description ?? '').split('\n').map((line) => line.slice(0, 16))).toEqual([
    '- **Serious** · ',
    '**Only possible*',
    '- **Possible** ·',
  ])
})

test('whatever the texts are, Discord takes a digest and a plain message, and nothing in them pings', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom('<@&1> @everyone', '](https://evil.example)', '**~~`'.repeat(60), '\u202eabc'),
  )
  const entry = fc.record({
    baseName: words,
    country: words,
    title: words,
    url: fc.oneof(words, anyUrl),
  })
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
      const alerts = entries.map(({ baseName, country, ...source }, index) =>
        buildAlert({
          operationId: `op-${index}`,
          sites: [buildSite({ baseName, country })],
          sources: [buildSource(source)],
        }),
      )
      const digest = digestOf(alerts)
      expect(judgeMessage(JSON.parse(JSON.stringify(digest)))).toEqual([])
      const [alert = buildAlert()] = alerts
      const plain = renderPlain(buildOutgoing({ alert }))
      expect(judgeMessage(JSON.parse(JSON.stringify(plain)))).toEqual([])
      const text = `${digest.embeds[0].title}${digest.embeds[0].description}${plain.content}`
      const shown = text.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/\]\(https?:[^)]*\)/g, ']')
      expect(shown).not.toMatch(/<|@(?!\u200b)/)
    }),
    { numRuns: 25 },
  )
})
