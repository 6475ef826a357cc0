import { describe, expect, test } from 'vitest'
import { claimsOf, reportOf } from './shipped-reader.ts'

describe('two attacks in one article', () => {
  const report = reportOf({
    title: 'Rockets and drones hit bases in Iraq and Syria',
    body: 'On Wednesday 14 rockets hit Ain al-Asad and wounded two soldiers. On Tuesday a drone was shot down at the al-Tanf garrison without casualties.',
  })

  test('each has its own day', () => {
    expect(report.attacks.map(({ baseId, happenedAt }) => [baseId, happenedAt?.day])).toEqual([
      ['ain-al-asad', '2021-07-07'],
      ['al-tanf', '2021-07-06'],
    ])
  })

  test('each has its own weapon and figures', () => {
    expect(report.attacks.map(({ weapons }) => weapons[0])).toEqual(['rocket', 'drone'])
    expect(claimsOf(report, 'injured', 'ain-al-asad').map(({ body }) => body.quantity.min)).toEqual([2])
    expect(claimsOf(report, 'injured', 'al-tanf').map(({ body }) => body.quantity.min)).toEqual([0])
  })
})

test('a base that a list of attacks names for two days was attacked on each', () => {
  const { attacks } = reportOf({
    title: 'Rockets hit Ain al-Asad in fourth attack of the week',
    body:
      'Five rockets struck Ain al-Asad on Wednesday. The attacks so far: Sunday 4 July at Ain al-Asad, ' +
      'Monday 5 July at Camp Victory and on Wednesday Ain al-Asad again.',
  })
  const [lead, ...others] = attacks.map(({ baseId, happenedAt, claims }) => ({
    place: `${baseId} ${happenedAt?.day}`,
    isTold: claims.length > 0,
  }))
  expect(lead).toEqual({ place: 'ain-al-asad 2021-07-07', isTold: true })
  expect(others).toContainEqual({ place: 'ain-al-asad 2021-07-04', isTold: false })
})

test('"the base" of a speaker who names only one of two bases is that one', () => {
  const report = reportOf({
    title: 'Two bases in Syria hit by rockets',
    body:
      'Rockets hit the bases at al-Omar and Conoco on Wednesday, residents said. ' +
      'US Central Command said that the attack caused no damage to the base. ' +
      '"One rocket struck near Mission Support Site Conoco," the command said.',
  })
  const damaged = (baseId: string) => report.attacks.find((one) => one.baseId === baseId)?.claims ?? []
  const isUndamaged = (baseId: string) => damaged(baseId).some(({ body }) => body.slot === 'damage')
  expect([isUndamaged('conoco'), isUndamaged('al-omar')]).toEqual([true, false])
})
