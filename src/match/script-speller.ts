import type { Steps } from '../model/steps.ts'
import { deleteIndexSteps } from './delete-index.ts'
import { type EditCosts, editDistance } from './edit-distance.ts'
import type { Speller, Spelling } from './speller.ts'

// Spellings in scripts that are compared letter by letter: Arabic, Hebrew, Cyrillic.

const shortestWord = 5
// One full letter only where seven others hold the word; below that, only what the script leaves open (long vowels).
const longWord = 7
const limits = { long: 1, short: 0.5 } as const

export function* scriptSpellerSteps(words: readonly Spelling[], costs: EditCosts): Steps<Speller> {
  const byId = new Map(words.map(({ id, word }) => [id, word]))
  const index = yield* deleteIndexSteps(
    words
      .filter(({ word }) => word.length >= shortestWord - 1)
      .map(({ word, id }) => ({ word, id, deletions: 1 })),
  )
  return {
    find(word) {
      if (word.length < shortestWord) return []
      return index.find(word, 1).flatMap((id) => {
        const listed = byId.get(id) ?? ''
        const limit = Math.min(listed.length, word.length) >= longWord ? limits.long : limits.short
        const cost = editDistance(word, listed, costs, limit)
        return cost <= limit ? [{ id, cost }] : []
      })
    },
  }
}
