import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayMs, instantOf, offsetMinutesOf, wallClockOf } from '../../src/model/local-day.ts'

const zones = Intl.supportedValuesOf('timeZone')
const anyMoment = fc.tuple(
  fc.constantFrom(...zones),
  fc.integer({ min: Date.UTC(1980), max: Date.UTC(2040) }),
)

/** As the platform shows it. */
function shownIn(zone: string, at: number): { readonly day: string; readonly minuteOfDay: number } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', clock = ''] = format.format(at).split(' ')
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return { day, minuteOfDay: hours * 60 + minutes }
}

describe('the clock on the wall', () => {
  test('it is that of the platform, at any moment in any zone', () => {
    fc.assert(
      fc.property(anyMoment, ([zone, at]) => {
        expect(wallClockOf(at, zone)).toEqual(shownIn(zone, at))
      }),
    )
  })

  test('it is right on both sides of a change of the clocks, asked in any order', () => {
    const change = Date.UTC(2026, 2, 29, 1)
    expect(wallClockOf(change + 1, 'Europe/Kyiv')).toEqual({ day: '2026-03-29', minuteOfDay: 4 * 60 })
    expect(wallClockOf(change - 1, 'Europe/Kyiv')).toEqual({ day: '2026-03-29', minuteOfDay: 3 * 60 - 1 })
    expect(offsetMinutesOf(change - 1, 'Asia/Kathmandu')).toBe(345)
  })

  test('an offset is whole, whatever the second', () => {
    expect(offsetMinutesOf(Date.UTC(2026, 0, 1, 12, 0, 45), 'Asia/Baghdad')).toBe(180)
  })

  test('the instant of a clock shows that clock again', () => {
    fc.assert(
      fc.property(anyMoment, ([zone, at]) => {
        const { day, minuteOfDay } = wallClockOf(at, zone)
        const again = instantOf(day, minuteOfDay, zone)
        expect(wallClockOf(again, zone)).toEqual({ day, minuteOfDay })
        expect(Math.abs(again - at)).toBeLessThan(dayMs / 8)
      }),
    )
  })

  test('a zone that nobody knows is refused', () => {
    expect(() => wallClockOf(0, 'Atlantis/Capital')).toThrow(RangeError)
  })
})
