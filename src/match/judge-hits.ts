import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import { type Facilities, findFacilities } from './find-facilities.ts'
import { isDenied, isPossessed } from './judge-surroundings.ts'
import { judgeTogether } from './judge-weak-hits.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { resolveOverlaps } from './resolve-overlaps.ts'
import type { Hit } from './walk-names.ts'
import { wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// Decides which hits are mentions, by what stands around them. First those that need no other mention; then weak ones,
// for which a mention elsewhere, or on the same list, is the sign.

/** Why a hit is a mention. */
export type Sign =
  | 'strong-alias'
  | 'beside-facility'
  | 'beside-group-word'
  | 'listed-with-base'
  | 'named-elsewhere'
  | 'place-named'
  | 'attack-sentence'

export interface JudgedHit extends Hit {
  readonly sign: Sign
  /** The facility or group word that decided. */
  readonly signAt?: number
}

export interface Judgement {
  /** In the order of the text. */
  readonly mentions: readonly JudgedHit[]
  /** Fuzzy hits that lacked a sign. */
  readonly nearMisses: readonly Hit[]
}

export function judgeHits(read: ReadText, hits: readonly Hit[]): Judgement {
  const facilities = findFacilities(read, hits)
  const alone = hits.filter((hit) => !isDenied(hit, read, facilities.beside.get(hit)))
  const sure = resolveOverlaps(alone.flatMap((hit) => judgeAlone(hit, read, facilities) ?? []))
  const decided = new Set(sure.map(keyOf))
  const open = alone.filter((hit) => !decided.has(keyOf(hit)))
  const mentions = resolveOverlaps([...sure, ...judgeTogether(open, sure, { read, facilities })]).toSorted(
    inText,
  )
  return { mentions, nearMisses: nearMissesOf(open, mentions) }
}

function keyOf(hit: Hit): string {
  return `${hit.from} ${hit.to} ${hit.name.owner.index}`
}

function inText(a: Hit, b: Hit): number {
  return a.from - b.from || a.to - b.to || a.name.owner.index - b.name.owner.index
}

function nearMissesOf(open: readonly Hit[], mentions: readonly Hit[]): readonly Hit[] {
  const taken = new Set(
    mentions.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, index) => hit.from + index)),
  )
  return open.filter(
    (hit) => (hit.flags & formFlag.fuzzy) !== 0 && !taken.has(hit.from) && !taken.has(hit.to - 1),
  )
}

/** Signs that the hit carries itself. */
function judgeAlone(hit: Hit, read: ReadText, facilities: Facilities): JudgedHit | undefined {
  if (hit.name.owner.entity === 'actor') return judgeActor(hit, read)
  const facility = facilities.beside.get(hit)
  if (hit.name.need === 'nothing' && !isThin(hit, read)) return { ...hit, sign: 'strong-alias' }
  if (facility?.fits !== true) return undefined
  if (hit.name.need === 'context' && isPossessed(hit, read) && facility.side !== 'right') return undefined
  return { ...hit, sign: 'beside-facility', signAt: facility.at }
}

/**
 * One misspelt word, where no capital shows that it is a name: in a script without them, or at the start of a
 * sentence. Too little to stand alone.
 */
function isThin(hit: Hit, read: ReadText): boolean {
  if ((hit.flags & formFlag.fuzzy) === 0 || hit.to - hit.from > 1) return false
  if (!read.hasCapitals || hit.cost > sameSound) {
    const script = scriptOf(read.tokens.words[hit.from] ?? '')
    return script !== 'latin' || isAt(read, hit.from, wordFlag.startsSentence)
  }
  return false
}

const sameSound = 0.2

function judgeActor(hit: Hit, read: ReadText): JudgedHit | undefined {
  if (isThin(hit, read)) return undefined
  if (hit.name.need === 'nothing') return { ...hit, sign: 'strong-alias' }
  const signAt = groupWordBeside(hit, read)
  return signAt === undefined ? undefined : { ...hit, sign: 'beside-group-word', signAt }
}

const between = wordClass.filler | wordClass.article | wordClass.stopWord
const mostBetween = 3

function groupWordBeside(hit: Hit, read: ReadText): number | undefined {
  for (let at = hit.to; at < hit.to + mostBetween && !isAt(read, at, wordFlag.followsPunctuation); at += 1) {
    if (isOfClass(read, at, wordClass.group)) return at
    if (!isOfClass(read, at, between)) break
  }
  for (
    let at = hit.from - 1;
    at >= hit.from - mostBetween && !isAt(read, at + 1, wordFlag.followsPunctuation);
    at -= 1
  ) {
    if (isOfClass(read, at, wordClass.group)) return at
    if (!isOfClass(read, at, between)) break
  }
  return undefined
}
