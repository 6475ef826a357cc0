// Behind an act or a toll, which place does its clause name? "Two people were killed in Nahariya", "hit a village in the Belgorod
// region".
import type { MarkLabel } from '../words/mark.ts'
import { marksOf, type Passage, wordsOf } from '../words/passage.ts'
import { isNoTown } from './is-no-town.ts'
import { isPlacePreposition } from './is-place-preposition.ts'
import { isKnown } from './known-places.ts'

const clauseEnd = /[,;:.!?()—–]/u

/** How far to look, and what is no news. */
export interface PlaceSearch {
  /** Places that the article is about. */
  readonly known: ReadonlySet<string>
  /** Words behind the act. */
  readonly reach: number
}

/** @returns the token of a place behind one of the marks that is not known to the article. */
export function findPlaceBehind(
  passage: Passage,
  labels: readonly MarkLabel[],
  { known, reach }: PlaceSearch,
): number | undefined {
  for (const { last } of marksOf(passage, ...labels)) {
    const at = placeBehind(passage, last, reach)
    if (at !== undefined && !isKnown(passage, at, known) && !isNoTown(passage, at)) return at
  }
  return undefined
}

/** "in Nahariya": the preposition and a capital, in the clause of the act. */
function placeBehind(passage: Passage, act: number, reach: number): number | undefined {
  const { tokens } = passage
  for (let at = act + 1; at < Math.min(tokens.length - 1, act + reach); at++) {
    if (clauseEnd.test(tokens[at]?.gap ?? '')) return undefined
    if (isPlacePreposition(passage, at) && tokens[at + 1]?.capital === true)
      return behindOwner(passage, at + 1)
    if (isPlacePreposition(passage, at) && isRegion(passage, at + 2)) return at + 2
  }
  return undefined
}

/** "in Russia's Belgorod": the country says where the town is. */
function behindOwner(passage: Passage, at: number): number {
  const owner = passage.actors.find(({ first, last }) => first <= at && at <= last)
  const isOwner = owner !== undefined && /['’]s$/u.test(wordsOf(passage, owner))
  const next = owner === undefined ? undefined : passage.tokens[owner.last + 1]
  return isOwner && next?.capital === true && next.gap === '' ? owner.last + 1 : at
}

const regions = /^(?:regions?|provinces?|districts?|oblasts?|governorates?|area|valley|suburbs?)$/

/** Words of a region's name. */
const regionWords = 3

/** "in the Belgorod region". */
function isRegion({ lang, tokens }: Passage, at: number): boolean {
  const words = tokens.slice(at, at + regionWords)
  const end = words.findIndex(({ word }) => regions.test(word))
  return (
    lang === 'en' &&
    tokens[at - 1]?.word === 'the' &&
    end > 0 &&
    words.slice(0, end).every(({ capital }) => capital)
  )
}
