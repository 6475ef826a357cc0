import { expect, test } from 'vitest'
import { readText, reportOf } from './shipped-reader.ts'

// Bases that are named and were not hit, and those that only seem to be.

test.each([
  [
    'lies in the region that was hit',
    'Rockets were fired at Harir air base on Tuesday, the region where Ain al-Asad is located, hosting US troops.',
    'harir',
  ],
  [
    'is larger than the one that was hit',
    'Rockets hit Ain al-Asad air base on Tuesday, the largest one that hosts US troops besides Harir air base.',
    'ain-al-asad',
  ],
  ['sent the drones', 'Drones launched from Al-Tanf hit Tower 22 on Tuesday.', 'tower22'],
])('a base that %s was not attacked beside the other', (_, body, baseId) => {
  expect(reportOf({ title: 'Attack on Tuesday', body }).attacks.map((attack) => attack.baseId)).toEqual([
    baseId,
  ])
})

test.each([
  ['nothing fell on', 'en', 'Drones hit a depot on Tuesday. Nothing fell on Balad air base.'],
  ['none of the rockets reached', 'en', 'On Tuesday none of the rockets landed in Balad air base.'],
  ['only tells of the attack', 'en', 'Rockets wounded two on Tuesday, the Erbil consulate said.'],
  ['was spared', 'ru', 'Во вторник атака вызвала пожар на складе; аэродром Морозовск не пострадал.'],
  [
    'took in the wounded',
    'fr',
    'Deux soldats ont été blessés mardi dans une embuscade et évacués vers la base de Ménaka.',
  ],
  ['lends its jets', 'en', 'Jets launched from Hmeimim Air Base and Tiyas struck militants on Tuesday.'],
])('a base that %s was not attacked', (_, lang, body) => {
  expect(readText({ lang, title: body, body }).kind).toBe('none')
})

test.each([
  [
    'answers with its guns',
    'Rockets struck on Tuesday before howitzers at Ain al-Asad fired on the launchers.',
    'ain-al-asad',
  ],
  [
    'is reached by jets from another',
    'Jets which took off from Hmeimim struck Tiyas air base on Tuesday.',
    't4',
  ],
  [
    'is stormed by men from a camp',
    'Fighters from JNIM entered Menaka camp on Tuesday, killing ten soldiers.',
    'menaka',
  ],
  [
    'is hit while its men are not',
    'Rockets hit Balad air base on Tuesday but the Americans were not hit.',
    'balad',
  ],
  [
    'is hit, and by no accident',
    'Two soldiers were killed on Tuesday by an explosion at Camp Taji. It was not an accident, the army said.',
    'taji',
  ],
])('a base that %s was attacked', (_, body, baseId) => {
  expect(reportOf({ title: 'Attack on Tuesday', body }).attacks.map((attack) => attack.baseId)).toEqual([
    baseId,
  ])
})

test('a title that asks tells no news, and one that only begins like a question does', () => {
  const lang = 'es'
  expect(readText({ lang, title: 'Por qué atacan con cohetes Ain al-Asad' }).kind).toBe('none')
  expect(readText({ lang, title: 'Por tercera vez atacan con cohetes Ain al-Asad' }).kind).toBe('report')
})

test('on the last day of a year the first of January is tomorrow', () => {
  const { attacks } = reportOf({ title: 'Rockets hit Camp Taji on January 1', published: '2020-12-31' })
  expect(attacks[0].happenedAt?.day).toBe('2021-01-01')
})

test('hours are read as armies write them', () => {
  const { attacks } = reportOf({ body: 'Rockets hit Camp Taji on Tuesday at 2130 hours.' })
  expect(attacks[0].happenedAt?.at).toBe(Date.parse('2021-07-06T18:30:00Z'))
})
