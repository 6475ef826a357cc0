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

test.each([
  ['Towards evening', 'another rain of rockets came down on Balad air base'],
  ['At almost the same hour', 'five rockets hit Balad air base, 80 km to the north, wounding no one'],
  ['Half an hour afterwards', 'five rockets struck Balad air base'],
])('a second base is told of with an hour of the same day: %s', (hour, deed) => {
  const { attacks } = reportOf({
    title: 'Drones used against Ain al-Asad',
    body: `Three drones were flown at Ain al-Asad air base on Tuesday, the army said. ${hour} ${deed}.`,
  })
  expect(attacks.map(({ baseId }) => baseId)).toEqual(['ain-al-asad', 'balad'])
})

test('another base that was spared denies no attack', () => {
  const report = reportOf({
    title: 'Smoke over northern airfield',
    body: 'Drones damaged bombers at the Saky airfield on Tuesday, the governor said. Belbek airfield was not attacked.',
  })
  expect([report.kind, report.attacks.map(({ baseId }) => baseId)]).toEqual(['new', ['saky']])
})

test('a base that is named after another is the one of the head all the same', () => {
  const { attacks } = reportOf({
    title: 'Drone kills contractor at base in Syria; rockets follow on Green Village',
    body: 'A drone struck a workshop at a coalition base on Tuesday, killing a contractor. The base, near Hasakah, is the Rumaylan landing zone. On Wednesday ten rockets were fired at Green Village.',
  })
  expect(attacks.map(({ baseId }) => baseId)).toEqual(['rumaylan', 'green-village'])
})

test.each([
  'Unidentified drones hit the radar of the Taji camp early on Wednesday, the army said. Officials spoke of blasts at Balad air base, too, where a drone fell outside the fence, and of one shot down over Ain al-Asad.',
  'Several bases were attacked on Wednesday evening, the army said. Missiles struck Ain al-Asad. Others hit Balad air base. At Camp Taji a rocket hit the runway, and nobody was hurt.',
])('three bases in one night are news, and no round-up: %s', (body) => {
  const { kind, attacks } = reportOf({ body })
  expect([kind, attacks.length]).toEqual(['new', 3])
})

test.each([
  'Several bases in Iraq came under fire. Rockets hit Ain al-Asad on Wednesday. On Tuesday drones struck Camp Victory, and rockets fell at Balad air base.',
  'Three attacks since Sunday have shaken bases in Iraq. Rockets hit Ain al-Asad. Drones struck Camp Victory. Rockets fell at Balad air base.',
])('bases of several days, or attacks that are counted, are a round-up: %s', (body) => {
  expect(reportOf({ body }).kind).toBe('roundup')
})

test('of two states that strike bases of each other, each is told of as the attacker of the other', () => {
  const { attacks } = reportOf({
    title: 'Pakistan and India trade strikes on airbases',
    body: "India fired missiles at Nur Khan airbase on Tuesday, Pakistan's army spokesman said. Pakistan answered with strikes on the Indian air bases at Pathankot and Udhampur, he said.",
  })
  const told = attacks.flatMap(({ baseId, claims }) =>
    claims.flatMap(({ body }) =>
      body.slot === 'blamed-on' || body.slot === 'claimed-by'
        ? [`${baseId} ${body.slot} ${body.actorId}`]
        : [],
    ),
  )
  expect([...new Set(told)].sort()).toEqual([
    'nur-khan blamed-on india',
    'pathankot claimed-by pakistan',
    'udhampur claimed-by pakistan',
  ])
})
