import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relateTimes } from '../../src/incident/relate-times.ts'
import type { HappenedAt, PartOfDay } from '../../src/model/happened-at.ts'
import { at, onDay, partOf, zone } from './build.ts'
import { settings } from './replay.ts'

const relate = (a: HappenedAt, b: HappenedAt) => relateTimes(a, b, { zone, settings })

describe('two times of attack', () => {
  test.each([
    ['22:30', '23:15', 'same-hour'],
    ['12:00', '15:30', 'same-day'],
    ['12:00', '16:00', 'same-day'],
    ['00:40', '19:15', 'clocks-apart'],
  ])('%s and %s of one day are %s', (one, other, relation) => {
    expect(relate(at('2024-03-05', one), at('2024-03-05', other))).toBe(relation)
  })

  test('clocks on both sides of midnight are one hour', () => {
    expect(relate(at('2024-03-05', '23:30'), at('2024-03-06', '00:40'))).toBe('same-hour')
  })

  test('the evening of one day and the small hours of the next are one night', () => {
    expect(relate(partOf('2024-03-05', 'night'), partOf('2024-03-06', 'dawn'))).toBe('same-night')
    expect(relate(partOf('2024-03-05', 'evening'), at('2024-03-06', '00:10'))).toBe('same-night')
  })

  test('the morning is not the evening, a bare day is any hour of it', () => {
    expect(relate(partOf('2024-03-05', 'morning'), at('2024-03-05', '22:00'))).toBe('parts-apart')
    expect(relate(partOf('2024-03-05', 'morning'), partOf('2024-03-05', 'evening'))).toBe('parts-apart')
    expect(relate(onDay('2024-03-05'), at('2024-03-05', '22:00'))).toBe('same-day')
  })

  test('a day apart is doubtful, two are not', () => {
    expect(relate(onDay('2024-03-05'), onDay('2024-03-06'))).toBe('next-day')
    expect(relate(onDay('2024-03-05'), onDay('2024-03-07'))).toBe('other-day')
  })
})

const parts: readonly PartOfDay[] = ['night', 'dawn', 'morning', 'noon', 'afternoon', 'evening']
const day = fc.constantFrom('2024-03-05', '2024-03-06', '2024-03-07')
const time = fc.oneof(
  day.map(onDay),
  fc.tuple(day, fc.constantFrom(...parts)).map(([one, part]) => partOf(one, part)),
  fc
    .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 }))
    .map(([one, hour, minute]) => at(one, `${hour}:${minute}`)),
)

test('the relation is the same from both sides, and each time is at its own', () => {
  fc.assert(
    fc.property(time, time, (a, b) => {
      expect(relate(a, b)).toBe(relate(b, a))
      expect(['same-hour', 'same-day']).toContain(relate(a, a))
    }),
  )
})
