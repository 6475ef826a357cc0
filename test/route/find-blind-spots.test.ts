import { expect, test } from 'vitest'
import type { FeedStanding } from '../../src/model/blind-spot.ts'
import { dayMs, hourMs } from '../../src/model/local-day.ts'
import { findBlindSpots } from '../../src/route/find-blind-spots.ts'

const now = Date.UTC(2024, 7, 5, 12)

const well = (lang: string, outlet = 'Wire'): FeedStanding => ({
  outlet,
  lang,
  lastGoodAt: now - hourMs / 4,
  failureCount: 0,
})
const failing = (lang: string, hours: number, outlet = 'Gone'): FeedStanding => ({
  outlet,
  lang,
  lastGoodAt: now - hours * hourMs,
  failureCount: 9,
})
const topics = (feeds: readonly FeedStanding[]) => findBlindSpots(feeds, now).map(({ topic }) => topic)

test('a language whose feeds have all been failing for hours is a blind spot, one dead feed of many is none', () => {
  const english = [well('en'), well('en'), failing('en', 100)]
  expect(topics(english)).toEqual([])
  const spots = findBlindSpots([...english, failing('ar', 9, 'B'), failing('ar', 7, 'A')], now)
  expect(spots).toEqual([
    {
      topic: 'ar',
      feedCount: 2,
      deadCount: 2,
      otherCount: 3,
      since: now - 7 * hourMs,
      outlets: ['A', 'B'],
    },
  ])
  expect(topics([...english, failing('ar', 9), well('ar')])).toEqual([])
})

test('one that still answers of five or more does not see what the others would', () => {
  const four = Array.from({ length: 4 }, () => failing('ar', 9))
  expect(topics([well('en'), ...four, well('ar')])).toEqual(['ar'])
  expect(topics([well('en'), ...four.slice(1), well('ar')])).toEqual([])
})

test('hours must have passed, and more than one refused poll', () => {
  expect(topics([well('en'), failing('ar', 5)])).toEqual([])
  expect(topics([well('en'), { ...failing('ar', 50), failureCount: 2 }])).toEqual([])
  const never = { outlet: 'New', lang: 'ar', failureCount: 5 }
  expect(findBlindSpots([well('en'), never], now)[0]).not.toHaveProperty('since')
  expect(topics([well('en'), { ...never, failureCount: 4 }])).toEqual([])
})

test('a feed that answers with nothing new for longer than its rhythm explains is as good as dead', () => {
  expect(topics([well('en'), { ...well('ar'), silentSince: now - 9 * dayMs }])).toEqual(['ar'])
})

test('where nothing at all comes in, that is told sooner, and once', () => {
  expect(topics([failing('en', 2), failing('ar', 2)])).toEqual(['all'])
  expect(topics([failing('en', 2), failing('ar', 2), well('fa')])).toEqual([])
  expect(topics([])).toEqual([])
})
