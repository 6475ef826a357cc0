import { expect, test } from 'vitest'
import { judgeReport } from '../../src/incident/judge-report.ts'
import {
  bases,
  buildArticle,
  buildAttack,
  buildReport,
  buildUndated,
  exactly,
  fired,
  incidentOf,
  injured,
  type Telling,
  tellAll,
} from './build.ts'
import { settings, severity } from './replay.ts'

const words = Array.from({ length: 30 }, (_, index) => `word${index}`)
const sunday = (day: string) => ({ day, precision: 'day', words: 'on Sunday' }) as const
const claims = [fired(exactly(3))]
const original: Telling = {
  id: 'a',
  words,
  attacks: [buildAttack({ happenedAt: sunday('2024-03-03'), claims })],
  article: { publishedAt: Date.parse('2024-03-03T15:00Z') },
}
const reprint: Telling = {
  id: 'b',
  words: words.with(0, 'headline'),
  attacks: [buildAttack({ happenedAt: sunday('2024-04-14'), claims })],
  article: { publishedAt: Date.parse('2024-04-14T09:00Z') },
}

/** How the last is judged beside the others, which are of weeks ago. */
function judge(telling: Telling, ...before: readonly Telling[]) {
  return judgeReport({
    article: buildArticle({ id: telling.id, ...telling.article }),
    report: buildReport(telling),
    nearby: [],
    earlier: tellAll(before.length === 0 ? [original] : before),
    ...{ bases, settings, severity },
  })[0]
}

test('a story of weeks ago that another outlet prints again is no new attack, though its Sunday is another', () => {
  const verdict = judge(reprint)
  expect(verdict).toMatchObject({ kind: 'follow-up', because: [{ rule: 'printed-again' }] })
  expect(verdict?.kind !== 'dropped' && verdict?.news.map(({ kind }) => kind)).toEqual(['another-outlet'])
  const { day, status, ledger } = incidentOf(verdict)
  expect([day, status, ledger.length]).toEqual(['2024-03-03', 'reported', 2])
  expect(judge({ ...reprint, attacks: [buildUndated({ claims })] })?.kind).toBe('follow-up')
})

const attack = (rest: Parameters<typeof buildAttack>[0]) => [buildAttack({ claims, ...rest })] as const

test.each<readonly [string, Partial<Telling>]>([
  [
    'says the time in other words',
    { attacks: attack({ happenedAt: { ...sunday('2024-04-14'), words: 'at dawn' } }) },
  ],
  ['counts others', { attacks: attack({ happenedAt: sunday('2024-04-14'), claims: [fired(exactly(4))] }) }],
  [
    'counts more',
    { attacks: attack({ happenedAt: sunday('2024-04-14'), claims: [...claims, injured(exactly(1))] }) },
  ],
  ['is of another base', { attacks: attack({ happenedAt: sunday('2024-04-14'), baseId: 'bravo' }) }],
  ['has words of its own', { words: words.map((word, index) => (index < 5 ? `${word}x` : word)) }],
  ['is short', { words: words.slice(0, 15) }],
])('who %s tells of a new attack', (_, change) => {
  expect(judge({ ...reprint, ...change })?.kind).toBe('opened')
})

test('an outlet that tells each attack in its own template tells of a new one', () => {
  const outlet = { name: 'Wire', domain: 'wire.example', letter: 'B' } as const
  const own = (telling: Telling): Telling => ({ ...telling, article: { ...telling.article, outlet } })
  expect(judge(own(reprint), own(original))?.kind).toBe('opened')
})

test('words in which two attacks were told are a template', () => {
  const other: Telling = {
    id: 'c',
    words,
    attacks: [buildAttack({ happenedAt: sunday('2024-03-17'), claims })],
    article: { publishedAt: Date.parse('2024-03-17T15:00Z') },
  }
  expect(judge(reprint, original, other)?.kind).toBe('opened')
})
