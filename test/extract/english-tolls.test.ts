import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportBehind } from './plain-openings.ts'

// English tolls by what makes them hard: one sentence behind a plain report, and what it says, as killed/injured. `-` is
// not stated.

const tolls: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'nobody of some people': [
    ['No member of the security forces was killed or wounded, he said.', '0/0'],
    ['No member of the Turkish forces was harmed.', '0/0'],
    ['No employee of the company was killed or injured.', '0/0'],
    ['No soldier from the 7th Division died.', '0/-'],
    ['No guard on the gate was hurt.', '0/0'],
    ['No soldier of the four who were in the tower has spoken.', 'none'],
    ['No member of the cabinet was there when two men were killed.', '2/-'],
  ],
  'what had not happened before': [
    ['Until Tuesday nobody had been hurt in such attacks.', 'none'],
    ['Nobody had been killed there until then.', 'none'],
    ['Before Tuesday no American had been killed at the camp this year.', 'none'],
    ['It was the first time that soldiers were killed there; nobody had been hurt before.', 'none'],
    ['Until now no casualties have been reported.', '0/0'],
    ['No casualties had been reported until midnight.', '0/0'],
    ['The ministry said nobody had been hurt before the fire was put out.', '0/0'],
    ['A spokesman said that nobody had been hurt.', '0/0'],
  ],
  'countrymen side by side': [
    ['Three coalition and two Iraqi soldiers were hurt.', '-/5'],
    ['Four foreign and six local guards were killed.', '10/-'],
    ['Two British, one French and three Iraqi soldiers were wounded.', '-/6'],
    ['Two Turks, a Georgian and three Romanians were hurt.', '-/6'],
    ['The wounded are three Americans, two Britons and an Italian.', '-/6'],
    ['Nine were wounded: five Americans, two Spaniards, a Swede and a Finn.', '-/9'],
    ['A German was killed and two Indians were hurt.', '1/2'],
    ['An Italian base was hit and two men were hurt.', '-/2'],
    ['Four coalition members, three Americans and a Dane, were killed.', '4/-'],
  ],
  'a word for people that describes a thing': [
    ['The dead belonged to a commando unit.', 'none'],
    ['The wounded were taken to a police station.', 'none'],
    ["The wounded soldiers lay in an officers' mess.", 'none'],
    ['A police station was hit and a guard post burned; two men died.', '2/-'],
    ['Three men of a police patrol were killed.', '3/-'],
    ['Two police vehicles were burned and five policemen injured.', '-/5'],
    ['A commando was killed.', '1/-'],
    ['The dead man was a police officer.', '1/-'],
  ],
}

function tollOf(sentence: string): string {
  const { casualties } = summariseReport(reportBehind('en', sentence))
  const known = casualties.filter(({ killed, injured }) => killed !== undefined || injured !== undefined)
  return known.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`).join(' + ') || 'none'
}

describe.each(Object.entries(tolls))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, toll) => {
    expect(tollOf(sentence)).toBe(toll)
  })
})
