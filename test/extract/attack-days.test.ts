import { expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

// Of several days that an article names, the one on which the base was hit. It is Wednesday, 7 July 2021.

const dayOf = (title: string, body: string, baseId?: string) => {
  const { attacks } = reportOf({ title, body, published: '2021-07-07T18:00:00Z' })
  return (attacks.find((attack) => attack.baseId === baseId) ?? attacks[0]).happenedAt?.day
}

test.each([
  'during the night of July 5 to 6',
  'in the night from Monday to Tuesday',
  'on the night of 5-6 July',
  'overnight into Tuesday',
  'in the night to Tuesday',
  'in the morning on Tuesday',
  'overnight to July 6',
])('a part of a day, and the night that leads into it, has its day: %s', (night) => {
  expect(dayOf('Drones at Saky', `Ten drones struck the Saky airfield ${night}, officials said.`)).toBe(
    '2021-07-06',
  )
})

test.each(['this morning', 'early this morning', 'this afternoon', 'this evening'])(
  '%s is of today',
  (part) => {
    expect(dayOf('Attack', `Rockets were fired at Camp Taji ${part}, an officer said.`)).toBe('2021-07-07')
    expect(dayOf('Camp Taji hit hours before truce', `Rockets hit Camp Taji ${part}.`)).toBe('2021-07-07')
  },
)

test('a day behind "in four years on" is no look back', () => {
  const body =
    'Ain al-Asad came under the heaviest fire in four years on Tuesday evening. On Wednesday morning an official said that two were treated.'
  expect(dayOf('Rockets pound Ain al-Asad base', body)).toBe('2021-07-06')
})

test('a neighbour that was not hit keeps no day for itself', () => {
  const body =
    'The headquarters beside Baghdad airport was shelled on Tuesday night, a statement said on Wednesday.'
  expect(dayOf('Camp Victory shelled', body)).toBe('2021-07-06')
})

test('what happened the same evening has the day of the other', () => {
  const body =
    'Rockets hit the Turkish base at Bashiqa on Tuesday evening and killed a soldier. An hour before, a drone crashed into a store at Erbil airport.'
  expect(dayOf('Soldier killed at Bashiqa; drone hits Erbil airport same evening', body, 'erbil')).toBe(
    '2021-07-06',
  )
})

test('the day beside the base is its own, and the other that of the answer', () => {
  const body =
    'American jets struck three sites in Iraq on Sunday that belong to the militia it blames for the salvo of over 30 rockets that killed a contractor on Friday at the K1 base, the Pentagon said.'
  expect(dayOf('Contractor killed at K1', body)).toBe('2021-07-02')
})

test.each([
  [
    'Tuesday did not stay quiet. In the morning ten rockets were aimed at Green Village, CENTCOM said; nobody was hurt.',
    '2021-07-06',
  ],
  ['Monday brought no calm. Two drones hit Ain al-Asad before noon, the coalition said.', '2021-07-05'],
  ['Tuesday was a holiday in Iraq. Five rockets struck Ain al-Asad on Monday.', '2021-07-05'],
])('the day that opens the account is that of what follows, where that has none: %s', (body, day) => {
  expect(dayOf('After the raids', body)).toBe(day)
})

test.each([
  ['en', 'Fighters of the brigade today, Friday, hit the base of Ain al-Asad with two drones.', '2023-11-03'],
  ['ar', 'استهدف المجاهدون اليوم الجمعة قاعدة عين الأسد بطائرة مسيرة', '2023-11-03'],
  ['en', 'Rockets hit Ain al-Asad today, the army said.', '2023-11-04'],
])(
  '"today" beside a weekday is that weekday, though midnight is past at the base (%s): %s',
  (lang, body, day) => {
    const { attacks } = reportOf({ body, lang, published: '2023-11-03T21:30:00Z' })
    expect(attacks[0].happenedAt?.day).toBe(day)
  },
)

test('a town that is named after a month gives no date', () => {
  const body =
    'Ночью в посёлке Октябрьский проснулись от взрывов: беспилотники ударили по аэродрому Мариновка.'
  expect(reportOf({ lang: 'ru', title: 'Атака на Мариновку', body }).attacks[0].baseId).toBe('marinovka')
})

test('the day on which something else began is not that of the attack', () => {
  const body =
    'Six fighters were killed when a drone hit a hall of the al-Omar base, the first deaths since the US began its strikes on Friday.'
  expect(dayOf('Drone kills six at al-Omar base early on Tuesday', body)).toBe('2021-07-06')
})

test.each([
  ['on Tuesday last week', '2021-06-29'],
  ['on Tuesday of last week', '2021-06-29'],
  ['last Tuesday week', '2021-06-29'],
  ['on Tuesday', '2021-07-06'],
])('a weekday of the week before: %s', (when, day) => {
  expect(
    dayOf('Two hurt at Ain al-Asad', `Two men were hurt when rockets hit the Ain al-Asad base ${when}.`),
  ).toBe(day)
})

test('German: a weekday of the week before', () => {
  const { attacks } = reportOf({
    lang: 'de',
    title: 'Zwei Verletzte in Ain al-Asad',
    body: 'Zwei Soldaten wurden verletzt, als am Dienstag vergangener Woche Raketen den Stützpunkt Ain al-Asad trafen.',
    published: '2021-07-07T18:00:00Z',
  })
  expect(attacks[0].happenedAt?.day).toBe('2021-06-29')
})

test.each([['harir', '2021-07-05'] as const, ['ain-al-asad', '2021-07-06'] as const])(
  'of two attacks the first has the day before: %s',
  (base, day) => {
    const body = 'A day after drones hit the Harir base, rockets fell on the Ain al-Asad base on Tuesday.'
    expect(dayOf('Rockets fall on Ain al-Asad', body, base)).toBe(day)
  },
)
