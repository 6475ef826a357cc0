import { describe, expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

// Erbil is three hours ahead of UTC.

function dayOf(body: string, published: string, lang = 'en'): string | undefined {
  return reportOf({ lang, body, published }).attacks[0].happenedAt?.day
}

describe('a clock without a day', () => {
  const rockets = 'Rockets hit the Erbil air base at 15:20, the army said.'

  test('is of the day on which it was told', () => {
    expect(dayOf(rockets, '2021-07-07T14:00:00Z')).toBe('2021-07-07')
  })

  test('is of the day before where it was told by an earlier hour, as the base counts', () => {
    expect(dayOf(rockets, '2021-07-07T05:00:00Z')).toBe('2021-07-06')
    expect(dayOf(rockets, '2021-07-07T22:00:00Z')).toBe('2021-07-07')
  })

  test('names no day where nobody knows when it was told', () => {
    expect(dayOf(rockets, '2021-07-07')).toBeUndefined()
  })

  test('gives way to a day', () => {
    const told = 'Rockets hit the Erbil air base on Monday, the army said. The first fell at 15:20.'
    expect(dayOf(told, '2021-07-07T05:00:00Z')).toBe('2021-07-05')
  })

  test('after midnight is of the day into which "last night" led', () => {
    const told = 'Rockets hit the Erbil air base last night, the army said. The first rocket struck at 03:10.'
    expect(dayOf(told, '2021-07-07T05:00:00Z')).toBe('2021-07-07')
    const inOne =
      'Rockets hit the Erbil air base last night, the army said, and the first rocket struck at 03:10.'
    expect(dayOf(inOne, '2021-07-07T05:00:00Z')).toBe('2021-07-07')
    expect(dayOf(told.replace('03:10', '23:10'), '2021-07-07T05:00:00Z')).toBe('2021-07-06')
  })
})

describe('the hour of an attack', () => {
  const partOf = (body: string): string | undefined => {
    const { happenedAt } = reportOf({ lang: 'en', body, published: '2021-07-08T05:00:00Z' }).attacks[0]
    return happenedAt?.precision === 'minute' ? happenedAt.partOfDay : undefined
  }

  test('is not that of another matter', () => {
    const rockets = 'Rockets hit the Erbil air base on Wednesday, the army said.'
    expect(partOf(`${rockets} The first rocket struck at 03:10.`)).toBe('night')
    expect(partOf(`${rockets} Schools open at 08:00 again. The first rocket struck at 03:10.`)).toBe('night')
  })

  test('is not one that is still to come', () => {
    const body = 'Rockets hit the Erbil air base on Wednesday. The minister will meet reporters at 17:00.'
    const [attack] = reportOf({ lang: 'en', body, published: '2021-07-07T08:00:00Z' }).attacks
    expect(attack.happenedAt?.precision).toBe('day')
  })

  test('stands in the sentence that tells of it, or in one that goes on', () => {
    expect(partOf('Rockets hit the Erbil air base at 15:20 on Wednesday, the army said.')).toBe('afternoon')
    expect(partOf('Rockets hit the Erbil air base on Wednesday. The first one fell at 15:20.')).toBe(
      'afternoon',
    )
  })
})

describe('"this afternoon", told before it is noon at the base', () => {
  // Belaya is eight hours ahead of UTC.
  const drones = 'Сегодня днём беспилотники ударили по аэродрому «Белая».'

  test('is of the day before, as the base counts', () => {
    expect(dayOf(drones, '2025-06-01T18:30:00Z', 'ru')).toBe('2025-06-01')
  })

  test('is of the same day where that hour has come', () => {
    expect(dayOf(drones, '2025-06-01T08:30:00Z', 'ru')).toBe('2025-06-01')
  })
})

test('a weekday may stand as an adjective: "on Sunday morning"', () => {
  const told = 'Воскресным утром беспилотники ударили по аэродрому «Белая».'
  expect(dayOf(told, '2025-06-03T08:30:00Z', 'ru')).toBe('2025-06-01')
})

describe('a clock of something else', () => {
  test.each([
    'A briefing will be held at 17:00.',
    'The parliament of Iraq met at 10:00 and condemned the attack.',
    'The minister will visit the base at 8 am.',
    'Sirens sounded until 02:10.',
  ])('is no clock of the attack: %s', (more) => {
    expect(dayOf(`Rockets hit the Erbil air base. ${more}`, '2021-07-07T12:00:00Z')).toBeUndefined()
  })

  test.each([
    'The first landed at 11:40 pm. Sirens sounded until 02:10.',
    'Sirens sounded at 21:15. The all-clear came at 04:00.',
    'Work at the base began as usual at 06:00.',
  ])('moves no night: %s', (more) => {
    expect(dayOf(`Rockets hit the Erbil air base last night. ${more}`, '2021-07-07T12:00:00Z')).toBe(
      '2021-07-06',
    )
  })
})
