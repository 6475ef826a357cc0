import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { pairTolls } from '../../src/extract/tolls/told/pair-tolls.ts'
import { reportOf } from './shipped-reader.ts'

// Whose dead an English report counts: those of the base, and not those who came to attack it. Behind a plain report of a raid;
// killed/injured of each source, `-` is not stated.

const raid = 'Al-Shabaab fighters attacked the Kenyan camp at El Adde on Friday. The group claimed the raid.'

function tollOf(text: string): string {
  const { casualties } = summariseReport(
    reportOf({ title: 'Camp at El Adde attacked', body: `${raid} ${text}` }),
  )
  return casualties.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`).join(' + ') || 'none'
}

const rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'left on the field': [
    ['Three soldiers died, the army said. The raiders fled at noon, leaving nine bodies behind.', '3/-'],
    ['They left behind at least 20 dead, according to a note.', 'none'],
    ['The gunmen withdrew and left the bodies of six on the road.', 'none'],
    ['Soldiers fled the camp, leaving behind 20 dead, residents said.', '20/-'],
    ['The blast left 12 dead and 30 wounded, the army said.', '12/30'],
  ],
  'counted as attackers': [
    ['The army said the number of attackers killed was 41 and that its own wounded were 16.', '-/16'],
    ['The number of militants killed at the gate has risen to 13, the army said.', 'none'],
    ['The number of soldiers killed has risen to 13, the army said.', '13/-'],
    ['All nine khwarij were killed.', 'none'],
    ['Two of the gunmen were killed and one wounded, the army said.', 'none'],
    ['Two bombers died at the gate and 14 were wounded, the army said.', '-/14'],
  ],
  'men of the group that did it': [
    ['Five soldiers died. Twenty members of al-Shabaab were killed, the army said.', '5/-'],
    ['The group said that seven of its fighters died and that it had killed 90 soldiers.', '90/-'],
    ['Nine al-Shabaab fighters were killed, the governor said.', 'none'],
    ['Nine soldiers were killed by al-Shabaab fighters, the governor said.', '9/-'],
  ],
  'of another attack': [
    [
      'Five soldiers died, the army said. In two other raids in the district four policemen were killed.',
      '5/-',
    ],
    ['Five soldiers died, the army said. Three guards were killed in a separate ambush.', '5/-'],
    ['In another attack on the same base two soldiers were killed.', '2/-'],
    ['Five soldiers died. The country has been shaken by protests in which dozens were killed.', '5/-'],
    ['Five soldiers died. Shelling of the villages in return killed ten civilians.', '5/-'],
  ],
  'some of those counted before': [
    [
      'Thirty were hurt, the army said. One of the soldiers is in a serious state; 24 others were treated.',
      '-/30',
    ],
    ['Thirty soldiers died. Sixteen died in the mosque and seven at the gate.', '30/-'],
    ['Nineteen died, the army said. An officer died when he tried to defuse a grenade.', '19/-'],
    ['Thirty-three soldiers died, the army said. Twelve were killed by mistake from the air.', '33/-'],
    [
      'Sixty were wounded, the army said. One hospital received 21 of the wounded and Mercy Hospital 36.',
      '-/60',
    ],
    ['One soldier died there, the army said on Monday, bringing the toll to 18.', '18/-'],
  ],
  'of one speaker in two sentences': [
    ['Nine soldiers died, the army said. Three are wounded, an army statement said later.', '9/3'],
    ['Nine soldiers died, the army said. Twelve were wounded. The mayor spoke of 15 dead.', '9/12 + 15/-'],
    ['Nine soldiers died, the group said. The ministry said that three were wounded.', '9/- + -/3'],
  ],
  'not said, or of a house nearby': [
    [
      'Nine soldiers died and 20 were hurt, the army said. "One shell hit a yard, and a woman was hurt."',
      '9/20',
    ],
    ['Nine soldiers died, the ministry said; a child was wounded in a village.', '9/1'],
    [
      'Nine soldiers died, the army said. A resident said the town was bombed again and nobody was hurt.',
      '9/-',
    ],
    ['Three men were hurt. It did not say whether Kenyans were among the casualties.', '-/3'],
    [
      'Three men were hurt, the army said. A shell hit a village house and hurt no one, residents said.',
      '-/3',
    ],
  ],
  'a number that goes on with the toll': [
    ['Fifty-four men died, the president said. A lawmaker spoke of "over 80 of our sons".', '54/- + 80/-'],
    [
      'Three men died, the army said. The number of injured has gone up. The command spoke of 25 on Sunday.',
      '3/25',
    ],
    ['The mission said that 14 others - Kenyans, Britons and Poles - had been wounded.', '-/14'],
  ],
  'counted by somebody else': [
    ['All 16 attackers died. Hospital officials counted 12 dead in the evening.', '12/-'],
    ['The army said that 16 gunmen came in. Four of them are dead.', 'none'],
  ],
}

describe.each(Object.entries(rows))('%s', (_, table) => {
  test.each(table)('%s', (text, toll) => {
    expect(tollOf(text)).toBe(toll)
  })
})

test.each([['Five members of Kataib Hezbollah were killed and eight wounded, the militia said.', '5/8']])(
  'whoever holds the base is no attacker: %s',
  (text, toll) => {
    const { casualties } = summariseReport(
      reportOf({
        title: 'U.S. strikes hit base of Kataib Hezbollah at Jurf al-Sakhar',
        body: `U.S. aircraft bombed a base of Kataib Hezbollah at Jurf al-Sakhar on Saturday. ${text}`,
      }),
    )
    expect(casualties.map(({ killed, injured }) => `${killed}/${injured}`).join(' + ')).toBe(toll)
  },
)

test.each([
  ['Four soldiers were killed in Noshki and three in Panjgur, the minister said.', '4/-', '3/-'],
  ['Four soldiers were wounded at Noshki, and six at the Panjgur camp, the minister said.', '-/4', '-/6'],
])('a number at each of two bases: %s', (text, atNoshki, atPanjgur) => {
  const report = reportOf({
    title: 'Separatists attack camps in Noshki and Panjgur',
    body: `Separatists attacked camps of the Frontier Corps in Noshki and Panjgur on Wednesday. ${text}`,
  })
  const tolls = ['nushki-fc', 'panjgur-fc'].map((id) =>
    pairTolls(report.attacks.find(({ baseId }) => baseId === id)?.claims ?? [])
      .map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`)
      .join(' + '),
  )
  expect(tolls).toEqual([atNoshki, atPanjgur])
})
