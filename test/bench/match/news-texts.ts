import { readShippedNames } from '../../match/shipped-names.ts'
import type { Place } from './places.ts'
import { createRandom } from './random.ts'

// Unrelated news, generated in the shape of 27,600 real items: 237 characters and 39 words, 28 % capitals, half of the
// words from a thousand common ones, 1.5 % never seen before, a place name in most items, a facility word in 4 % and a
// word of attack in 11 %, both in .6 %. Texts of attacks would flatter: they are one in a hundred.

const syllables = 'ba ce di fo gu la me ni po ru sa te vi wo za bri cro dra fle gri pla sto tri'.split(' ')
const facilityWords = ['base', 'camp', 'airport', 'field', 'embassy', 'port']
const attackWords = ['attack', 'hit', 'strike', 'fire', 'target', 'launched']

export interface NewsShape {
  readonly wordCount: number
  readonly itemCount: number
  readonly seed: number
}

export function writeNews(
  places: readonly Place[],
  { wordCount, itemCount, seed }: NewsShape,
): readonly string[] {
  const random = createRandom(seed)
  const words = newsWords()
  // Zipf's law, flattened: the top 100 of 4,000 make up 38 % of the words.
  const common = (): string => words[Math.floor(words.length * random() ** 3.2)] ?? 'the'
  const coined = (): string =>
    Array.from(
      { length: 2 + Math.floor(3 * random()) },
      () => syllables[Math.floor(syllables.length * random())],
    ).join('')
  const place = (): string => places[Math.floor(places.length * random() ** 2)]?.ascii ?? 'Paris'
  const oneOf = (list: readonly string[]): string => list[Math.floor(list.length * random())] ?? ''
  const word = (): string => {
    const kind = random()
    if (kind < 0.015) return capital(coined())
    if (kind < 0.06) return place()
    return kind < 0.26 ? capital(common()) : common()
  }
  return Array.from({ length: itemCount }, () => {
    const item = Array.from({ length: wordCount }, word)
    const at = (): number => Math.floor(wordCount * random())
    if (random() < 0.036) item[at()] = oneOf(facilityWords)
    if (random() < 0.11) item[at()] = oneOf(attackWords)
    return punctuate(item, random)
  })
}

/** Common words of English as the matcher's lists have them, without those that the shape counts apart. */
function newsWords(): readonly string[] {
  const { commonWords, facilityWords: facilities, attackWords: attacks } = readShippedNames().rules
  const apart = new Set([
    ...Object.values(facilities).flatMap((one) => one['en'] ?? []),
    ...(attacks['en'] ?? []),
  ])
  const all = (commonWords['en'] ?? []).flatMap((entry) => entry.split(' '))
  const random = createRandom(1)
  const mixed = all.filter((one) => !apart.has(one)).map((one) => ({ one, rank: random() }))
  const small =
    'the of to in a and for on said is with at by as it from was has its that an be will new'.split(' ')
  return [...small, ...mixed.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one)]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function punctuate(words: readonly string[], random: () => number): string {
  return words.map((word) => (random() < 0.06 ? `${word}.` : random() < 0.05 ? `${word},` : word)).join(' ')
}
