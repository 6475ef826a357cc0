import { expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

const basesOf = (body: string, lang: string): readonly string[] =>
  reportOf({ body, lang }).attacks.map(({ baseId }) => baseId)

test.each([
  [
    'en',
    'Drones hit radars at the Taji camp and the Imam Ali base overnight, the army said.',
    'imam-ali-nasiriyah',
  ],
  ['en', 'Drones hit the Imam Ali base overnight, the Iraqi army said.', 'imam-ali-nasiriyah'],
  [
    'en',
    'Israeli jets struck the Imam Ali base near the Syrian border town overnight.',
    'imam-ali-abu-kamal',
  ],
  ['en', 'Jets struck the Imam Ali base in Deir ez-Zor province overnight.', 'imam-ali-abu-kamal'],
  ['ar', 'قصفت طائرات مسيرة قاعدة الإمام علي جنوب العراق فجر اليوم.', 'imam-ali-nasiriyah'],
  ['ar', 'غارات إسرائيلية على قاعدة الإمام علي شرقي سوريا.', 'imam-ali-abu-kamal'],
])('of two bases of one name it is that of the country told of: %s %s', (lang, body, baseId) => {
  expect(basesOf(body, lang).filter((id) => id.startsWith('imam-ali'))).toEqual([baseId])
})

test('a name that nothing settles is one base, not two', () => {
  expect(basesOf('Drones hit the Imam Ali base overnight.', 'en')).toHaveLength(1)
})
