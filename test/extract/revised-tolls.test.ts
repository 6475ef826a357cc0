import { describe, expect, test } from 'vitest'
import { tollBehind } from './plain-openings.ts'

// English tolls that several sentences or figures tell: what each adds to, corrects, or takes no part in. Behind a plain
// report; killed/injured of each source, `-` is not stated.

const tolls: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'what a toll was before': [
    ['Forty soldiers were hurt, the army said, up from the 34 announced on Sunday.', '-/40 + -/34'],
    ['Two died and forty are hurt, up from 34.', '2/40 + -/34'],
    ['Forty are hurt, the army said, raising a count that stood at 34 the day before.', '-/40 + -/34'],
    ['Nine soldiers were killed, the army said, correcting the five it had given on Tuesday.', '9/- + 5/-'],
    ['The number killed had gone up to 35 from nine, the mayor said.', '35/- + 9/-'],
    ['Nine were killed, the army said. The ministry had previously said that five were killed.', '9/- + 5/-'],
    ['The army said that up to 35 men were killed.', '35/-'],
    [
      'Nine soldiers were killed, the ministry said, rather than the five that the mayor had spoken of.',
      '9/- + 5/-',
    ],
    [
      'Forty-nine soldiers were killed, the army said, revising an earlier figure of 53 soldiers and one civilian.',
      '49/- + 54/-',
    ],
    ['Three men were hurt, the coalition said, raising its count from two.', '-/3 + -/2'],
    [
      'The army cut the toll from 53 to 49 dead. Three soldiers are hurt, it said in a statement.',
      '49/3 + 53/-',
    ],
    ['Seventy-one were killed, the army said, up from the more than 60 given before.', '71/- + 60/-'],
    [
      'Five were injured, one official said; another put it at seven, two of them seriously hurt.',
      '-/5 + -/7',
    ],
  ],
  'who died since': [
    ['The death toll has risen to 23 after four soldiers died of their wounds.', '23/-'],
    ['Three men were killed. The toll later rose to four when a wounded cook succumbed.', '3/- + 4/-'],
    ['Three soldiers died. A fourth soldier has since died of his wounds.', '4/-'],
    ['Two guards were hurt, the army said. The governor mentioned a third wounded, a cook.', '-/2 + -/3'],
    ['One soldier was wounded, and a second died.', '1/1'],
    ['A soldier has died of his wounds, bringing the number of Americans killed to seven.', '7/-'],
    ['Two soldiers were wounded. A second attack was foiled.', '-/2'],
  ],
  'a list behind its sum': [
    ['Doctors treated four people: one in a moderate state and three lightly wounded.', '-/4'],
    ['Thirty-two soldiers – 30 from Niger and two from Chad – were killed and 67 wounded.', '32/67'],
    ['Three were killed: a guard. Two others were hurt.', '3/2'],
    ['Five people, three of them soldiers and two students, were killed along with nine attackers.', '5/-'],
    ['Four men — two cooks and two drivers — were killed and 17 others wounded.', '4/17'],
    ['Nineteen people were killed - 18 attackers and one guard - the mayor said.', '1/-'],
    ['A seven-year-old girl was wounded.', '-/1'],
    ['Two women, both married to sailors, were hurt by splinters.', '-/2'],
    ['Nine people, including six civilians, a soldier and two guards, were killed.', '9/-'],
    ['Ten were hurt, with four still in hospital.', '-/10'],
    [
      'Two were injured, the mayor said. By noon the hospital spoke of ten, with four in intensive care.',
      '-/2 + -/10',
    ],
    ['Two were injured, one of whom was taken to hospital.', '-/2'],
  ],
  'those of two sides': [
    ['Two Americans were checked for concussion and one Iraqi soldier was wounded.', '-/3'],
    ['Four soldiers were hurt, as were two policemen.', '-/6'],
    ['Four soldiers were hurt, as the two policemen were killed.', '2/4'],
    ['Two soldiers were wounded and one was wounded slightly.', '-/2 + -/1'],
    [
      'A Peruvian citizen and two Ugandans employed by a firm to protect the gate in Taji were killed.',
      '3/-',
    ],
  ],
  'one who tells of it': [
    ['At least one person was hurt, an Iraqi official and a US official said.', '-/1'],
    ['One person and an Iraqi official were hurt.', '-/2'],
  ],
  'who came to attack': [
    ['Gunmen then ran at the fence. Four of them are dead, and three guards died.', '3/-'],
    ['Some 15 insurgents broke in. Fourteen died.', 'none'],
    ['Two gunmen got in. Both were killed by the guards.', 'none'],
    ['Insurgents broke in. Fourteen guards died.', '14/-'],
    ['Sixty people were killed, most of them insurgents.', 'none'],
  ],
  'what nobody told': [
    ['The army made no mention of casualties.', 'none'],
    ['Neither statement spoke of casualties.', 'none'],
    ['The embassy confirmed no injuries.', 'none'],
    ['The army spoke, and said there were no casualties.', '0/0'],
  ],
  'another time or place': [
    ['It is the camp where three men lost their lives only three days earlier.', 'none'],
    ['Three men who were on duty there lost their lives.', '3/-'],
    [
      'Nobody has claimed it. The road was shut. Earlier on Tuesday a bomber killed eight people, three of them guards, at a post in Khanaqin.',
      'none',
    ],
    [
      'Nobody has claimed it. The road was shut. Hours later, in Hawija in the north, ten people lost their lives.',
      'none',
    ],
    [
      'Nobody has claimed it. The road was shut. Earlier on Tuesday officials in Baghdad said that two soldiers were killed.',
      '2/-',
    ],
    ['US jets then bombed depots used by the militias. Nineteen men were killed in the air raids.', 'none'],
  ],
  'those hurt in few words': [
    ['The army lost one soldier.', '1/-'],
    ["It wrecked a farmer's house and killed a farmer's cow.", 'none'],
    ["It killed a farmer's wife.", '1/-'],
    ['It left a guard with slight burns.', '-/1'],
    ['Twenty or so are wounded, by a doctor’s count.', '-/20'],
  ],
}

describe.each(Object.entries(tolls))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, toll) => {
    expect(tollBehind('en', sentence)).toBe(toll)
  })
})
