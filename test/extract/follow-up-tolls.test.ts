import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Follow-ups: who was wounded has died; how many attacks there were. Killed/injured, `-` where not stated.

test.each([
  ['A soldier wounded in the rocket attack on Camp Taji on Tuesday has died, the army said.', '1/-'],
  [
    'A soldier who was injured when rockets hit Camp Taji died of his wounds on Tuesday, the ministry said.',
    '1/-',
  ],
  [
    'A contractor hurt in the attack on Camp Taji has succumbed to his injuries, the coalition said on Wednesday.',
    '1/-',
  ],
  ["Two soldiers wounded in Tuesday's attack on Camp Taji died overnight, a medical source said.", '2/-'],
  [
    "One of the five soldiers wounded in Tuesday's rocket attack on Camp Taji has died, bringing the toll to three dead.",
    '3/-',
  ],
  ['Rockets hit Camp Taji on Tuesday. Three soldiers were wounded in the attack, one of whom died.', '1/3'],
  ['Rockets hit Camp Taji on Tuesday. Two soldiers wounded in the attack are in hospital.', '-/2'],
  ["The number of dead in Tuesday's rocket attack on Camp Taji has risen to nine.", '9/-'],
])('%s', (body, expected) => {
  const [toll] = summariseReport(reportOf({ body })).casualties
  expect(`${toll?.killed ?? '-'}/${toll?.injured ?? '-'}`).toBe(expected)
})

test.each([
  ['Rockets hit Camp Taji on Tuesday, the second attack in a week.', undefined],
  ['Camp Taji was hit by rockets on Tuesday in the third such attack this month.', undefined],
  ['Camp Taji came under the fourth rocket attack in a week on Tuesday.', undefined],
  ['Rockets hit Camp Taji on Tuesday for a third straight day.', undefined],
  ['Rockets hit Camp Taji on Tuesday. A second rocket fell on the runway.', 2],
  ['A drone hit the gate of Camp Taji on Tuesday, and a second exploded over the runway.', 2],
])('an ordinal of attacks counts no arms: %s', (body, count) => {
  expect(summariseReport(reportOf({ body })).munitions?.count).toBe(count)
})
