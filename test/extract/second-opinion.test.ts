import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weighFeatures } from '../../src/extract/second-opinion/logistic-model.ts'
import { fitModel } from '../fit/fit-model.ts'
import { shippedConfig } from '../shipped.ts'
import { readText, reportOf } from './shipped-reader.ts'

// What the rules take for news, and all its words together do not.

const { gate } = (await shippedConfig()).settings.alerts

const drill =
  'Pilots from six states trained at Al Dhafra air base this week, and missiles were fired over it. A drone was shot ' +
  'down, the air force said of the drill, which could be repeated.'

describe('an article that names a base', () => {
  test.each([
    ['Exercise at Al Dhafra ends', drill],
    [
      'Depot of the Engels air base may burn for days',
      'A fuel depot that was hit by drones may burn for days, the governor said on Monday. Bombers of Engels air base, ' +
        'which was struck in December, are fuelled from it. Schools and a refinery nearby were closed.',
    ],
  ])('is no news where nearly all in it speaks of another matter: %s', (title, body) => {
    const reading = readText({ title, body, published: '2024-08-06' })
    expect(reading).toMatchObject({ kind: 'none', why: 'unlikely' })
    expect(reading.kind === 'none' && reading.because[0]?.detail).toMatch(/^odds of news -\d\.\d: \w/)
  })

  test('is news where its first sentence says that the base was hit on a day', () => {
    const lede = 'Drones hit Al Dhafra air base on Monday.'
    const reading = readText({ title: 'Exercise ends', body: `${lede} ${drill}`, published: '2024-08-06' })
    expect(reading).toMatchObject({ kind: 'report', report: { because: [{ rule: 'new-attack' }] } })
  })

  test('is only possible where more speaks against news than for it', () => {
    const { confidence, because, attacks } = reportOf({
      title: 'Fuel depot on fire after drone raid in Engels',
      body:
        'Drones set a fuel depot on fire in the city of Engels on Monday. The depot supplies the Engels air base. The ' +
        'governor said that the base was not affected and that two firemen were killed at the depot.',
      published: '2024-08-06',
    })
    expect(confidence).toBeLessThan(gate)
    expect(because.map(({ rule }) => rule)).toEqual(['new-attack', 'doubtful'])
    expect(attacks[0].because.at(-1)?.detail).toMatch(/^odds of news -?\d\.\d: other-facility in title -/)
  })

  test('is possible where a rule takes it for something else, and most in it speaks of an attack', () => {
    const body =
      'Missiles damaged the runway of Ali Al Salem air base, the minister said at a summit. All airmen there are safe, ' +
      'he said; two drones were shot down over the base and a hangar burned. The families were told overnight.'
    const { confidence, because } = reportOf({ title: 'What we know so far', body, published: '2026-03-02' })
    expect(confidence).toBeLessThan(gate)
    expect(because.map(({ rule }) => rule)).toEqual(['likely', 'doubtful'])
    expect(because[1]?.detail).toBe('the rules say other-matter')
  })

  test.each([
    ['en', 'Rockets hit Ain al-Asad', ''],
    [
      'en',
      'US troops attacked last night',
      'Missiles hit Camp Taji on Tuesday and may have wounded some troops.',
    ],
    ['en', '', 'Three drones were shot down over Al Udeid air base on Tuesday.'],
    ['ar', 'هجوم صاروخي على قاعدة عين الأسد', ''],
    ['ru', 'Дроны атаковали аэродром Энгельс', ''],
    ['tr', 'Ayn el-Esed üssüne roketli saldırı', ''],
    ['fa', 'حمله پهپادی به پایگاه عین‌الاسد', ''],
    ['uk', 'Дрони вдарили по аеродрому Саки', ''],
    ['fr', "Tirs de roquettes contre la base d'Aïn al-Assad", ''],
  ])('alerts where a line tells the hit: %s %s%s', (lang, title, body) => {
    expect(reportOf({ lang, title, body, published: '2024-08-06' }).confidence).toBeGreaterThanOrEqual(gate)
  })
})

describe('the model', () => {
  const yes = (...features: string[]) => ({ file: 'a', features: new Set(features), isTrue: true })
  const no = (...features: string[]) => ({ file: 'a', features: new Set(features), isTrue: false })
  const examples = [
    yes('raid', 'base'),
    yes('raid'),
    yes('raid', 'visit'),
    no('visit', 'base'),
    no('visit'),
    no('visit'),
  ]

  test('learns which features tell the examples apart, the same each time', () => {
    const model = fitModel(examples)
    expect(fitModel(examples)).toEqual(model)
    expect(weighFeatures(model, new Set(['raid'])).odds).toBeGreaterThan(0)
    expect(weighFeatures(model, new Set(['visit'])).odds).toBeLessThan(0)
    // Too few have it.
    expect(Object.keys(model.weights)).toEqual(['raid', 'visit'])
  })

  test('names what weighs most, and passes over what it has never seen', () => {
    const model = { bias: 0.5, weights: { raid: 200, visit: -300 } }
    expect(weighFeatures(model, new Set(['raid', 'visit', 'parade']))).toEqual({
      odds: 0.5 - 1 / Math.SQRT2,
      because: 'visit -2.12, raid +1.41',
    })
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const unknown = new Set(names.filter((name) => !Object.hasOwn(model.weights, name)))
        expect(weighFeatures(model, unknown)).toEqual({ odds: 0.5, because: '' })
      }),
    )
  })
})
