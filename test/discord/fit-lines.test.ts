import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitLines, type Line } from '../../src/discord/fit-lines.ts'

test('lines that fit are all kept, in order', () => {
  expect(
    fitLines(
      [
        { text: 'a', weight: 0 },
        { text: 'b', weight: 3 },
      ],
      10,
    ),
  ).toBe('a\nb')
})

test('the lightest lines go first, the last of them before the others, and the reader is told', () => {
  const lines: Line[] = [
    { text: 'vital', weight: 3 },
    { text: 'x'.repeat(40), weight: 1 },
    { text: 'y'.repeat(40), weight: 1 },
    { text: 'also vital', weight: 3 },
  ]
  expect(fitLines(lines, 80)).toBe('vital\nalso vital\n-# 2 more lines do not fit here')
})

test('no list of lines exceeds the limit', () => {
  const line = fc.record({ text: fc.string({ maxLength: 200 }), weight: fc.constantFrom(0, 1, 2, 3) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 70, max: 3000 }), (lines, max) => {
      expect(fitLines(lines as Line[], max).length).toBeLessThanOrEqual(max)
    }),
  )
})
