import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deleteIndexSteps } from '../../src/match/delete-index.ts'
import { atOnce } from '../../src/model/steps.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 2, maxLength: 10 })

test('a word is found by itself and by itself with one or two letters out, on either side', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (words, which, letter) => {
        const id = which % words.length
        const listed = words[id] ?? ''
        const index = atOnce(deleteIndexSteps(words.map((one, at) => ({ word: one, id: at, deletions: 2 }))))
        const shorter = listed.slice(0, letter % listed.length) + listed.slice((letter % listed.length) + 1)
        expect(index.find(listed, 0)).toContain(id)
        expect(index.find(shorter, 0)).toContain(id)
        expect(index.find(`${listed}x`, 1)).toContain(id)
      },
    ),
  )
})

test('a word that shares no form is not proposed', () => {
  const index = atOnce(deleteIndexSteps([{ word: 'erbil', id: 0, deletions: 1 }]))
  expect(index.find('mosul', 1)).toEqual([])
})
