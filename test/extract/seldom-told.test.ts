import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'
import { bagram, irgcBase, type Opening, russianBase, whoDid } from './who-did.ts'

// Ways of telling who did it that no labelled report has, in one sentence behind a plain report.

type Row = readonly [sentence: string, who: string, opening: Opening]

const names: readonly Row[] = [
  [
    'The attack on the base near the small town late on Wednesday was engineered by Kataib Hezbollah.',
    '?kataib-hezbollah',
    irgcBase,
  ],
  ['It was hit by a missile fired from an Iranian warship.', '?iran', irgcBase],
  ['The Taliban said the bomber was its own and had come from the south.', '+taliban', bagram],
  ['The Taliban said the bomber was its own, and praised him.', '+taliban', bagram],
  ['Footage put out by the Taliban shows drones over the gate.', '+taliban', bagram],
  ['Kataib Hezbollah posted a video of the launch; it had no date.', '+kataib-hezbollah', irgcBase],
  ['Kataib Hezbollah praised its men and listed the strike on the base.', '+kataib-hezbollah', irgcBase],
  ['Kataib Hezbollah claimed the base as its target.', '+kataib-hezbollah', irgcBase],
]

// Each beside one like it that claims or blames.
const nobody: readonly Row[] = [
  ['The Taliban had never sent fighters against the base.', '', bagram],
  ['Jordan condemned Iran for its silence.', '', irgcBase],
  ['The Taliban said the attack was its first.', '', bagram],
  ['A Ukrainian official said it was a special operation of Israel.', '', russianBase],
  ['Kataib Hezbollah posted drone footage. It gave no date.', '', irgcBase],
]

const another: readonly Row[] = [
  // Whom the attack was on is not blamed for it.
  ['Iraq accused Iran of the attack on Hezbollah.', '?iran', irgcBase],
  ['Iran announced a strike on the base by Hezbollah.', '?hezbollah', irgcBase],
  // A spokesman may call it so as well.
  [
    'Hezbollah fired rockets at the base in what it called a response, a spokesman said.',
    '?hezbollah',
    irgcBase,
  ],
  ['Hezbollah fired rockets at the base in what it called a response.', '+hezbollah', irgcBase],
  ['The Revolutionary Guards boasted of an Israeli strike on the base.', '?israel', irgcBase],
]

describe('who did it, told as few tell it', () => {
  test.each(names)('%s names him', (sentence, who, opening) => {
    expect(whoDid(sentence, opening)).toBe(who)
  })

  test.each(nobody)('%s names nobody', (sentence, who, opening) => {
    expect(whoDid(sentence, opening)).toBe(who)
  })

  test.each(another)('%s names the one who did it', (sentence, who, opening) => {
    expect(whoDid(sentence, opening)).toBe(who)
  })
})

describe('in other languages', () => {
  test('an Arabic "it is he who" blames him', () => {
    const report = reportOf({
      lang: 'ar',
      title: 'صواريخ تصيب قاعدة التيفور',
      body: 'أصابت صواريخ يوم الأربعاء قاعدة التيفور في سوريا. إسرائيل هي التي قصفت القاعدة.',
    })
    expect(summariseReport(report).actorsBlamed).toEqual(['israel'])
  })

  test.each([
    ['حزب‌الله از حمله به پایگاه خبر داد.', ['hezbollah'], []],
    ['حزب‌الله از حمله اسرائیل به پایگاه خبر داد.', [], ['israel']],
  ])(
    'a Persian body that tells of an attack claims it where it names no other: %s',
    (told, claimed, blamed) => {
      const report = reportOf({
        lang: 'fa',
        title: 'حمله به پایگاه عین الاسد',
        body: `پایگاه عین الاسد در عراق روز چهارشنبه هدف حمله قرار گرفت. ${told}`,
      })
      const { actorsClaimed, actorsBlamed } = summariseReport(report)
      expect({ actorsClaimed, actorsBlamed }).toEqual({ actorsClaimed: claimed, actorsBlamed: blamed })
    },
  )
})
