import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { tollBehind } from './plain-openings.ts'
import { reportOf } from './shipped-reader.ts'

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
  'the toll of an older attack': [
    ['Three days after two soldiers died there, rockets fell on the runway.', 'none'],
    ['A day after a rocket killed an American there, another salvo wounded two.', '-/2'],
    ['Rockets hit Camp Taji on Tuesday, three days after two soldiers died there.', 'none'],
    ['Eight shells fell, a week after a medic was killed in the same place.', 'none'],
    ['Two men were hurt on Tuesday at Camp Taji, where three soldiers died on Sunday.', '-/2'],
    ['An hour after the attack a soldier died.', '1/-'],
    ['Two soldiers died after a rocket hit their tent.', '2/-'],
    ['After the salvo, three soldiers were treated for cuts.', '-/3'],
    ['A day after the blast killed four soldiers, their comrades were still digging.', '4/-'],
  ],
  'nobody hurt by one of several': [
    ['Four rockets landed inside and a fifth hit a house, harming no one there. A guard was hurt.', '-/1'],
    ['One drone hit a hangar, hurting nobody; another wounded two soldiers.', '-/2'],
    ['Three soldiers were wounded. Nobody in the village was hurt.', '-/3'],
    ['A shell fell on an empty house and injured no one. Inside the base one soldier was killed.', '1/-'],
    ['Three soldiers were wounded. No American was hurt.', '-/3 + 0/0'],
    ['The governor said nobody was hurt. A militia source said five men died.', '0/0 + 5/-'],
  ],
  'what became of the hurt': [
    ['Six were wounded, the army said; two were treated on site and the others flown to Baghdad.', '-/6'],
    ['Seven airmen were injured; two underwent surgery, five were discharged.', '-/7'],
    ['Five contractors were wounded. Two remain in hospital.', '-/5'],
    ['Eleven were hurt. Four have returned to duty.', '-/11'],
    ['Two were treated for smoke inhalation.', '-/2'],
  ],
  'two speakers, and whose people each counts': [
    [
      'An American contractor was killed. A police officer said two Iraqi soldiers were wounded.',
      '1/- + -/2',
    ],
    ['An American was killed and two Iraqi soldiers were wounded, the army said.', '1/2'],
    ['A US soldier was killed. The coalition said five were wounded.', '1/5'],
    ['Three soldiers were killed. The coalition said 12 coalition troops were wounded.', '3/12'],
    ['Ten soldiers were killed, the army said. Four are wounded. The mayor spoke of 15 dead.', '10/4 + 15/-'],
    ['Six commandos were killed, the army said. No American was hurt.', '6/- + 0/0'],
  ],
  'the dead of those who were struck in return': [
    [
      'Two soldiers were wounded. Hours later F-15E jets hit a warehouse, a control building and an intelligence site used by groups affiliated with Iran. Eleven fighters died, the Observatory said.',
      '-/2',
    ],
    [
      'Two soldiers were wounded. US jets then bombed depots used by the militias. The Syrian Observatory for Human Rights said that 12 people died, and on Friday that it was 15.',
      '-/2',
    ],
    [
      'Two soldiers were wounded. US jets then bombed depots used by the militias. On Wednesday a third soldier died, the coalition said.',
      '1/2',
    ],
    ['The salvo hit a hangar, a clinic and a camp of the fighters who guard it. Three men died.', '3/-'],
  ],
}

describe.each(Object.entries(tolls))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, toll) => {
    expect(tollBehind('en', sentence)).toBe(toll)
  })
})

test.each([
  ['Two soldiers were killed', 'the worst loss for the coalition in Iraq for years'],
  ['Rockets killed two soldiers', 'the first deaths there in recent years'],
  ['Rockets killed two soldiers', 'the bloodiest day for the army there over the past year'],
])('%s, %s: time that says how rare the news is', (news, record) => {
  const body = `${news} at Camp Taji, ${record}.`
  const { casualties } = summariseReport(reportOf({ title: 'Attack on Camp Taji', body }))
  expect(casualties.map(({ killed }) => killed)).toEqual([2])
})

test.each([
  'More than 30 rockets strike Camp Taji and kill two soldiers, the army says.',
  'Forty drones attack Camp Taji and kill two soldiers, the army says.',
])('%s A number of weapons before a verb counts no attacks', (body) => {
  const { casualties } = summariseReport(reportOf({ title: body, body }))
  expect(casualties.map(({ killed }) => killed)).toEqual([2])
})
