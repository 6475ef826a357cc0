import { expect, test } from 'vitest'
import { didYouMean, suggestWord } from '../../src/config/suggest-word.ts'

const keys = ['cadenceMinutes', 'lang', 'url', 'outlet', 'enabled']

test.each([
  ['cadence_minutes', 'cadenceMinutes'],
  ['CadenceMinutes', 'cadenceMinutes'],
  ['cadenceMinuets', 'cadenceMinutes'],
  ['langue', 'lang'],
  ['ulr', 'url'],
  ['enable', 'enabled'],
])('%s was meant as %s', (written, meant) => {
  expect(suggestWord(written, keys)).toBe(meant)
})

test('a word that is like none suggests none', () => {
  expect(suggestWord('colour', keys)).toBeUndefined()
  expect(suggestWord('', keys)).toBeUndefined()
  expect(suggestWord('lang'.repeat(100), keys)).toBeUndefined()
  expect(didYouMean('colour', keys)).toBe('')
})

test('of two that are near, the nearer is suggested', () => {
  expect(suggestWord('camp-lemonier', ['camp-simba', 'camp-lemonnier', 'camp-lemon'])).toBe('camp-lemonnier')
})
