import { describe, expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// Korean, Vietnamese, Thai, Malay and Chinese in its full signs: a report with its slots, and what is no news.

const published = '2024-05-03T12:00:00Z'

/** By language: title, text, base, day, killed and injured. */
const reports: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    'ko',
    '하리르 공군기지 드론 공격받아',
    '이라크 북부 하리르 공군기지가 2일 새벽 드론 2대의 공격을 받아 미군 3명이 숨지고 5명이 다쳤다고 이라크군이 밝혔다.',
    'harir',
    '2024-05-02',
    '3/5',
  ],
  [
    'vi',
    'Căn cứ Harir bị tấn công bằng UAV',
    'Hai UAV tự sát đã tấn công căn cứ không quân Harir rạng sáng 2/5, khiến ba binh sĩ thiệt mạng và năm người khác bị thương, quân đội Iraq cho biết.',
    'harir',
    '2024-05-02',
    '3/5',
  ],
  [
    'th',
    'โดรนโจมตีฐานทัพอากาศฮารีร์',
    'โดรน 2 ลำโจมตีฐานทัพอากาศฮารีร์ เมื่อวันที่ 2 พฤษภาคม 2567 ทำให้ทหารเสียชีวิต 3 นาย และบาดเจ็บ 5 นาย กองทัพอิรักระบุ',
    'harir',
    '2024-05-02',
    '3/5',
  ],
  [
    'ms',
    'Pangkalan Harir diserang dron',
    'Dua dron bunuh diri menyerang pangkalan udara Harir pada 2 Mei, menyebabkan tiga askar maut dan lima lagi cedera, kata tentera Iraq.',
    'harir',
    '2024-05-02',
    '3/5',
  ],
  [
    'zh',
    '哈里爾空軍基地遭無人機攻擊',
    '伊拉克軍方表示，哈里爾空軍基地2日凌晨遭兩架無人機攻擊，三名士兵喪生、五人受傷。',
    'harir',
    '2024-05-02',
    '3/5',
  ],
]

describe.each(reports)('%s: %s', (...[lang, title, body, ...wanted]) => {
  const reading = readText({ lang, title, body, published })
  const attack = reading.kind === 'none' ? undefined : reading.report.attacks[0]
  const sumOf = (slot: 'killed' | 'injured'): number | undefined =>
    attack?.claims
      .flatMap(({ body: one }) => (one.slot === slot ? [one.quantity.min ?? 0] : []))
      .toSorted((a, b) => b - a)[0]

  test('the base, the day and the toll', () => {
    expect([attack?.baseId, attack?.happenedAt?.day, `${sumOf('killed')}/${sumOf('injured')}`]).toEqual(
      wanted,
    )
  })
})

test.each([
  ['ko', '미군 지휘관이 하리르 공군기지를 방문해 장병들을 격려했다.'],
  ['vi', 'Tướng Mỹ tới thăm binh sĩ tại căn cứ không quân Harir.'],
  ['th', 'ผู้บัญชาการสหรัฐฯ เดินทางเยือนฐานทัพอากาศฮารีร์ เพื่อพบปะทหาร'],
  ['ms', 'Panglima AS melawat anggota tentera di pangkalan udara Harir.'],
  ['zh', '美軍司令視察哈里爾空軍基地。'],
])('%s: a visit is no news', (lang, body) => {
  expect(readText({ lang, body }).kind).toBe('none')
})
