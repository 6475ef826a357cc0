import { expect, test } from 'vitest'
import { buildAttack, type Telling, tellAll } from './build.ts'

const report = (id: string, hour: number, again: boolean, words: readonly string[]): Telling => ({
  id,
  words,
  attacks: [buildAttack({ again })],
  article: { publishedAt: Date.parse('2024-03-05T00:00Z') + hour * 3_600_000 },
})
const first = report('a', 6, false, ['runway', 'field', 'dawn'])
const second = report('b', 15, true, ['gate', 'village', 'noon'])
const secondToo = report('c', 16, true, ['gate', 'village', 'shepherd'])

test.each([[[first, second, secondToo]], [[second, first, secondToo]], [[secondToo, second, first]]])(
  'who speaks of a further attack is told apart from the one before, whichever is read first',
  (order) => {
    const ids = tellAll(order).map(({ ledger }) => ledger.map(({ articleId }) => articleId))
    expect(ids.toSorted()).toEqual([['a'], ['b', 'c']])
  },
)

test('who comes after it and does not say that it was a further one is of the further one', () => {
  const plain = report('d', 17, false, ['gate', 'village', 'police'])
  for (const order of [
    [second, plain],
    [plain, second],
  ])
    expect(tellAll(order).map(({ ledger }) => ledger.length)).toEqual([2])
})
