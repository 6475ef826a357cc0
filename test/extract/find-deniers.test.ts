import { expect, test } from 'vitest'
import { claimsOf, reportOf } from './shipped-reader.ts'

test.each([
  ['Coalition denies Camp Taji was attacked', 'The coalition denied that Camp Taji had come under attack.'],
  ['No rocket attack on Camp Taji', 'No rocket attack on Camp Taji took place, the coalition said.'],
  [
    'Rocket attack on Camp Taji did not take place',
    'A rocket attack on Camp Taji that was reported on Tuesday did not happen, the coalition said.',
  ],
])('who denies an attack is heard: %s', (title, body) => {
  const report = reportOf({ title, body })
  expect(report.kind).toBe('denial')
  const denials = claimsOf(report, 'attack').map(({ speaker, stance }) => [speaker.name, stance])
  expect(new Set(denials.map(String))).toEqual(new Set(['US-led coalition,denied']))
})

test('an outlet that takes back its own report is nobody else', () => {
  const report = reportOf({
    title: 'Outlet retracts report of attack on Camp Taji',
    body: 'The outlet has retracted its report that rockets hit Camp Taji on Tuesday.',
  })
  expect([report.kind, claimsOf(report, 'attack')]).toEqual(['denial', []])
})
