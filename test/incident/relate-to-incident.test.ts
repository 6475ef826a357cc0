import { expect, test } from 'vitest'
import {
  at,
  buildAttack,
  buildUndated,
  exactly,
  fired,
  killed,
  onDay,
  type Telling,
  tell,
  tellAll,
} from './build.ts'

const noon = (day: string): number => Date.parse(`${day}T09:00Z`)

/** How the last is judged, once the others are stored. */
function judgeLast(...tellings: readonly [Telling, ...Telling[]]) {
  const stored = tellAll(tellings.slice(0, -1))
  return tell(tellings.at(-1) ?? tellings[0], stored)[0]
}

const words = ['gate', 'mortar', 'ministry', 'subversive', 'squad']

/** An attack of four days before the first word of it. */
const lateTold: Telling = {
  id: 'a',
  attacks: [buildAttack({ happenedAt: onDay('2024-03-01'), claims: [killed(exactly(2))] })],
  article: { publishedAt: noon('2024-03-05') },
  words,
}

test('a report of no day, told with the late word of an older attack and alike, is of that attack', () => {
  const undated = {
    id: 'b',
    attacks: [buildUndated()] as const,
    article: { publishedAt: noon('2024-03-05') },
  }
  expect(judgeLast(lateTold, { ...undated, words })?.because[0]?.rule).toBe('still-told-words-alike')
  expect(judgeLast(lateTold, { ...undated, words: ['helicopter', 'sirens'] })?.kind).toBe('opened')
})

test('in another language it needs a telling number in common', () => {
  const inGerman = (count: number): Telling => ({
    id: 'b',
    attacks: [buildUndated({ claims: [killed(exactly(count))] })],
    article: { publishedAt: noon('2024-03-05'), lang: 'de' },
    words,
  })
  expect(judgeLast(lateTold, inGerman(2))?.kind).toBe('joined')
  expect(judgeLast(lateTold, inGerman(3))?.kind).toBe('opened')
})

test('once nobody tells of the older attack any more, a report of no day is of another', () => {
  const later: Telling = {
    id: 'b',
    attacks: [buildUndated()],
    article: { publishedAt: noon('2024-03-09') },
    words,
  }
  expect(judgeLast(lateTold, later)?.kind).toBe('opened')
})

test('a follow-up is of the attack of the day that it cites, not of the one of the day before that it words alike', () => {
  const told = (id: string, day: string, own: readonly string[]): Telling => ({
    id,
    attacks: [buildAttack({ happenedAt: onDay(day) })],
    article: { publishedAt: noon(day) },
    words: own,
  })
  const followUp: Telling = {
    id: 'c',
    kind: 'update',
    attacks: [buildUndated({ citedDay: '2024-03-02' })],
    article: { publishedAt: noon('2024-03-09') },
    words: ['gate', 'mortar', 'inquiry', 'opened', 'today', 'chief'],
  }
  const dayBefore = told('a', '2024-03-01', words)
  const day = told('b', '2024-03-02', ['tower', 'tank', 'shell', 'sirens', 'helicopter'])
  expect(judgeLast(dayBefore, day, followUp)).toMatchObject({ incident: { day: '2024-03-02' } })
  expect(judgeLast(dayBefore, followUp)?.because[0]?.rule).toBe('beside-cited-day')
})

test('an update of no day is of the older attack that it words alike, of no other, and of none of last month', () => {
  const update = (day: string, own: readonly string[]): Telling => ({
    id: 'b',
    kind: 'update',
    attacks: [buildUndated()],
    article: { publishedAt: noon(day) },
    words: own,
  })
  expect(judgeLast(lateTold, update('2024-03-12', words))?.because[0]?.rule).toBe('looked-back-words-alike')
  expect(judgeLast(lateTold, update('2024-03-12', ['helicopter', 'sirens']))?.kind).toBe('opened')
  expect(judgeLast(lateTold, update('2024-03-22', words))?.kind).toBe('opened')
})

test('"hit again" today is not the attack that was told of yesterday without a day', () => {
  const yesterday: Telling = {
    id: 'a',
    attacks: [buildUndated()],
    article: { publishedAt: noon('2024-03-04') },
    words: ['tower', 'tank', 'shell'],
  }
  const again: Telling = {
    id: 'b',
    attacks: [buildAttack({ again: true })],
    article: { publishedAt: noon('2024-03-05') },
    words: ['explosion', 'observation', 'shaken'],
  }
  expect(judgeLast(yesterday, again)?.kind).toBe('opened')
  expect(judgeLast(yesterday, { ...again, attacks: [buildAttack()] })?.kind).toBe('joined')
})

test('a clock that one outlet has wrong splits nothing, though it counts the rockets otherwise too', () => {
  const told = ['centcom', 'launch', 'site', 'ineffective', 'spokesman', 'unfired']
  const [morning, evening] = (['09:00', '17:51'] as const).map(
    (clock, index): Telling => ({
      id: `${index}`,
      attacks: [buildAttack({ happenedAt: at('2024-03-05', clock), claims: [fired(exactly(2 - index))] })],
      words: index === 0 ? told : [...told.slice(0, 4), 'wave', 'march'],
    }),
  )
  if (morning === undefined || evening === undefined) throw new Error('two are told')
  expect(judgeLast(morning, evening)?.because[0]?.rule).toBe('clocks-apart-words-alike')
  expect(judgeLast(morning, { ...evening, words: ['drone', 'tower', 'kitchen'] })?.kind).toBe('wave')
})

const rockets: Telling = { id: 'a', article: { publishedAt: noon('2024-03-05') }, words }

test('drones told of without a day beside yesterday’s rockets are shown as perhaps the same, in one alert', () => {
  const drones: Telling = {
    id: 'b',
    attacks: [buildUndated({ weapons: ['drone'] })],
    article: { publishedAt: noon('2024-03-05') },
  }
  const [first, second] = tellAll([rockets, drones])
  expect(second?.links).toEqual([{ incidentId: first?.id, why: 'possibly-same' }])
  expect(second?.operationId).toBe(first?.operationId)
})

test('a round-up that gives the attack another weapon opens nothing', () => {
  const roundUp: Telling = { id: 'b', kind: 'roundup', attacks: [buildAttack({ weapons: ['drone'] })] }
  expect(judgeLast(rockets, roundUp)?.kind).toBe('joined')
})
