import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Who claims (+), is blamed (?) or denies (-) in other languages, by a sentence behind a plain report.

type Row = readonly [lang: string, opening: string, sentence: string, who: string]

const kalsu = 'وقع انفجار في معسكر كالسو في بابل الأربعاء، وأصيب جنديان بهجوم صاروخي.'
const sevare = 'هاجم مسلحون معسكر سيفاري في مالي الأربعاء.'
const tanf = 'Ракеты упали в среду на базу Эт-Танф в Сирии.'
const boulkessi = 'Une attaque a visé mercredi le camp militaire de Boulkessi.'
const engels = 'У середу безпілотники атакували аеродром «Енгельс».'

test.each<Row>([
  ['ar', kalsu, 'ونفت القيادة المركزية الأمريكية تنفيذ أي ضربات في العراق.', '-us'],
  ['ar', sevare, 'وقالت مؤسسة الزلاقة إن مقاتلي الجماعة نفذوا الهجوم.', '+jnim'],
  ['ru', tanf, 'В Тегеране причастность отвергли.', '-iran'],
  [
    'tr',
    "Babil'deki Kalsu üssü çarşamba günü füzelerle vuruldu.",
    "CENTCOM, ABD'nin saldırı düzenlemediğini bildirdi.",
    '-us',
  ],
  ['fr', boulkessi, "Le JNIM, mis en cause par l'armée, n'a pas réagi.", '?jnim'],
  ['fr', boulkessi, "Le JNIM, visé par l'armée, n'a pas réagi.", ''],
  ['uk', engels, 'Джерело в СБУ сказало виданню, що це була спільна операція з ССО.', '+ukraine'],
  [
    'fa',
    'میدان هوایی قندهار سه‌شنبه هدف حمله قرار گرفت.',
    'طالبان در اعلامیه‌ای ادعا کرده‌اند که این حمله را انجام داده‌اند.',
    '+taliban',
  ],
])('%s %s %s', (lang, opening, sentence, who) => {
  const { actorsClaimed, actorsBlamed, actorsDenied } = summariseReport(
    reportOf({ lang, title: opening, body: `${opening} ${sentence}` }),
  )
  const told = [
    ...actorsClaimed.map((id) => `+${id}`),
    ...actorsBlamed.map((id) => `?${id}`),
    ...actorsDenied.map((id) => `-${id}`),
  ]
  expect(told.join(' ')).toBe(who)
})
