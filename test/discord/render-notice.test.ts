import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderNotice } from '../../src/discord/render-notice.ts'
import type { ToldBlindSpot } from '../../src/model/blind-spot.ts'
import { judgeMessage } from '../discord-double/judge-body.ts'

const since = Date.UTC(2024, 7, 5, 6)
const at = (ms: number): string => `<t:${ms / 1000}:f>`
const key = {
  operationId: 'blind-ar-1',
  channelId: '300000000000000001',
  kind: 'notice',
  ordinal: 0,
} as const
const lasting: ToldBlindSpot = {
  topic: 'ar',
  feedCount: 3,
  deadCount: 3,
  otherCount: 58,
  since,
  outlets: ['Shafaq News', 'Some Agency'],
}
const tell = (spot: Partial<ToldBlindSpot> = {}) =>
  renderNotice({ key, spot: { ...lasting, ...spot }, nonce: 'abcdefghijklmnopqrstuvwxy' })
const textOf = (message: ReturnType<typeof tell>): string => message.embeds[0].description ?? ''

test('a team reads what does not come in, since when, and what that means for it', () => {
  const message = tell()
  expect(message.embeds[0].title).toBe('Blind spot: news in Arabic does not come in')
  expect(textOf(message).split('\n')).toEqual([
    `All 3 feeds in Arabic have brought nothing since ${at(since)} (<t:${since / 1000}:R>): Shafaq News and Some Agency.`,
    '**What only they report is not seen here.** The 58 other feeds are read as always.',
    '-# They are asked again and again; this message changes when they answer.',
  ])
  expect(message.content).toBeUndefined()
})

test('of some, of one, and of all feeds it is told as it is', () => {
  expect(textOf(tell({ deadCount: 2 }))).toContain('2 of the 3 feeds in Arabic have brought nothing since')
  expect(textOf(tell({ feedCount: 1, deadCount: 1 }))).toContain(
    'The only feed in Arabic has brought nothing since',
  )
  const all = tell({ topic: 'all', otherCount: 0 })
  expect(all.embeds[0].title).toBe('Blind spot: news does not come in')
  expect(textOf(all)).toContain('**Attacks are not seen here** until the feeds answer again.')
})

test('its end takes the place of it', () => {
  const over = tell({ endedAt: since + 3_600_000 })
  expect(over.embeds[0].title).toBe('Over: news in Arabic comes in again')
  expect(textOf(over)).toContain(`From ${at(since)} to ${at(since + 3_600_000)} nothing came from`)
})

test('whatever an outlet is called, Discord takes the message, and nothing in it pings', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('<@&1> @everyone', '](https://x.example)'),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.string(), (outlets, topic) => {
      const message = tell({ outlets, topic, deadCount: 3 })
      expect(judgeMessage(JSON.parse(JSON.stringify(message)))).toEqual([])
      const shown = `${message.embeds[0].title}${textOf(message)}`
        .replace(/\\[!-/:-@[-`{-~]/g, '')
        .replace(/<t:\d+:[fR]>/g, '')
      expect(shown).not.toMatch(/<|@(?!\u200b)/)
    }),
    { numRuns: 40 },
  )
})
