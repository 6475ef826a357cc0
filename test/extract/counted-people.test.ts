import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportBehind, tollBehind } from './plain-openings.ts'
import { reportOf } from './shipped-reader.ts'

// Who is counted, by the words of one sentence. Behind a plain report; killed/injured, `-` is not stated.

const tolls: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'one man by his office': [['The base commander perished in the attack.', '1/-']],
  'people in a row': [
    ['A guard, a cook and a driver were hurt.', '-/3'],
    ['A medic was wounded and two guards inside the gate as well.', '-/3'],
    ['Two were seriously hurt and five lightly and the mess hall burned.', '-/7'],
    ['Up to 12 soldiers and two contractors were wounded.', '-/14'],
  ],
  'those who died before': [
    ['On Friday, two days after two soldiers died in the same camp, rockets again crashed into it.', 'none'],
    ['Two days after three soldiers died in a raid in Basra, gunmen attacked Bagram air base.', 'none'],
  ],
  'a total that is not the attackers alone': [
    ['One person was killed, including the bomber.', '1/-'],
    ['Gunmen attacked the troops at the gate and killed 14 of them.', '14/-'],
  ],
  'a number that is not given': [['No statement gives the number of the wounded.', 'none']],
}

describe.each(Object.entries(tolls))('%s', (_, cases) => {
  test.each(cases)('%s', (sentence, toll) => {
    expect(tollBehind('en', sentence)).toBe(toll)
  })
})

test('a toll behind a comma is no number of the rockets told of before it', () => {
  const report = reportBehind('en', 'The number of rockets is not known, the toll stands at 18.')
  expect(summariseReport(report).munitions).toBeUndefined()
})

test('Arabic: whom the minister visits were hit last week', () => {
  const attack = 'هجوم بالصواريخ على قاعدة عين الأسد الثلاثاء أسفر عن إصابة جندي'
  const visit = 'وزار الوزير الجنود الذين قتل ثلاثة منهم الأسبوع الماضي'
  const { casualties } = summariseReport(reportOf({ lang: 'ar', body: `${attack}، ${visit}` }))
  expect(casualties).toMatchObject([{ killed: undefined, injured: 1 }])
})

test.each(['死亡两人，受伤七人。', '两人死亡，七人受伤。'])(
  'Chinese puts all its numbers on one side: %s',
  (words) => {
    const report = reportOf({ lang: 'zh', body: `周二火箭弹袭击阿萨德空军基地，${words}` })
    expect(summariseReport(report).casualties).toMatchObject([{ killed: 2, injured: 7 }])
  },
)

test('a state that bombs a base does so from the air, where nothing else is told', () => {
  const { attacks } = reportOf({
    body: 'Israel bombed the T4 air base on Tuesday night, the Syrian army said.',
  })
  expect(attacks[0].weapons).toEqual(['airstrike'])
})
