import { expect, test } from 'vitest'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { wrapRss } from './build-feed.ts'

async function scheduleOf(inner: string) {
  const parsed = await parseFeed({ bytes: Buffer.from(wrapRss(inner)) })
  if (parsed.kind === 'refused') throw new Error(parsed.detail)
  const { ttlMinutes, skipHours, skipDays } = parsed
  return { ttlMinutes, skipHours, skipDays }
}

const hours = (...list: readonly (number | string)[]): string =>
  `<skipHours>${list.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`

test.each([
  ['nothing where nothing is said', '', {}],
  ['hours, also those of who counts from one', hours(3, 0, 24, 23), { skipHours: [0, 3, 23] }],
  ['no hours that are none', hours(-1, 25, 'noon', 7), { skipHours: [7] }],
  ['days', '<skipDays><day>Sunday</day><day> saturday</day></skipDays>', { skipDays: [0, 6] }],
  ['no words that only look like days', '<skipDays><day>none</day></skipDays>', {}],
  ['minutes', '<ttl>45</ttl>', { ttlMinutes: 45 }],
])('a feed asks to be left alone: %s', async (_, inner, expected) => {
  expect(await scheduleOf(inner)).toEqual({
    ttlMinutes: undefined,
    skipHours: undefined,
    skipDays: undefined,
    ...expected,
  })
})
