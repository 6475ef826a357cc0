import { isRestDue, type Steps } from '../model/steps.ts'
import { deleteIndexSteps } from './delete-index.ts'
import { editDistance } from './edit-distance.ts'
import { fuzzyLimit } from './fuzzy-limit.ts'
import { toPhones, toSkeleton } from './latin-phones.ts'
import { latinCosts } from './phone-costs.ts'
import type { Speller, Spelling } from './speller.ts'

// Finds listed words that a Latin word may be another spelling of: by equal sound, by equal consonants, by a letter
// or two that differ; each proposal is then measured.

interface Entry {
  readonly id: number
  readonly letters: number
  readonly phones: string
}

// A first sound may differ only this much (Udeid and Odeid, not Balad and Salad).
const firstSoundLimit = 0.55
const shortestWord = 4
const shortestSkeleton = 3

const wordsPerStep = 500

export function* latinSpellerSteps(words: readonly Spelling[]): Steps<Speller> {
  const entries = new Map<number, Entry>()
  const byPhones = new Map<string, number[]>()
  const bySkeleton = new Map<string, number[]>()
  for (const [index, { word, id }] of words.entries()) {
    const phones = toPhones(word)
    entries.set(id, { id, letters: word.length, phones })
    add(byPhones, phones, id)
    add(bySkeleton, toSkeleton(phones), id)
    if (isRestDue(index, wordsPerStep)) yield
  }
  const all = [...entries.values()]
  const skeletons = yield* deleteIndexSteps(
    all.map(({ id, phones }) => ({ word: toSkeleton(phones), id, deletions: 1 })),
  )
  const deletes = yield* deleteIndexSteps(
    all.map(({ id, phones }) => ({ word: phones, id, deletions: deletionsFor(phones) })),
  )

  function propose(phones: string): ReadonlySet<number> {
    const skeleton = toSkeleton(phones)
    const proposed = new Set(byPhones.get(phones))
    if (skeleton.length >= shortestSkeleton) for (const id of bySkeleton.get(skeleton) ?? []) proposed.add(id)
    if (skeleton.length > shortestSkeleton) for (const id of skeletons.find(skeleton, 1)) proposed.add(id)
    for (const id of deletes.find(phones, deletionsFor(phones))) proposed.add(id)
    return proposed
  }

  return {
    find(word) {
      if (word.length < shortestWord) return []
      const phones = toPhones(word)
      return [...propose(phones)].flatMap((id) => measure(entries.get(id), { phones, letters: word.length }))
    },
  }
}

function measure(entry: Entry | undefined, word: { readonly phones: string; readonly letters: number }) {
  if (entry === undefined || entry.letters < shortestWord) return []
  const limit = fuzzyLimit(Math.min(entry.letters, word.letters))
  const cost = editDistance(word.phones, entry.phones, latinCosts, limit)
  if (cost > limit) return []
  const sameStart = word.phones.charAt(0) === entry.phones.charAt(0)
  return sameStart || cost <= firstSoundLimit ? [{ id: entry.id, cost }] : []
}

function deletionsFor(phones: string): number {
  return phones.length >= 7 ? 2 : phones.length >= 4 ? 1 : 0
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [id])
  else known.push(id)
}
