import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import type { Owner } from './gazetteer-name.ts'
import { isAfterLocative } from './judge-surroundings.ts'
import { mostFillersRight, mostSmallLeft } from './name-reach.ts'
import type { ReadText } from './read-words.ts'
import { isAt } from './read-words.ts'
import { indefiniteArticles, superlatives } from './small-words.ts'
import type { Hit } from './walk-names.ts'
import { anyFacility, smallWord, wordClass } from './word-class.ts'

// Which facility word belongs to which name. "Harir airbase in Erbil" has one facility word and two names: it serves
// the nearest, unless it speaks of several ("bases at X and Y").

export interface FacilityBeside {
  /** Index of the facility word. */
  readonly at: number
  readonly side: 'left' | 'right'
  /** Words between. */
  readonly distance: number
  /** False where it speaks of another kind of place: King Khalid airport is not King Khalid Air Base. */
  readonly fits: boolean
}

export interface Facilities {
  /** For each hit of a base that has a facility word to itself: that word. */
  readonly beside: ReadonlyMap<Hit, FacilityBeside>
  /** Whose a facility word is, by its index. */
  readonly ownerOf: ReadonlyMap<number, Owner>
}

export function findFacilities(read: ReadText, hits: readonly Hit[]): Facilities {
  const beside = new Map<Hit, readonly FacilityBeside[]>()
  for (const hit of hits) if (hit.name.owner.entity === 'base') beside.set(hit, facilitiesBeside(read, hit))
  const claims = claimFacilities(read, beside)
  const own = new Map<Hit, FacilityBeside>()
  for (const [hit, facilities] of beside) {
    const kept = facilities.find((facility) => mayUse(read, { hit, facility, claims }))
    if (kept !== undefined) own.set(hit, kept)
  }
  const ownerOf = new Map([...claims].map(([at, one]) => [at, one.hit.name.owner]))
  return { beside: own, ownerOf }
}

/** At most one on each side; the right one first where both are. */
function facilitiesBeside(read: ReadText, hit: Hit): readonly FacilityBeside[] {
  const right = facilityRight(read, hit) ?? facilityInApposition(read, hit)
  const left = facilityLeft(read, hit)
  return [right, left].filter((facility) => facility !== undefined)
}

function facilityRight(read: ReadText, hit: Hit): FacilityBeside | undefined {
  for (let at = hit.to; at <= hit.to + mostFillersRight; at += 1) {
    if (isAt(read, at, wordFlag.followsPunctuation)) return undefined
    if (((read.classes[at] ?? 0) & anyFacility) !== 0)
      return { at, side: 'right', distance: at - hit.to, fits: fits(read, at, hit) }
    if (((read.classes[at] ?? 0) & wordClass.filler) === 0) return undefined
  }
  return undefined
}

/** "T4, an air base", "Kati, the main garrison": "in Kirkuk, the base" may be any that was told of before. */
function facilityInApposition(read: ReadText, hit: Hit): FacilityBeside | undefined {
  const { words, starts, ends } = read.tokens
  const between = read.text.slice(ends[hit.to - 1] ?? 0, starts[hit.to] ?? 0).trim()
  const [article = '', next = ''] = [words[hit.to], words[hit.to + 1]]
  const isTheOne = article === 'the' && superlatives.has(next) && !isAfterLocative(hit, read)
  if (between !== ',' || !(indefiniteArticles.has(article) || isTheOne)) return undefined
  for (let at = hit.to + (isTheOne ? 2 : 1); at <= hit.to + 1 + mostFillersRight; at += 1) {
    if (isAt(read, at, wordFlag.followsPunctuation)) return undefined
    if (((read.classes[at] ?? 0) & anyFacility) !== 0)
      return { at, side: 'right', distance: at - hit.to, fits: fits(read, at, hit) }
    if (((read.classes[at] ?? 0) & wordClass.filler) === 0) return undefined
  }
  return undefined
}

function facilityLeft(read: ReadText, hit: Hit): FacilityBeside | undefined {
  for (let at = hit.from - 1; at >= hit.from - 1 - mostSmallLeft && at >= 0; at -= 1) {
    if (isAt(read, at + 1, wordFlag.followsPunctuation)) return undefined
    if (((read.classes[at] ?? 0) & anyFacility) !== 0)
      return { at, side: 'left', distance: hit.from - 1 - at, fits: fits(read, at, hit) }
    // "The army camp in Kashmir's Uri".
    if (((read.classes[at] ?? 0) & smallWord) === 0 && !isAt(read, at, wordFlag.possessive)) return undefined
  }
  return undefined
}

function fits(read: ReadText, at: number, hit: Hit): boolean {
  return ((read.classes[at] ?? 0) & anyFacility & hit.name.facilities) !== 0
}

interface Claim {
  readonly hit: Hit
  readonly distance: number
}

/** For each facility word the nearest name. */
function claimFacilities(
  read: ReadText,
  beside: ReadonlyMap<Hit, readonly FacilityBeside[]>,
): ReadonlyMap<number, Claim> {
  const claims = new Map<number, Claim>()
  for (const [hit, facilities] of beside) {
    for (let at = hit.from; at < hit.to; at += 1)
      if (((read.classes[at] ?? 0) & anyFacility) !== 0) claims.set(at, { hit, distance: -1 })
    for (const facility of facilities) claim(read, claims, { hit, facility })
  }
  return claims
}

// What the other side counts in words: English also says "base at X", Arabic hardly ever "X قاعدة".
const otherSide = { right: 0.5, left: 2.5 } as const

function claim(
  read: ReadText,
  claims: Map<number, Claim>,
  { hit, facility }: { readonly hit: Hit; readonly facility: FacilityBeside },
): void {
  const known = claims.get(facility.at)
  // Between two names English puts the facility word after its own, Arabic and Hebrew before it.
  const script = scriptOf(read.tokens.words[facility.at] ?? '')
  const ownSide = script === 'arabic' || script === 'hebrew' ? 'left' : 'right'
  const distance = facility.distance + (facility.side === ownSide ? 0 : otherSide[ownSide])
  if (known === undefined || distance < known.distance) claims.set(facility.at, { hit, distance })
}

interface Use {
  readonly hit: Hit
  readonly facility: FacilityBeside
  readonly claims: ReadonlyMap<number, Claim>
}

function mayUse(read: ReadText, { hit, facility, claims }: Use): boolean {
  if (((read.classes[facility.at] ?? 0) & wordClass.shared) !== 0) return true
  const owner = claims.get(facility.at)?.hit
  return (
    owner === undefined || owner.name.owner === hit.name.owner || (owner.from < hit.to && hit.from < owner.to)
  )
}
