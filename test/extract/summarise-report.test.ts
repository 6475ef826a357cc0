import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

function summarise(body: string) {
  return summariseReport(reportOf({ title: 'Ain al-Asad hit', body }))
}

test('what one speaker says of dead and hurt is one entry', () => {
  const { casualties } = summarise(
    'Rockets hit Ain al-Asad on Wednesday. The coalition said one soldier was killed and five were wounded.',
  )
  expect(casualties).toEqual([{ source: 'US-led coalition', killed: 1, injured: 5 }])
})

test('rival speakers have an entry each', () => {
  const { casualties } = summarise(
    'Rockets hit Ain al-Asad on Wednesday. The coalition said two soldiers were wounded. Sabereen said five soldiers were wounded.',
  )
  expect(casualties.map(({ injured }) => injured)).toEqual([2, 5])
})

test('whoever repeats the dead of another and counts other hurt has an entry of both', () => {
  const { casualties } = summarise(
    'Rockets hit Ain al-Asad on Wednesday. The coalition said one man was killed and nine were wounded. A health ministry said that one person died and eight had injuries.',
  )
  expect(casualties.map(({ killed, injured }) => [killed, injured])).toEqual([
    [1, 9],
    [1, 8],
  ])
})

test("the attackers' dead are no toll", () => {
  const { casualties } = summarise('Gunmen attacked Ain al-Asad on Wednesday. Five attackers were killed.')
  expect(casualties).toEqual([])
})

test('the number fired is preferred to the number that landed and to "several"', () => {
  const { munitions } = summarise(
    'Several rockets hit Ain al-Asad on Wednesday. The army said 14 rockets were fired and one of them landed inside.',
  )
  expect(munitions).toEqual({ count: 14, qualifier: 'exact' })
})

test('"one was shot down, a second exploded" makes two at least', () => {
  const { munitions } = summarise(
    'Drones attacked Ain al-Asad on Wednesday. One drone was shot down and a second exploded inside the base.',
  )
  expect(munitions).toEqual({ count: 2, qualifier: 'atleast' })
})

test('whom the outlet tells of as the attacker is blamed, though he claims it too', () => {
  const { actorsClaimed, actorsBlamed } = summarise(
    'Kataib Hezbollah attacked Ain al-Asad with drones on Wednesday. Kataib Hezbollah claimed responsibility.',
  )
  const who = ['kataib-hezbollah']
  expect({ actorsClaimed, actorsBlamed }).toEqual({ actorsClaimed: who, actorsBlamed: who })
})

test('who tells of his own attack is not listed as blamed', () => {
  const { actorsClaimed, actorsBlamed } = summarise(
    'Kataib Hezbollah said it attacked Ain al-Asad with drones on Wednesday.',
  )
  expect({ actorsClaimed, actorsBlamed }).toEqual({ actorsClaimed: ['kataib-hezbollah'], actorsBlamed: [] })
})

test('the dead of the headline and the wounded of a spokesman are one toll', () => {
  const report = reportOf({
    title: 'Three soldiers killed as rockets hit Camp Taji',
    body: 'Rockets hit Camp Taji on Wednesday. The coalition said 12 soldiers were wounded.',
  })
  expect(summariseReport(report).casualties).toEqual([{ source: 'US-led coalition', killed: 3, injured: 12 }])
})

test('a floor of one and a figure far above it of another are two tolls', () => {
  const { casualties } = summarise(
    'Rockets hit Ain al-Asad on Wednesday. A hospital source spoke of more than 20 soldiers killed. The coalition said 70 soldiers were killed.',
  )
  expect(casualties.map(({ killed }) => killed)).toEqual([20, 70])
})

test('a third source of its own stands beside a toll that two tell together', () => {
  const { casualties } = summarise(
    'Rockets hit Ain al-Asad on Wednesday, killing two soldiers. The Pentagon said four people were wounded. ' +
      'Sabereen said nine people were wounded.',
  )
  expect(casualties.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`)).toEqual([
    '2/4',
    '-/9',
  ])
})

test("a headline's sum of two tolls is no third one", () => {
  const { casualties } = summariseReport(
    reportOf({
      title: 'A soldier and two children killed as rockets hit Camp Taji',
      body:
        'Rockets hit Camp Taji on Wednesday. A soldier was killed, the army said. ' +
        'Rockets that fell short killed two children, the mayor said.',
    }),
  )
  expect(casualties.map(({ killed }) => killed)).toEqual([1, 2])
})

test('what is said of attacks in general takes no toll away', () => {
  const { casualties } = summarise(
    'Rockets hit Ain al-Asad on Wednesday. The base is in Anbar. ' +
      'The mission said nine people had died, and condemned attacks meant to strike at peace.',
  )
  expect(casualties.map(({ killed }) => killed)).toEqual([9])
})
