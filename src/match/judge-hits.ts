import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import { type Facilities, findFacilities } from './find-facilities.ts'
import { sameSound } from './fuzzy-limit.ts'
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
  | 'beside-attack-word'
  | 'listed-with-base'
  | 'named-elsewhere'
  | 'place-named'
  | 'troops-there'
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
  if (hits.length === 0) return { mentions: [], nearMisses: [] }
  const owned = hits.filter((hit) => !hasOthersKind(hit, hits, read))
  const facilities = findFacilities(read, owned)
  const alone = withoutDenied(owned, read, facilities)
  const sure = resolveOverlaps(alone.flatMap((hit) => judgeAlone(hit, read, facilities) ?? []))
  const decided = new Set(sure.map(keyOf))
  const open = alone.filter((hit) => !decided.has(keyOf(hit)))
  const mentions = resolveOverlaps([...sure, ...judgeTogether(open, sure, { read, facilities })]).toSorted(
    inText,
  )
  return { mentions, nearMisses: nearMissesOf(open, mentions) }
}

/** A name of common words that is something else in one place is that in the whole text ("Green Village apartments"). */
function withoutDenied(hits: readonly Hit[], read: ReadText, facilities: Facilities): readonly Hit[] {
  const denied = new Set(hits.filter((hit) => isDenied(hit, read, facilities.beside.get(hit))))
  if (denied.size === 0) return hits
  const others = new Set(
    [...denied]
      .filter(({ name }) => name.isCommon && name.owner.entity === 'base')
      .map(({ name }) => name.owner),
  )
  return hits.filter(
    (hit) =>
      !denied.has(hit) && !(hit.name.isCommon && others.has(hit.name.owner) && !facilities.beside.has(hit)),
  )
}

/** "K-1 Air Base in Kirkuk": the kind of place is that of the name before it. */
function hasOthersKind(hit: Hit, hits: readonly Hit[], read: ReadText): boolean {
  if (!hit.name.isTurned || isAt(read, hit.from, wordFlag.followsPunctuation)) return false
  return hits.some(
    ({ to, name }) => to === hit.from && name.owner.entity === 'base' && name.owner !== hit.name.owner,
  )
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
  const isThinHit = isThin(hit, read)
  if (hit.name.owner.isSpelledRight && isOfGroup(hit, read)) return undefined
  if (hit.name.need === 'nothing' && !isThinHit) return { ...hit, sign: 'strong-alias' }
  if (hit.name.owner.entity === 'actor') return judgeActor(hit, read)
  const facility = facilities.beside.get(hit)
  if (facility?.fits === true) {
    const isPersons = hit.name.need === 'context' && isPossessed(hit, read) && facility.side !== 'right'
    return isPersons ? undefined : { ...hit, sign: 'beside-facility', signAt: facility.at }
  }
  if (hit.name.need !== 'nothing' || facility !== undefined) return undefined
  const signAt = attackWordBeside(hit, read)
  return signAt === undefined ? undefined : { ...hit, sign: 'beside-attack-word', signAt }
}

/** One misspelt word: too little to stand alone. */
function isThin(hit: Hit, read: ReadText): boolean {
  if ((hit.flags & formFlag.fuzzy) === 0 || hit.to - hit.from > 1) return false
  const isLatin = scriptOf(read.tokens.words[hit.from] ?? '') === 'latin'
  return !isLatin || hit.cost > sameSound || !read.hasCapitals
}

function judgeActor(hit: Hit, read: ReadText): JudgedHit | undefined {
  const signAt = groupWordBeside(hit, read)
  return signAt === undefined ? undefined : { ...hit, sign: 'beside-group-word', signAt }
}

/** "Somali militants", «فصائل عراقية»: a group of a country is not the state. */
function isOfGroup(hit: Hit, read: ReadText): boolean {
  const right = isOfClass(read, hit.to, wordClass.group) && !isAt(read, hit.to, wordFlag.followsPunctuation)
  const left =
    isOfClass(read, hit.from - 1, wordClass.group) && !isAt(read, hit.from, wordFlag.followsPunctuation)
  return right || (left && scriptOf(read.tokens.words[hit.from] ?? '') !== 'cyrillic')
}

/** "struck X", "rocket attack on X", "X was hit". */
function attackWordBeside(hit: Hit, read: ReadText): number | undefined {
  if (scriptOf(read.tokens.words[hit.from] ?? '') !== 'latin') return undefined
  return wordBeside(hit, read, wordClass.attack)
}

const between = wordClass.filler | wordClass.article | wordClass.stopWord
const mostBetween = 3

function groupWordBeside(hit: Hit, read: ReadText): number | undefined {
  return wordBeside(hit, read, wordClass.group)
}

/** The nearest word of the class, over small words, on the right or else on the left. */
function wordBeside(hit: Hit, read: ReadText, classes: number): number | undefined {
  for (let at = hit.to; at < hit.to + mostBetween && !isAt(read, at, wordFlag.followsPunctuation); at += 1) {
    if (isOfClass(read, at, classes)) return at
    if (!isOfClass(read, at, between)) break
  }
  for (let at = hit.from - 1; at >= hit.from - mostBetween; at -= 1) {
    if (isAt(read, at + 1, wordFlag.followsPunctuation)) break
    if (isOfClass(read, at, classes)) return at
    if (!isOfClass(read, at, between)) break
  }
  return undefined
}
