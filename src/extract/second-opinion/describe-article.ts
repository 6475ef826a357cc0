// What of an article the model weighs: which words of the lists stand in its title, its head and further down, and how
// its passages were read. No word of a language, so that what was fitted on one holds for all. Pure.
import { isHit } from '../hits/is-hit.ts'
import { isOwnStrike, type WeighedPassage } from '../relevance/weighed-passage.ts'

const zones: readonly (readonly [number, string])[] = [
  [1, 'opening'],
  [3, 'head'],
]

/** Bases from which on they are many. */
const manyBases = 3

export function describeArticle(passages: readonly WeighedPassage[]): ReadonlySet<string> {
  const features = new Set<string>()
  for (const one of passages) {
    const { passage } = one
    const zone = zoneOf(one)
    for (const label of passage.marks.keys()) features.add(label).add(`${label} in ${zone}`)
    const reading = readingOf(one)
    const isNamed = passage.bases.length > 0
    features.add(`${reading} in ${zone}`)
    features.add(`${reading} ${isNamed ? 'with' : 'without'} a base in ${zone}`)
    if (passage.bases.some((base) => isHit(passage, base))) features.add(`${reading} of a base in ${zone}`)
  }
  const baseIds = new Set(passages.flatMap(({ passage }) => passage.bases.map(({ mention }) => mention.id)))
  return features.add(`${Math.min(manyBases, baseIds.size)} bases`)
}

function zoneOf({ passage: { isTitle, sentence } }: WeighedPassage): string {
  return isTitle ? 'title' : (zones.find(([last]) => sentence <= last)?.[1] ?? 'body')
}

function readingOf(one: WeighedPassage): string {
  if (one.isBackground) return 'background'
  if (isOwnStrike(one)) return 'own strike'
  return one.event === 'attack' ? 'attack' : 'other'
}
