import { expect, test } from 'vitest'
import { listNews } from '../../src/incident/list-news.ts'
import type { News } from '../../src/model/news.ts'
import type { Attack } from '../../src/model/report.ts'
import {
  buildAttack,
  buildClaim,
  channel,
  exactly,
  fired,
  injured,
  killed,
  spokesman,
  type Telling,
  tell,
  tellAll,
} from './build.ts'

/** The news of the last report, once the others are stored. */
function newsOf(...attacks: readonly Attack[]): readonly News[] {
  const tellings = attacks.map((attack, index): Telling => ({ id: `a${index}`, attacks: [attack] }))
  const last = tellings.at(-1)
  const verdict = last === undefined ? undefined : tell(last, tellAll(tellings.slice(0, -1)))[0]
  return verdict === undefined || verdict.kind === 'dropped' ? [] : verdict.news
}

const kindsOf = (news: readonly News[]): readonly string[] => news.map(({ kind }) => kind)
const bare = buildAttack()
const claimedBy = (actorId: string): Attack =>
  buildAttack({ claims: [buildClaim({ slot: 'claimed-by', actorId })] })

test('the first word is that there is an attack', () => {
  expect(newsOf(bare)).toMatchObject([{ kind: 'opened', what: 'attack reported at Camp alpha' }])
})

test('another outlet with the same facts is no more than that', () => {
  const known = buildAttack({ claims: [injured(exactly(2), { speaker: channel })] })
  expect(kindsOf(newsOf(known, known))).toEqual(['another-outlet'])
})

test('the first casualties, and then a rise of the toll', () => {
  const two = buildAttack({ claims: [injured(exactly(2), { speaker: channel })] })
  const five = buildAttack({ claims: [injured(exactly(5), { speaker: channel })] })
  expect(kindsOf(newsOf(bare, two))).toContain('first-casualties')
  expect(kindsOf(newsOf(two, five))).toContain('toll-rose')
  expect(newsOf(two, five).find(({ kind }) => kind === 'toll-rose')?.what).toBe(
    'injured: 5 (Sabereen), before 2',
  )
})

test('that nobody was killed is no casualty, though somebody was hurt', () => {
  const both = buildAttack({ claims: [killed(exactly(0)), injured(exactly(2))] })
  const told = newsOf(bare, both).filter(({ what }) => what.startsWith('killed'))
  expect(kindsOf(told)).toEqual(['figures-changed'])
})

test('a lower count beside a higher one is a changed figure, not a toll', () => {
  const five = buildAttack({ claims: [injured(exactly(5), { speaker: channel })] })
  const two = buildAttack({ claims: [injured(exactly(2), { speaker: spokesman })] })
  const changed = newsOf(five, two).find(({ kind }) => kind === 'figures-changed')
  expect(changed?.what).toBe('injured: 2 (coalition spokesman), beside 5 (Sabereen)')
})

test('the number of rockets is a figure', () => {
  expect(kindsOf(newsOf(bare, buildAttack({ claims: [fired(exactly(14))] })))).toContain('figures-changed')
})

test('a first claim of responsibility, a rival one, and no news where it is known', () => {
  expect(newsOf(bare, claimedBy('irgc'))).toContainEqual(
    expect.objectContaining({ kind: 'first-claim-of-responsibility', actorId: 'irgc' }),
  )
  expect(kindsOf(newsOf(claimedBy('irgc'), claimedBy('houthis')))).toContain('new-claim-of-responsibility')
  expect(kindsOf(newsOf(claimedBy('irgc'), claimedBy('irgc')))).toEqual(['another-outlet'])
})

test('blame, confirmation and a graver severity', () => {
  const blamed = buildAttack({ claims: [buildClaim({ slot: 'blamed-on', actorId: 'irgc' })] })
  expect(kindsOf(newsOf(bare, blamed))).toContain('blame')
  const onRecord = buildAttack({ claims: [injured(exactly(2), { speaker: spokesman })] })
  expect(kindsOf(newsOf(bare, onRecord))).toEqual(
    expect.arrayContaining(['confirmed', 'severity-rose', 'first-casualties']),
  )
})

test('a denial is told as one', () => {
  const [verdict] = tell({ id: 'b', kind: 'denial' }, tellAll([{ id: 'a' }]))
  expect(verdict?.kind === 'joined' && kindsOf(verdict.news)).toContain('denied')
})

test('a retraction by who said it is told as one', () => {
  const stored = tellAll([
    { id: 'a', attacks: [buildAttack({ claims: [injured(exactly(2), { speaker: channel })] })] },
  ])
  const [verdict] = tell(
    {
      id: 'b',
      kind: 'denial',
      attacks: [buildAttack({ claims: [injured(exactly(2), { speaker: channel, stance: 'withdrawn' })] })],
    },
    stored,
  )
  expect(verdict?.kind === 'joined' && kindsOf(verdict.news)).toContain('retracted')
})

test('rockets that turn out to be placed charges are a revised cause, once most say so', () => {
  const words = ['fuel', 'depot', 'blast']
  const charges = [buildAttack({ weapons: ['ied'] })] as const
  const history: readonly Telling[] = [
    { id: 'a', words },
    ...['b', 'c'].map((id) => ({ id, words, attacks: charges })),
  ]
  const verdicts = history.map((telling, index) => tell(telling, tellAll(history.slice(0, index)))[0])
  expect(verdicts.map((verdict) => verdict?.kind)).toEqual(['opened', 'joined', 'joined'])
  const [, second, third] = verdicts.map((verdict) =>
    verdict?.kind === 'joined' ? kindsOf(verdict.news) : [],
  )
  expect(second).not.toContain('cause-revised')
  expect(third).toContain('cause-revised')
})

test('a cause is revised once, however gradually the reports come to another', () => {
  const words = ['hangar', 'runway', 'siren', 'guard']
  const weapons = ['rocket', 'rocket', 'ied', 'ied', 'ied', 'ied', 'ied', 'rocket'] as const
  const history = weapons.map(
    (weapon, at): Telling => ({ id: `a${at}`, words, attacks: [buildAttack({ weapons: [weapon] })] }),
  )
  const revised = history.map((telling, at) => {
    const [verdict] = tell(telling, tellAll(history.slice(0, at)))
    return verdict?.kind === 'joined' && kindsOf(verdict.news).includes('cause-revised')
  })
  expect(revised).toEqual([false, false, false, false, false, true, false, false])
})

test('a missile where a rocket was told is no revised cause', () => {
  const missile = buildAttack({ weapons: ['missile'] })
  expect(kindsOf(newsOf(bare, missile, missile))).toEqual(['another-outlet'])
})

test('an attack that loses its confirmation says who still tells it, and one that was taken back that it is told again', () => {
  const told = tellAll([{ id: 'a', attacks: [bare] }])[0]
  if (told === undefined) throw new Error('nothing is stored')
  const newsFrom = (status: 'confirmed' | 'retracted') => listNews({ ...told, status }, told)
  expect(newsFrom('confirmed')).toMatchObject([{ what: 'no longer confirmed: said by Outlet a alone' }])
  expect(newsFrom('retracted')).toMatchObject([{ what: 'told again: said by Outlet a alone' }])
})
