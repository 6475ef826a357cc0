import { expect, test } from 'vitest'
import { createLeftVersions } from '../src/left-versions.ts'
import { dayMs, hourMs } from '../src/model/local-day.ts'

const [two, three] = [{ title: 'Two hurt' }, { title: 'Three hurt' }]

function build() {
  let now = 1_000_000
  const versions = createLeftVersions({ now: () => now, sleep: async () => undefined })
  const pass = (ms: number): void => {
    now += ms
  }
  return { ...versions, pass }
}

test('a wording that an article has left behind is an old copy while the stored one is met', () => {
  const { isOldCopy, meet, pass } = build()
  expect(isOldCopy('a', two, three)).toBe(false)
  for (let hours = 0; hours < 5; hours += 1) {
    pass(hourMs)
    expect(isOldCopy('a', three, two)).toBe(true)
    meet('a')
  }
  expect(isOldCopy('b', three, two)).toBe(false)
  pass(3 * hourMs)
  expect(isOldCopy('a', three, two)).toBe(false)
})

test('what a clock that was ahead has met hides no return to an older wording', () => {
  const { isOldCopy, pass } = build()
  expect(isOldCopy('a', two, three)).toBe(false)
  pass(-700 * dayMs)
  expect(isOldCopy('a', three, two)).toBe(false)
})
