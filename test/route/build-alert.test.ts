import { expect, test } from 'vitest'
import type { Alert } from '../../src/model/alert.ts'
import {
  at,
  buildAttack,
  buildClaim,
  buildUndated,
  channel,
  exactly,
  injured,
  killed,
  onDay,
  spokesman,
  type Telling,
  tellAll,
} from '../incident/build.ts'
import { alertAfter, alertFrom, alertOf } from './build.ts'

const first: Telling = { id: 'a' }

test('the first showing is revision 1 and tells of no change', () => {
  expect(alertOf(first)).toMatchObject({ revision: 1, changes: [], possible: false, severity: 'minor' })
})

test('the same report again gives the very same alert', () => {
  const { alert, previous } = alertAfter([first], first)
  expect(alert).toBe(previous)
})

test('an alert that was stored and read back is still the same', () => {
  const incidents = tellAll([first, { id: 'b', attacks: [buildAttack({ claims: [injured(exactly(2))] })] }])
  const stored = JSON.parse(JSON.stringify(alertFrom(incidents))) as Alert
  expect(alertFrom(incidents, { previous: stored })).toBe(stored)
})

test('one more outlet is one more source, the newest first, and a change', () => {
  const later = { publishedAt: Date.parse('2024-03-05T17:00Z') }
  const { alert } = alertAfter([first], { id: 'b', article: later })
  expect(alert.revision).toBe(2)
  expect(alert.sources.map(({ articleId }) => articleId)).toEqual(['b', 'a'])
  expect(alert.sources.every(({ heardAt }) => heardAt !== undefined)).toBe(true)
  expect(alert.changes).toContain('also reported by Outlet b')
})

test('every speaker keeps his own figure, the better one first, and the quarrel is marked', () => {
  const preliminary = injured(exactly(5), { speaker: channel, stance: 'preliminary' })
  const { alert } = alertAfter([{ id: 'a', attacks: [buildAttack({ claims: [preliminary] })] }], {
    id: 'b',
    attacks: [buildAttack({ claims: [injured(exactly(2), { speaker: spokesman })] })],
  })
  expect(alert.sites[0]?.figures).toEqual([
    {
      slot: 'injured',
      values: [
        { text: '2', who: 'coalition spokesman' },
        { text: '5', who: 'Sabereen, preliminary' },
      ],
      disputed: true,
    },
  ])
  expect(alert.changes).toContain('injured: 2 (coalition spokesman), beside 5 (Sabereen, preliminary)')
})

test('what changed names the actor, not his id, and comes before the outlet', () => {
  const claimed = buildClaim({ slot: 'claimed-by', actorId: 'irgc' }, { speaker: channel })
  const { alert } = alertAfter([first], { id: 'b', attacks: [buildAttack({ claims: [claimed] })] })
  expect(alert.claimedBy).toEqual([{ actorId: 'irgc', name: 'Revolutionary Guard', who: 'Sabereen' }])
  expect(alert.changes[0]).toBe('claimed by Revolutionary Guard')
})

test('the sites of an operation stand in the order of time, those without a time last', () => {
  const alert = alertOf({
    id: 'a',
    attacks: [
      buildUndated({ baseId: 'charlie' }),
      buildAttack({ baseId: 'bravo', happenedAt: at('2024-03-05', '12:30') }),
      buildAttack({ happenedAt: at('2024-03-05', '10:15') }),
    ],
  })
  expect(alert.sites.map(({ baseId }) => baseId)).toEqual(['alpha', 'bravo', 'charlie'])
  expect(alert.sites.map(({ when }) => when.precision)).toEqual(['minute', 'minute', 'unknown'])
})

test('a second salvo is a second line of the same alert', () => {
  const alert = alertOf(first, { id: 'b', attacks: [buildAttack({ again: true })] })
  expect(alert.sites.map(({ wave }) => wave)).toEqual([1, 2])
})

test('the gravest site speaks for the operation', () => {
  const dead = killed(exactly(2), { speaker: spokesman })
  const alert = alertOf({
    id: 'a',
    attacks: [buildAttack(), buildAttack({ baseId: 'bravo', claims: [dead] })],
  })
  expect(alert).toMatchObject({ severity: 'grave', status: 'confirmed', grade: { letter: 'B' } })
})

test('below the gate it is only possible', () => {
  expect(alertFrom(tellAll([first]), { gate: 0.95 }).possible).toBe(true)
})

test('the peak of severity outlives a figure that swings back', () => {
  const grave = buildClaim({ slot: 'killed', quantity: exactly(1), side: 'any' }, { speaker: channel })
  const record = buildClaim({ slot: 'killed', quantity: exactly(0), side: 'any' }, { speaker: spokesman })
  const { alert } = alertAfter([{ id: 'a', attacks: [buildAttack({ claims: [grave] })] }], {
    id: 'b',
    attacks: [buildAttack({ claims: [record] })],
  })
  expect(alert).toMatchObject({ severity: 'minor', peakSeverity: 'grave' })
})

test('a thousand outlets do not make an alert without bounds', () => {
  const many = Array.from({ length: 120 }, (_, index): Telling => {
    const speaker = { name: `source ${index}`, letter: 'F', official: false } as const
    return {
      id: `n${index}`,
      attacks: [
        buildAttack({ happenedAt: onDay('2024-03-05'), claims: [injured(exactly(index), { speaker })] }),
      ],
    }
  })
  const alert = alertOf(...many)
  expect(alert.sources.length).toBeLessThanOrEqual(50)
  expect(alert.sites[0]?.figures[0]?.values.length).toBeLessThanOrEqual(12)
})
