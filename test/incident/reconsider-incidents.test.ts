import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withdrawEntry } from '../../src/incident/withdraw-entry.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import {
  at,
  buildAttack,
  buildClaim,
  buildSpeaker,
  buildUndated,
  exactly,
  fired,
  incidentOf,
  injured,
  keep,
  killed,
  onDay,
  type Telling,
  tell,
  tellAll,
} from './build.ts'
import { settings, severity } from './replay.ts'

interface Words {
  readonly words?: readonly string[]
  readonly hurt?: number
  readonly lang?: string
}

type Told = Telling & Required<Pick<Telling, 'attacks'>>

/** One hour after the report before it, by its letter. */
function telling(id: string, count: number, { words = [], hurt, lang = 'en' }: Words = {}): Told {
  const hour = String(id.charCodeAt(0) - 'a'.charCodeAt(0) + 8).padStart(2, '0')
  const claims = [fired(exactly(count)), ...(hurt === undefined ? [] : [injured(exactly(hurt))])]
  const article = { publishedAt: Date.parse(`2024-03-05T${hour}:00Z`), lang }
  return { id, words, attacks: [buildAttack({ claims })], article }
}

const hangar = { words: ['hangar', 'runway', 'militia', 'truck'], hurt: 3 }
const village = { words: ['gate', 'village', 'shepherd', 'launcher'], hurt: 0 }
const big = [telling('a', 14, hangar), telling('b', 14, hangar)]
const small = [telling('c', 3, village), telling('d', 3, village)]
const dayBefore: Telling = {
  id: 'n',
  attacks: [buildAttack({ happenedAt: onDay('2024-03-03') })],
  article: { publishedAt: Date.parse('2024-03-03T10:00Z') },
}

const groupsOf = (stored: readonly Incident[]): readonly string[] =>
  stored.map(({ ledger }) => ledger.map(({ articleId }) => articleId).join('')).toSorted()
const newsOf = (verdict: Verdict | undefined): readonly string[] =>
  verdict === undefined || verdict.kind === 'dropped' ? [] : verdict.news.map(({ kind }) => kind)

describe('reports of another attack', () => {
  test('one whose count, toll and words all differ stands apart, as a line in the same alert', () => {
    const [verdict, ...more] = tell(telling('c', 3, village), tellAll(big))
    const [stored] = tellAll(big)
    expect([verdict?.kind, more, newsOf(verdict)]).toEqual(['parted', [], ['perhaps-another']])
    expect(incidentOf(verdict)).toMatchObject({
      operationId: stored?.operationId,
      wave: 2,
      links: [{ incidentId: stored?.id, why: 'parted' }],
    })
    expect(verdict?.because.map(({ rule }) => rule)).toEqual(['same-day', 'parted'])
  })

  test('the next report goes to the one that it agrees with', () => {
    expect(groupsOf(tellAll([...big, ...small]))).toEqual(['ab', 'cd'])
  })

  test('one number that differs parts nothing, two reports that agree on it do, at a base that is hit often', () => {
    const farsi = (id: string, count: number) => telling(id, count, { lang: id })
    const before = [dayBefore, farsi('a', 14), farsi('b', 14), farsi('c', 3)]
    expect(groupsOf(tellAll(before))).toEqual(['abc', 'n'])
    expect(groupsOf(tellAll([...before, farsi('d', 3)]))).toEqual(['ab', 'cd', 'n'])
    expect(groupsOf(tellAll([...before.slice(1), farsi('d', 3)]))).toEqual(['abcd'])
  })

  test('a round-up never stands alone, unless it gives the hour', () => {
    const roundup: Telling = { ...telling('c', 3, village), kind: 'roundup' }
    expect(groupsOf(tellAll([...big, roundup]))).toEqual(['abc'])
    const claims = [fired(exactly(3)), injured(exactly(0))]
    const hourly = buildAttack({ claims, happenedAt: at('2024-03-05', '04:10') })
    expect(groupsOf(tellAll([...big, { ...roundup, attacks: [hourly] }]))).toEqual(['ab', 'c'])
  })

  test('a count that differs parts reports only where their words differ as well', () => {
    const unlike = telling('c', 3, { words: village.words })
    const alike = telling('c', 3, { words: hangar.words })
    expect(groupsOf(tellAll([...big, unlike]))).toEqual(['ab', 'c'])
    expect(groupsOf(tellAll([...big, alike]))).toEqual(['abc'])
  })

  test('a report without a day is rather of the day on which it came out', () => {
    const undated = (publishedAt: string): Telling => ({
      ...telling('c', 2, { words: village.words }),
      attacks: [buildUndated()],
      article: { publishedAt: Date.parse(publishedAt) },
    })
    const dated = telling('a', 3, { words: hangar.words })
    expect(groupsOf(tellAll([dated, undated('2024-03-05T12:00Z')]))).toEqual(['ac'])
    expect(groupsOf(tellAll([dated, undated('2024-03-06T12:00Z')]))).toEqual(['a', 'c'])
  })

  test('who names another base that was hit with this one tells of the same attack', () => {
    const withBravo = (id: string, count: number, words: Words): Telling => {
      const told = telling(id, count, words)
      return { ...told, attacks: [told.attacks[0], buildAttack({ baseId: 'bravo' })] }
    }
    const told = [withBravo('a', 14, { words: hangar.words }), withBravo('c', 3, { words: village.words })]
    expect(groupsOf(tellAll(told))).toEqual(['ac', 'ac'])
  })

  test('a toll that rises within hours is of one attack', () => {
    const [first] = tellAll([telling('a', 5, { hurt: 2 })])
    expect(tell(telling('h', 5, { hurt: 30 }), first && [first])[0]?.kind).toBe('joined')
  })

  test('a toll that the attackers boast of parts nothing, as that of others does', () => {
    const boastOf = (id: string): readonly string[] => {
      const speaker = buildSpeaker({ name: 'Al-Shabaab', id })
      const claims = [
        buildClaim({ slot: 'claimed-by', actorId: 'al-shabaab' }, { speaker }),
        killed(exactly(137), { speaker }),
      ]
      const sober: Told = {
        ...telling('a', 5, { words: hangar.words }),
        attacks: [buildAttack({ claims: [killed(exactly(54))] })],
      }
      const boast: Told = { ...telling('b', 4, { words: village.words }), attacks: [buildAttack({ claims })] }
      return groupsOf(tellAll([sober, boast]))
    }
    expect(boastOf('al-shabaab')).toEqual(['ab'])
    expect(boastOf('sabereen')).toEqual(['a', 'b'])
  })

  test('a graver one is told as loudly as any rise', () => {
    const [verdict] = tell(
      telling('c', 3, { ...village, hurt: 12 }),
      tellAll([telling('a', 3, { ...hangar, hurt: 0 })]),
    )
    expect([verdict?.kind, newsOf(verdict)]).toEqual(['joined', expect.arrayContaining(['severity-rose'])])
    const [apart] = tell(
      telling('d', 14, { ...village, hurt: 12 }),
      tellAll([telling('e', 3, { ...hangar, hurt: 1 })]),
    )
    expect([apart?.kind, newsOf(apart)]).toEqual(['parted', ['perhaps-another', 'severity-rose']])
  })
})

const both: Told = {
  ...telling('e', 14, { words: [...hangar.words, ...village.words] }),
  attacks: [buildAttack({ claims: [fired(exactly(14)), fired(exactly(3)), injured(exactly(3))] })],
}

test('what stood apart comes back when a report speaks for both, and its id stands for the other', () => {
  const stored = tellAll([...big, telling('c', 3, village)])
  const part = stored.find(({ links }) => links.length > 0)
  const verdicts = tell(both, stored)
  expect(verdicts).toMatchObject([{ kind: 'reunited', absorbedIds: [part?.id] }])
  expect(newsOf(verdicts[0])).toEqual(['another-outlet', 'detail'])
  expect(groupsOf(keep(stored, verdicts))).toEqual(['abce'])
})

test('nothing says of a report that came back that it stands apart', () => {
  const stored = tellAll([...big, telling('c', 3, village)])
  const rules = (incidents: readonly Incident[]): readonly string[] =>
    incidents.flatMap(({ ledger }) => ledger.flatMap(({ because }) => because.map(({ rule }) => rule)))
  expect(rules(stored)).toContain('parted')
  expect(rules(keep(stored, tell(both, stored)))).not.toContain('parted')
})

test('what stood apart, came back and stands apart again is told by a reply only the first time', () => {
  const like = { words: [...hangar.words, ...village.words], hurt: 0 }
  const reunited = tellAll([
    ...big,
    telling('c', 3, village),
    { ...telling('d', 14, like), attacks: both.attacks },
  ])
  expect(groupsOf(reunited)).toEqual(['abcd'])
  const verdicts = tell(telling('e', 5, { ...village, hurt: 0 }), reunited)
  expect(groupsOf(keep(reunited, verdicts))).toEqual(['abd', 'ce'])
  expect(verdicts.flatMap(newsOf)).toEqual(['detail', 'figures-changed', 'another-outlet'])
})

test('what its own outlet has taken back keeps no other report from standing apart', () => {
  const [core, part, ...none] = tellAll([...big, telling('c', 3, village)])
  if (core === undefined || part === undefined || none.length > 0) throw new Error('not two')
  const taken = withdrawEntry(part, 'c', { settings, severity })
  if (taken === undefined) throw new Error('nothing was taken back')
  const third = telling('d', 2, { words: ['depot', 'orchard', 'farmer'], hurt: 1 })
  expect(tell(third, [core])[0]?.kind).toBe('parted')
  expect(tell(third, [core, taken.incident])[0]?.kind).toBe('parted')
})

test('an article that comes again, revised, parts nothing', () => {
  const stored = tellAll([...big, telling('c', 14, hangar)])
  expect(tell({ ...telling('c', 3, village), isRevised: true }, stored)[0]?.kind).toBe('joined')
})

test('in whatever order two attacks of one day are heard, each report is with its own', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...big, ...small], { minLength: 4 }), (shuffled) => {
      expect(groupsOf(tellAll(shuffled))).toEqual(['ab', 'cd'])
    }),
  )
})

test('no report is lost or told twice, whatever reports come', () => {
  const any = fc.record({
    count: fc.integer({ min: 1, max: 20 }),
    hurt: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    lang: fc.constantFrom('en', 'ar'),
    words: fc.subarray(['hangar', 'runway', 'gate', 'village', 'truck', 'launcher']),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (drawn) => {
      const tellings = drawn.map(({ count, hurt, ...rest }, index) =>
        telling(String.fromCharCode(97 + index), count, { ...rest, ...(hurt === undefined ? {} : { hurt }) }),
      )
      const stored = tellAll([dayBefore, ...tellings])
      const ids = stored.flatMap(({ ledger }) => ledger.map(({ articleId }) => articleId))
      expect(ids.toSorted()).toEqual(['n', ...tellings.map(({ id }) => id)].toSorted())
      expect(stored.every(({ ledger }) => ledger.length > 0)).toBe(true)
    }),
  )
})
