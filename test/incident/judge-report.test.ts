import { describe, expect, test } from 'vitest'
import type { Incident } from '../../src/model/incident.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import {
  at,
  atLeast,
  buildAttack,
  buildUndated,
  exactly,
  fired,
  incidentOf,
  injured,
  keep,
  onDay,
  partOf,
  type Telling,
  tell,
  tellAll,
} from './build.ts'

/** How the last of these is judged, once the others are stored. */
function judgeLast(...tellings: readonly Telling[]): Verdict | undefined {
  const last = tellings.at(-1)
  return last === undefined ? undefined : tell(last, tellAll(tellings.slice(0, -1)))[0]
}

const first: Telling = { id: 'a' }
const kindOf = (verdict: Verdict | undefined): string | undefined => verdict?.kind
const ruleOf = (verdict: Verdict | undefined): string | undefined => verdict?.because[0]?.rule

describe('one attack told by many', () => {
  test('the first report opens an incident', () => {
    const verdict = judgeLast(first)
    expect(kindOf(verdict)).toBe('opened')
    expect(incidentOf(verdict)).toMatchObject({ baseId: 'alpha', day: '2024-03-05', wave: 1 })
  })

  test('a second outlet on the same base, day and weapon joins it', () => {
    const verdict = judgeLast(first, { id: 'b' })
    expect(kindOf(verdict)).toBe('joined')
    expect(incidentOf(verdict).ledger.map(({ articleId }) => articleId)).toEqual(['a', 'b'])
  })

  test('rival figures and rival culprits never split', () => {
    const one: Telling = {
      id: 'a',
      attacks: [buildAttack({ claims: [fired(exactly(14)), injured(exactly(5))] })],
    }
    const other: Telling = {
      id: 'b',
      attacks: [buildAttack({ claims: [fired(exactly(3)), injured(exactly(0))] })],
    }
    expect(kindOf(judgeLast(one, other))).toBe('joined')
  })

  test.each([['missile'], ['mortar'], ['ballistic-missile'], ['other']] as const)(
    'outlets mix rocket and %s for one attack',
    (weapon) => {
      expect(kindOf(judgeLast(first, { id: 'b', attacks: [buildAttack({ weapons: [weapon] })] }))).toBe(
        'joined',
      )
    },
  )

  test('late on one day and early on the next are one night', () => {
    const late: Telling = { id: 'a', attacks: [buildAttack({ happenedAt: partOf('2024-03-05', 'night') })] }
    const early: Telling = { id: 'b', attacks: [buildAttack({ happenedAt: at('2024-03-06', '00:40') })] }
    expect(ruleOf(judgeLast(late, early))).toBe('same-night')
  })

  test('a day later and alike in words is one attack, a day later and unlike is another', () => {
    const story = ['launcher', 'truck', 'mosque', 'district', 'flour']
    const one: Telling = { id: 'a', words: story }
    const slip = { id: 'b', attacks: [buildAttack({ happenedAt: onDay('2024-03-06') })] as const }
    expect(kindOf(judgeLast(one, { ...slip, words: story }))).toBe('joined')
    expect(kindOf(judgeLast(one, { ...slip, words: ['perimeter', 'sirens', 'helicopter'] }))).toBe('opened')
  })

  test('across languages a day later, a telling number in common stands for the words', () => {
    const claims = [fired(atLeast(14))]
    const one: Telling = { id: 'a', attacks: [buildAttack({ claims })] }
    const slip = (withClaims: typeof claims): Telling => ({
      id: 'b',
      article: { lang: 'ar' },
      attacks: [buildAttack({ happenedAt: onDay('2024-03-06'), claims: withClaims })],
    })
    expect(kindOf(judgeLast(one, slip(claims)))).toBe('joined')
    expect(kindOf(judgeLast(one, slip([])))).toBe('opened')
  })

  test('a report without a day joins what was just heard of, not what is long past', () => {
    const undated = (published: string): Telling => ({
      id: 'b',
      attacks: [buildUndated()],
      article: { publishedAt: Date.parse(published) },
    })
    expect(ruleOf(judgeLast(first, undated('2024-03-06T06:00Z')))).toBe('undated')
    expect(kindOf(judgeLast(first, undated('2024-03-09T06:00Z')))).toBe('opened')
  })

  test('another base is another incident', () => {
    expect(kindOf(judgeLast(first, { id: 'b', attacks: [buildAttack({ baseId: 'bravo' })] }))).toBe('opened')
  })

  test('a report that was out before the attack tells of another one', () => {
    const evening: Telling = { id: 'a', attacks: [buildAttack({ happenedAt: at('2024-03-05', '21:00') })] }
    const morning: Telling = { id: 'b', article: { publishedAt: Date.parse('2024-03-05T06:00Z') } }
    expect(kindOf(judgeLast(evening, morning))).toBe('opened')
  })
})

describe('two attacks on one base', () => {
  const noon: Telling = { id: 'a', attacks: [buildAttack({ happenedAt: at('2024-03-05', '12:00') })] }
  const evening: Telling = {
    id: 'b',
    attacks: [buildAttack({ happenedAt: at('2024-03-05', '19:15') })],
    article: { publishedAt: Date.parse('2024-03-05T18:00Z') },
  }

  test('clocks more than four hours apart are two salvos of one operation', () => {
    const [stored] = tellAll([noon])
    const verdict = judgeLast(noon, evening)
    expect(kindOf(verdict)).toBe('wave')
    expect(incidentOf(verdict)).toMatchObject({
      wave: 2,
      operationId: stored?.operationId,
      links: [{ incidentId: stored?.id, why: 'wave' }],
    })
  })

  test('what is perhaps another attack is not counted among the salvos', () => {
    const [stored] = tellAll([noon])
    if (stored === undefined) throw new Error('nothing was stored')
    const links = [{ incidentId: stored.id, why: 'parted' }] as const
    const parted: Incident = { ...stored, id: 'i-apart', wave: 2, links }
    const further: Incident = { ...parted, id: 'i-further', links: [{ ...links[0], why: 'wave' }] }
    const newsAfter = (second: Incident): string | undefined => {
      const [verdict] = tell(evening, [stored, second])
      return verdict === undefined || verdict.kind === 'dropped' ? undefined : verdict.news[0]?.what
    }
    expect(newsAfter(parted)).toMatch(/wave 2$/)
    expect(newsAfter(further)).toMatch(/wave 3$/)
  })

  test('an article of what is perhaps another attack and of a sure salvo, revised, keeps each with its own', () => {
    const noonDrones = buildAttack({ weapons: ['drone'], happenedAt: at('2024-03-05', '12:00') })
    const stored = tellAll([{ id: 'core', attacks: [noonDrones], words: ['a', 'b', 'c'] }])
    const attacks = [
      buildAttack({ weapons: ['rocket'], happenedAt: at('2024-03-05', '12:00') }),
      buildAttack({ weapons: ['drone'], happenedAt: at('2024-03-05', '21:00'), again: true, group: 1 }),
    ] as const
    for (let turn = 0; turn < 20; turn += 1) {
      const both: Telling = { id: `both-${turn}`, attacks, words: ['q', 'w', 'e', 'r'] }
      const opened = tell(both, stored)
      expect(opened.map(kindOf)).toEqual(['linked', 'wave'])
      const revised = tell({ ...both, isRevised: true }, keep(stored, opened))
      expect(revised.map((one) => incidentOf(one).id)).toEqual(opened.map((one) => incidentOf(one).id))
    }
  })

  test('where the texts are as good as one, a clock is wrong rather than the attack another', () => {
    const words = ['ineffective', 'launcher', 'fourth', 'statement', 'plant', 'province']
    expect(ruleOf(judgeLast({ ...noon, words }, { ...evening, words }))).toBe('clocks-apart-words-alike')
  })

  test("an outlet's own phrases, repeated under its next story, make no two attacks one", () => {
    const words = ['background', 'phrases', 'repeated', 'daily']
    const outlet = { name: 'Daily', domain: 'daily.example', letter: 'C' } as const
    const verdict = judgeLast(
      { ...noon, words, article: { outlet } },
      { ...evening, words, article: { ...evening.article, outlet } },
    )
    expect(kindOf(verdict)).toBe('wave')
  })

  test('"for the second time within hours" is a further salvo', () => {
    expect(kindOf(judgeLast(first, { id: 'b', attacks: [buildAttack({ again: true })] }))).toBe('wave')
  })

  test('a round-up that says "again" of the week opens no further salvo', () => {
    const roundup: Telling = { id: 'b', kind: 'roundup', attacks: [buildAttack({ again: true })] }
    expect(kindOf(judgeLast(first, roundup))).toBe('joined')
  })

  test('the further salvo is told by many and stays one', () => {
    const again = [buildAttack({ again: true })] as const
    const stored = tellAll([first, { id: 'b', attacks: again }, { id: 'c', attacks: again }])
    expect(stored.map(({ wave, ledger }) => [wave, ledger.length])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('one article that tells two salvos apart gives two incidents', () => {
    const verdicts = tell({ id: 'a', attacks: [buildAttack({ again: true }), buildAttack()] })
    expect(verdicts.map(({ kind }) => kind)).toEqual(['opened', 'wave'])
    expect(new Set(verdicts.map((verdict) => incidentOf(verdict).id)).size).toBe(2)
  })

  test('an article that tells of two days joins each to its own, in whatever order', () => {
    const stored = tellAll([
      { id: 'a', attacks: [buildAttack({ happenedAt: onDay('2024-03-02') })] },
      { id: 'b', attacks: [buildAttack({ happenedAt: onDay('2024-03-05') })] },
    ])
    const verdicts = tell(
      {
        id: 'c',
        attacks: [
          buildAttack({ happenedAt: onDay('2024-03-05'), group: 0 }),
          buildAttack({ happenedAt: onDay('2024-03-02'), group: 1 }),
        ],
      },
      stored,
    )
    expect(verdicts.map((verdict) => incidentOf(verdict).ledger.length)).toEqual([2, 2])
  })

  test('rockets and a drone on one day are kept apart, side by side in one alert', () => {
    const verdict = judgeLast(first, { id: 'b', attacks: [buildAttack({ weapons: ['drone'] })] })
    const [stored] = tellAll([first])
    expect(kindOf(verdict)).toBe('linked')
    expect(incidentOf(verdict)).toMatchObject({
      operationId: stored?.operationId,
      links: [{ incidentId: stored?.id, why: 'possibly-same' }],
    })
  })

  test('rockets and a drone at one hour in the same words are one attack', () => {
    const words = ['depot', 'hangar', 'runway', 'blast']
    const verdict = judgeLast(
      { ...first, words },
      { id: 'b', words, attacks: [buildAttack({ weapons: ['drone'] })] },
    )
    expect(kindOf(verdict)).toBe('joined')
  })

  test('the runner-up is named', () => {
    const stored = tellAll([noon, evening])
    const [verdict] = tell(
      { id: 'c', attacks: [buildAttack({ happenedAt: at('2024-03-05', '12:10') })] },
      stored,
    )
    expect(kindOf(verdict)).toBe('joined')
    expect(verdict?.runnerUp?.incidentId).toBe(stored[1]?.id)
  })
})

describe('operations', () => {
  const both: Telling = {
    id: 'a',
    attacks: [buildAttack(), buildAttack({ baseId: 'bravo', weapons: ['drone'] })],
  }

  test('the targets of one attack share an operation', () => {
    const [one, other] = tell(both).map(incidentOf)
    expect(one?.operationId).toBe(other?.operationId)
    expect(one?.id).not.toBe(other?.id)
  })

  test('attacks of different groups do not', () => {
    const [one, other] = tell({
      id: 'a',
      attacks: [buildAttack(), buildAttack({ baseId: 'bravo', group: 1 })],
    }).map(incidentOf)
    expect(one?.operationId).not.toBe(other?.operationId)
  })

  test('a report on one of the bases joins its incident and so the operation', () => {
    const stored = tellAll([both])
    const verdict = tell(
      { id: 'b', attacks: [buildAttack({ baseId: 'bravo', weapons: ['drone'] })] },
      stored,
    )[0]
    expect(kindOf(verdict)).toBe('joined')
    expect(incidentOf(verdict).operationId).toBe(stored[0]?.operationId)
  })

  test('a target that a later report adds joins the operation as a new base', () => {
    const stored = tellAll([first])
    const verdicts = tell({ id: 'b', attacks: [buildAttack({ baseId: 'charlie' }), buildAttack()] }, stored)
    const added = verdicts.find((verdict) => verdict.kind === 'opened')
    expect(incidentOf(added).operationId).toBe(stored[0]?.operationId)
    expect(added?.kind === 'opened' && added.news[0]?.kind).toBe('new-base')
  })

  test('a rival word for the weapon at one target is outweighed by the other target of the same attack', () => {
    const rival: Telling = {
      id: 'b',
      attacks: [buildAttack(), buildAttack({ baseId: 'bravo', weapons: ['mortar'] })],
    }
    expect(tell(rival, tellAll([both])).map(({ kind }) => kind)).toEqual(['joined', 'joined'])
  })

  test('a base that was attacked days before the rest of its group is an operation of its own', () => {
    const [one, other] = tell({
      id: 'a',
      attacks: [buildAttack(), buildAttack({ baseId: 'bravo', happenedAt: onDay('2024-03-01') })],
    }).map(incidentOf)
    expect(one?.operationId).not.toBe(other?.operationId)
  })
})

describe('reports that are no news', () => {
  const weeksLater = { publishedAt: Date.parse('2024-04-02T10:00Z') }

  test('a toll of weeks later is filed under the day that it cites', () => {
    const verdict = judgeLast(first, {
      id: 'b',
      kind: 'update',
      attacks: [buildUndated({ citedDay: '2024-03-05', claims: [injured(exactly(34))] })],
      article: weeksLater,
    })
    expect(kindOf(verdict)).toBe('follow-up')
    expect(incidentOf(verdict).day).toBe('2024-03-05')
  })

  test.each(['denial', 'retrospective'] as const)('a %s opens nothing', (kind) => {
    expect(judgeLast({ id: 'a', kind })).toMatchObject({ kind: 'dropped', why: 'nothing-to-attach-to' })
  })

  test('a denial is filed under the attack that it denies', () => {
    const verdict = judgeLast(first, { id: 'b', kind: 'denial' })
    expect(kindOf(verdict)).toBe('joined')
    expect(incidentOf(verdict).status).toBe('disputed')
  })

  test('a round-up opens only what it dates', () => {
    expect(judgeLast({ id: 'a', kind: 'roundup' })?.kind).toBe('opened')
    expect(judgeLast({ id: 'a', kind: 'roundup', attacks: [buildUndated()] })).toMatchObject({
      kind: 'dropped',
      why: 'only-new-opens',
    })
  })

  test('an attack of months ago opens nothing, though its page is new', () => {
    const republished = { publishedAt: Date.parse('2024-06-20T10:00Z') }
    expect(judgeLast({ id: 'a', article: republished })).toMatchObject({ kind: 'dropped', why: 'too-old' })
  })

  test('a response to nothing that is stored is dropped, one to a stored attack is linked to it', () => {
    const response = buildAttack({ baseId: 'bravo', weapons: ['airstrike'], group: 1 })
    expect(judgeLast({ id: 'a', kind: 'response', attacks: [response] })?.kind).toBe('dropped')
    const stored = tellAll([first])
    const verdicts = tell({ id: 'b', kind: 'response', attacks: [buildAttack(), response] }, stored)
    expect(verdicts.map(({ kind }) => kind)).toEqual(['joined', 'linked'])
    expect(incidentOf(verdicts[1]).links).toEqual([{ incidentId: stored[0]?.id, why: 'response' }])
  })
})

describe('an article that comes again', () => {
  test('replaces what it said before, and joins nothing twice', () => {
    const stored = tellAll([first, { id: 'b', attacks: [buildAttack({ claims: [injured(exactly(2))] })] }])
    const verdict = tell({ id: 'b', attacks: [buildAttack({ claims: [injured(exactly(3))] })] }, stored)[0]
    expect(ruleOf(verdict)).toBe('same-article')
    const own = incidentOf(verdict).ledger.filter(({ articleId }) => articleId === 'b')
    expect(own.map(({ attack }) => attack.claims)).toEqual([[injured(exactly(3))]])
  })

  test('and says the same is no news', () => {
    const verdict = tell(first, tellAll([first]))[0]
    expect(verdict).toMatchObject({ kind: 'joined', news: [] })
  })
})

test('the same history in the same order gives the same ids', () => {
  const history: readonly Telling[] = [
    { id: 'a', attacks: [buildAttack(), buildAttack({ baseId: 'bravo' })] },
    { id: 'b', attacks: [buildAttack({ again: true })] },
    { id: 'c' },
  ]
  expect(tellAll(history)).toEqual(tellAll(history))
  const ids = tellAll(history).flatMap(({ id, operationId }) => [id, operationId])
  expect(ids.every((id) => /^[io][0-9a-f]{16}$/.test(id))).toBe(true)
})

test('every verdict has a reason', () => {
  const stored = keep([], tell(first))
  const verdicts = [...tell(first), ...tell({ id: 'b' }, stored), ...tell({ id: 'c', kind: 'denial' })]
  expect(verdicts.every(({ because }) => because.length > 0 && because[0]?.detail !== '')).toBe(true)
})
