import { wordFlag } from '../text/tokenise.ts'
import { isAfterLocative } from './judge-surroundings.ts'
import { mostSmallLeft } from './name-reach.ts'
import type { SentenceWords } from './read-sentences.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { negators, relatives } from './small-words.ts'
import type { Hit } from './walk-names.ts'
import { smallWord, wordClass } from './word-class.ts'

// Troops who share a place with its own people: where a sentence tells of them, and of an attack that aims at a name of
// the place, the base is meant and not the town ("Rockets hit X, where US troops are based").

export interface GuestScene {
  readonly read: ReadText
  readonly sentences: readonly SentenceWords[]
  readonly sentenceOf: readonly number[]
  /** Of actors, sure or not. */
  readonly actors: readonly Hit[]
}

// The headline and three sentences behind it may tell of them before the name.
const lastOfHead = 3

/** Index of the first word of the troops; undefined where nothing speaks of them. */
export function findGuests(hit: Hit, scene: GuestScene): number | undefined {
  const { read, sentences, sentenceOf } = scene
  const own = sentenceOf[hit.from] ?? -1
  const sentence = sentences[own]
  if (sentence === undefined || hit.name.owner.guests.size === 0) return undefined
  const troops = scene.actors.filter((actor) => isTroops(actor, hit, read))
  if (sentence.attackWords.length === 0) return undefined
  const housed = troops.find((actor) => isHousedAt(actor, hit, read) || leadsTo(actor, hit, read))
  if (housed !== undefined) return housed.from
  if (isAfterLocative(hit, read) || !isAimedAt(hit, read)) return undefined
  const isNear = (actor: Hit): boolean => {
    const its = sentenceOf[actor.from]
    return its === own || (its === own - 1 && own <= lastOfHead)
  }
  return troops.find(isNear)?.from
}

// "militaires de la coalition"
const besideTroops = 3

/** "US forces", "three coalition troops"; not "no US troops". */
function isTroops(actor: Hit, { name }: Hit, read: ReadText): boolean {
  if (!name.owner.guests.has(actor.name.owner.id)) return false
  const before = [actor.from - 1, actor.from - 2].map((at) => read.tokens.words[at] ?? '')
  if (before.some((word) => negators.has(word))) return false
  for (let at = actor.from - besideTroops; at < actor.to + besideTroops; at += 1)
    if (isOfClass(read, at, wordClass.troops)) return true
  return false
}

const longestClause = 8

/** A relative word joins the troops to the name before them; in Turkish the ending of the name does ("X'deki"). */
function isHousedAt(actor: Hit, hit: Hit, read: ReadText): boolean {
  if (actor.from < hit.to || actor.from - hit.to > longestClause) return false
  for (let at = hit.to; at <= actor.from; at += 1) if (isAt(read, at, wordFlag.startsSentence)) return false
  if (read.lang === 'tr') return !isAt(read, hit.to, wordFlag.followsPunctuation) && actor.from === hit.to
  return relatives.has(read.tokens.words[hit.to] ?? '')
}

/** "les forces américaines à X". */
function leadsTo(actor: Hit, hit: Hit, read: ReadText): boolean {
  if (actor.to >= hit.from || hit.from - actor.to > mostSmallLeft) return false
  for (let at = actor.to; at <= hit.from; at += 1) {
    if (isAt(read, at, wordFlag.followsPunctuation)) return false
    if (at < hit.from && !isOfClass(read, at, smallWord)) return false
  }
  return true
}

const mostToAim = 5

/** A word of attack stands before the name, and nothing cuts it off. */
function isAimedAt(hit: Hit, read: ReadText): boolean {
  for (let at = hit.from - 1; at >= hit.from - mostToAim && at >= 0; at -= 1) {
    if (isAt(read, at + 1, wordFlag.followsPunctuation)) return false
    if (isOfClass(read, at, wordClass.attack)) return true
    // "after the attack on bases, at X": a word that is no small one and no verb of motion ends the aim.
    if (!isOfClass(read, at, smallWord) && isAt(read, at, wordFlag.capital)) return false
  }
  return false
}
