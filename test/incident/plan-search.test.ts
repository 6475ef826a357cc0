import { expect, test } from 'vitest'
import { planSearch } from '../../src/incident/plan-search.ts'
import type { Attack } from '../../src/model/report.ts'
import { bases, buildArticle, buildAttack, buildReport, buildUndated } from './build.ts'
import { settings } from './replay.ts'

function plan(...attacks: [Attack, ...Attack[]]) {
  return planFor({ attacks })
}

function planFor(report: Parameters<typeof buildReport>[0], undatedJoinHours = settings.undatedJoinHours) {
  const article = buildArticle({ id: 'a', publishedAt: Date.parse('2024-03-06T10:00Z') })
  return planSearch({
    article,
    report: buildReport(report),
    bases,
    settings: { ...settings, undatedJoinHours },
  })
}

test('a dated attack asks for its day, a day either side, and what was heard of undated just after', () => {
  expect(plan(buildAttack())).toEqual([{ baseIds: ['alpha'], fromDay: '2024-03-04', toDay: '2024-03-07' }])
})

test('bases of one day are asked for together', () => {
  expect(plan(buildAttack(), buildAttack({ baseId: 'bravo' }))).toEqual([
    { baseIds: ['alpha', 'bravo'], fromDay: '2024-03-04', toDay: '2024-03-07' },
  ])
})

test('an undated attack asks for the days before its publication, and for what older is still told of', () => {
  expect(plan(buildUndated())).toEqual([
    { baseIds: ['alpha'], fromDay: '2024-03-03', toDay: '2024-03-08' },
    {
      baseIds: ['alpha'],
      fromDay: '2024-01-21',
      toDay: '2024-03-02',
      toldSince: Date.parse('2024-03-04T10:00Z'),
    },
  ])
})

test('an undated update looks back on what was told of within a fortnight', () => {
  const [, older] = planFor({ kind: 'update', attacks: [buildUndated()] })
  expect(older?.toldSince).toBe(Date.parse('2024-02-21T10:00Z'))
})

test('an update never looks back less far than a new report', () => {
  const [, older] = planFor({ kind: 'update', attacks: [buildUndated()] }, 20 * 24)
  expect(older?.toldSince).toBe(Date.parse('2024-02-15T10:00Z'))
})

test('a follow-up asks for the old day that it cites, narrowly, and for no day between', () => {
  expect(plan(buildUndated({ citedDay: '2024-01-28' }))).toEqual([
    { baseIds: ['alpha'], fromDay: '2024-01-27', toDay: '2024-01-30' },
  ])
})

test('an attack with a day of its own and a cited one asks for both, and for nothing between', () => {
  expect(plan(buildAttack({ citedDay: '2024-01-28' }))).toHaveLength(2)
})
