import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import type { Facilities } from './find-facilities.ts'
import { findGuests } from './find-guests.ts'
import { findListed } from './find-listed.ts'
import { hasFacilityNextDoor } from './find-next-door.ts'
import type { JudgedHit } from './judge-hits.ts'
import {
  hasListedArticle,
  isAfterLocative,
  isBesideStranger,
  isPossessed,
  placeSense,
} from './judge-surroundings.ts'
import { readSentences, type SentenceWords, sentenceOfWords } from './read-sentences.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import type { Hit } from './walk-names.ts'
import { facilityBit, wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// Weak names: a town, a person, a noun that is also a base. Other mentions tell which.

export interface Scene {
  readonly read: ReadText
  readonly facilities: Facilities
}

interface Others extends Scene {
  readonly named: ReadonlySet<Hit['name']['owner']>
  readonly taken: ReadonlySet<number>
  readonly sentences: readonly SentenceWords[]
  readonly sentenceOf: readonly number[]
  /** Hits that stand on a list with a base that is sure. */
  readonly listed: ReadonlySet<Hit>
  /** Of actors, sure or not. */
  readonly actors: readonly Hit[]
}

// What is found by a list may name others by another list or elsewhere; two rounds reach all that was seen.
const rounds = 2

export function judgeTogether(
  open: readonly Hit[],
  sure: readonly JudgedHit[],
  scene: Scene,
): readonly JudgedHit[] {
  // Whatever is a sign is one beside another name, or in an attack.
  if (open.length === 0 || (sure.length === 0 && !hasAttackWord(scene.read))) return []
  const taken = new Set(sure.flatMap(wordsOf))
  const takenByBases = new Set(sure.filter(({ name }) => name.owner.entity === 'base').flatMap(wordsOf))
  const sentences = readSentences(scene.read)
  const actors = [...sure, ...open].filter(({ name }) => name.owner.entity === 'actor')
  const place = { ...scene, taken, sentences, sentenceOf: sentenceOfWords(sentences), actors }
  // An actor's name inside a base's (US embassy) does not hide it.
  let rest = open.filter((hit) => isFreeOf(hit, hit.name.owner.entity === 'base' ? takenByBases : taken))
  let found: readonly JudgedHit[] = []
  for (let round = 0; round < rounds; round += 1) {
    const known = [...sure, ...found]
    const others = {
      ...place,
      named: new Set(known.map((hit) => hit.name.owner)),
      listed: findListed(rest, known, scene.read),
    }
    const more = rest.flatMap((hit) => judgeOpen(hit, others) ?? [])
    if (more.length === 0) break
    const judged = new Set(more.map((hit) => `${hit.from} ${hit.name.owner.index}`))
    rest = rest.filter((hit) => !judged.has(`${hit.from} ${hit.name.owner.index}`))
    found = [...found, ...more]
  }
  return found
}

function hasAttackWord(read: ReadText): boolean {
  return read.classes.some((classes) => (classes & wordClass.attack) !== 0)
}

function isFreeOf(hit: Hit, taken: ReadonlySet<number>): boolean {
  return !taken.has(hit.from) && !taken.has(hit.to - 1)
}

function wordsOf(hit: Hit): readonly number[] {
  return Array.from({ length: hit.to - hit.from }, (_, index) => hit.from + index)
}

function judgeOpen(hit: Hit, others: Others): JudgedHit | undefined {
  const { read, facilities, sentences } = others
  const hadArticle = (hit.flags & formFlag.hadArticle) !== 0
  if (isPossessed(hit, read) || !hasListedArticle(hit, read, hadArticle)) return undefined
  const place = placeSense(hit, read)
  if (place === 'beside' || facilities.beside.get(hit)?.fits === false) return undefined
  if (others.named.has(hit.name.owner)) return { ...hit, sign: 'named-elsewhere' }
  if (hit.name.need === 'facility') return undefined
  const isExact = (hit.flags & formFlag.fuzzy) === 0
  const isPlaceNamed = isExact && [...hit.name.qualifiers].some((word) => read.hasWord(word))
  if (isPlaceNamed && sentences.some(({ attackWords }) => attackWords.length > 0))
    return { ...hit, sign: 'place-named' }
  if (hit.name.owner.entity === 'actor')
    return isAcronymInAttack(hit, others) ? { ...hit, sign: 'attack-sentence' } : undefined
  if (place === 'near') return undefined
  if (others.listed.has(hit)) return { ...hit, sign: 'listed-with-base' }
  const troopsAt = troopWordBefore(hit, others)
  if (troopsAt !== undefined) return { ...hit, sign: 'troops-there', signAt: troopsAt }
  const guestsAt = isPoor(hit) ? undefined : findGuests(hit, others)
  if (guestsAt !== undefined) return { ...hit, sign: 'troops-there', signAt: guestsAt }
  if (hasAttackSentence(hit, others) || isOfNextDoor(hit, others)) return { ...hit, sign: 'attack-sentence' }
  return undefined
}

/** "IS claims the attack": capitals that are a word otherwise, where not all is in capitals. */
function isAcronymInAttack(hit: Hit, { read, sentences, sentenceOf }: Others): boolean {
  const sentence = sentences[sentenceOf[hit.from] ?? -1]
  if (!hit.name.isAcronym || sentence === undefined || sentence.attackWords.length === 0) return false
  const words = Array.from({ length: sentence.to - sentence.from }, (_, index) => sentence.from + index)
  const shouted = words.filter((at) => isAt(read, at, wordFlag.allCapitals))
  return shouted.length <= mostShouted * words.length
}

// A headline in capitals has all of its words so; a sentence has its acronyms.
const mostShouted = 0.4

const small = wordClass.filler | wordClass.article | wordClass.stopWord
const mostSmall = 3

/** "US troops at X", over small words, in a sentence of an attack. Arabic "troops X" are those of X. */
function troopWordBefore(hit: Hit, { read, sentences, sentenceOf }: Others): number | undefined {
  const sentence = sentences[sentenceOf[hit.from] ?? -1]
  if (sentence === undefined || !hasNear(hit, sentence.attackWords, mostWordsAway.attack)) return undefined
  for (let at = hit.from - 1; at >= hit.from - 1 - mostSmall; at -= 1) {
    if (isAt(read, at + 1, wordFlag.followsPunctuation)) return undefined
    if (isOfClass(read, at, wordClass.troops)) return isJoinedToOwner(at, hit, read) ? undefined : at
    if (!isOfClass(read, at, small)) return undefined
  }
  return undefined
}

function isJoinedToOwner(at: number, hit: Hit, read: ReadText): boolean {
  return at === hit.from - 1 && scriptOf(read.tokens.words[at] ?? '') === 'arabic'
}

/** A facility word that serves no other name, and an attack word, in the sentence. Only for exact names. */
function hasAttackSentence(hit: Hit, others: Others): boolean {
  if (isPoor(hit)) return false
  const sentence = others.sentences[others.sentenceOf[hit.from] ?? -1]
  if (sentence === undefined || !hasNear(hit, sentence.attackWords, mostWordsAway.attack)) return false
  // "in X" is the town, unless the facility is an airport or such, of which a town has one.
  const asked = hit.name.facilities
  const types = isAfterLocative(hit, others.read) ? asked & ~facilityBit.base : asked
  const serves = (at: number): boolean =>
    isFree(at, hit, others) && isOfClass(others.read, at, isPhraseTo(at, hit, others.read) ? asked : types)
  if (!hasNear(hit, sentence.facilities.filter(serves), mostWordsAway.facility)) return false
  return sentence.isTitleCase || !isBesideStranger(hit, others.read, (at) => others.taken.has(at))
}

function isPoor({ name, flags }: Hit): boolean {
  // A word of the language, in a script without capitals: "a country that suffers attacks on bases".
  if (name.isCommon && !name.isCapital) return true
  // A strong name that is misspelt is still one; a weak one is a word more.
  return name.need === 'context' && (flags & (formFlag.fuzzy | formFlag.joinedArticle)) !== 0
}

const longestPhrase = 8

/** "the camp of the Operational Coordination Mechanism in X": one phrase of small words and capitals. */
function isPhraseTo(at: number, hit: Hit, read: ReadText): boolean {
  if (at >= hit.from || hit.from - at > longestPhrase) return false
  for (let next = at + 1; next <= hit.from; next += 1) {
    if (isAt(read, next, wordFlag.followsPunctuation)) return false
    if (next < hit.from && !isOfClass(read, next, small) && !isAt(read, next, wordFlag.capital)) return false
  }
  return true
}

/** A headline names the town and the text its base, where no other base is named. */
function isOfNextDoor(hit: Hit, others: Others): boolean {
  if (isPoor(hit) || others.named.values().some(({ entity }) => entity === 'base')) return false
  if (isBesideStranger(hit, others.read, (at) => others.taken.has(at))) return false
  return hasFacilityNextDoor(hit, others, (at) => isFree(at, hit, others))
}

// Sentences run on where they have no stops; a sign further away belongs to something else.
const mostWordsAway = { attack: 40, facility: 15 } as const

function hasNear(hit: Hit, places: readonly number[], mostAway: number): boolean {
  return places.some((at) => at >= hit.from - mostAway && at < hit.to + mostAway)
}

/** The facility word may speak of this place: no other name has it, or it speaks of several. */
function isFree(at: number, hit: Hit, { read, facilities }: Scene): boolean {
  if (at >= hit.from && at < hit.to) return false
  if (isOfClass(read, at, wordClass.shared)) return true
  const owner = facilities.ownerOf.get(at)
  return owner === undefined || owner === hit.name.owner
}
