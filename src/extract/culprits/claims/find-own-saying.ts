// Where does a force itself speak? "The Guards said", "X, a group in the south, announced"; not "the army said that X had fired".

import { isVerbLast } from '../../words/grammar.ts'
import { isTurkishGenitive } from '../../words/is-oblique.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { withApposition } from '../names/apposition.ts'
import { isBehindQuotation } from '../speakers/is-behind-quotation.ts'
import { isCitedPronoun } from '../speakers/is-cited-pronoun.ts'
import { ownActReach } from './find-said-deed.ts'
import type { Claimant } from './list-claimants.ts'
import { isOpenedByAnother } from './turkish-speaker.ts'

/** Words between a force and "said", and between that and its own deed. */
const saidReach = 4
const secondVerbReach = 10

/** "US officials said Israel had struck": one state's officials announce no other's deeds. */
export function isMouthpiece(
  { actorId }: Claimant,
  { actors, speaksFor }: Pick<ActorContext, 'actors' | 'speaksFor'>,
): boolean {
  if (speaksFor === undefined) return false
  const [own, other] = [actors.get(actorId), actors.get(speaksFor)]
  return own?.kind !== 'state' || other?.kind !== 'state' || own.id === other.id
}

const statements = /^(?:claims?|statements?|boasts?|assertions?|announcements?|messages?)$/
/** Words between "statement" and the name, and between it and "that". */
const statementReach = 3

/** "rejected the group's claim that it had taken the camp", "a statement of X that": a noun for its own word. */
export function findStated({ lang, tokens }: Passage, { first, last }: Run): Run | undefined {
  if (lang !== 'en') return undefined
  const from = Math.max(0, first - statementReach)
  const at = tokens.findIndex(
    ({ word }, index) => index >= from && index <= last + 2 && statements.test(word),
  )
  if (at < 0) return undefined
  const that = tokens.findIndex(
    ({ word }, index) =>
      index > Math.max(at, last) && index <= Math.max(at, last) + statementReach && word === 'that',
  )
  return that < 0 ? undefined : { first: at, last: that }
}

/** @param isMouthpiece the passage's speaker announces a force's deeds: "state television said that X had fired". */
export function findOwnSaying(passage: Passage, claimant: Claimant, isMouthpiece: boolean): Run | undefined {
  const isLast = isVerbLast(passage.lang)
  const subject = withApposition(passage, claimant)
  const isUnbroken = (mark: Run): boolean =>
    (subject.last > claimant.last && mark.first === subject.last + 1) ||
    // Where the verb comes last, a comma behind the subject ends nothing.
    isLast ||
    isEnclosed(passage, claimant, mark) ||
    !isClauseBetween(passage, mark, claimant)
  return marksOf(passage, 'said').find(
    (mark) =>
      // "Accused" and "denied" tell of another's deed.
      !marksOf(passage, 'blamed', 'denied').some((other) => overlaps(other, mark)) &&
      !isCitedPronoun(passage, mark) &&
      (isMouthpiece || !isOfAnotherSpeaker(passage, mark, claimant)) &&
      !isSaidByOther(passage, mark, claimant) &&
      !(isLast && isSpokenBefore(passage, mark, claimant)) &&
      distanceBetween(mark, subject) <= reachOf(passage, mark) &&
      isUnbroken(mark),
  )
}

function reachOf(passage: Passage, { first }: Run): number {
  if (isVerbLast(passage.lang)) return ownActReach
  // "X published pictures of the attack and said": the second verb of one subject.
  return passage.lang === 'en' && wordAt(passage.tokens, first - 1) === 'and' ? secondVerbReach : saidReach
}

/** "وزارت دفاع روسیه اعلام کرد اسرائیل … شلیک کرده": a speaker and his verb stand before the name. */
function isSpokenBefore(passage: Passage, said: Run, claimant: Run): boolean {
  return (
    said.last < claimant.first &&
    marksOf(passage, 'speaker', 'known-speaker', 'relay').some(({ last }) => last < said.first)
  )
}

/** "the army said that X had fired", "وقال السكان إن القوات … قصفت": another says it of X. */
function isOfAnotherSpeaker(passage: Passage, said: Run, claimant: Run): boolean {
  if (passage.lang !== 'en') return isSaidThat(passage, said, claimant)
  // Only behind a quotation does the verb come first.
  const isCited = marksOf(passage, 'according-to', 'citing').some((mark) => overlaps(mark, said))
  return said.last < claimant.first && !isBehindQuotation(passage, said) && !isCited
}

/** "روسيا تعلن إسقاط مسيرات أوكرانية": the verb is whose name touches it, and not of one further off. */
function isSaidByOther(passage: Passage, said: Run, claimant: Run): boolean {
  if (passage.lang === 'en' || isVerbLast(passage.lang) || said.last >= claimant.first) return false
  const others = [...passage.actors, ...marksOf(passage, 'known-speaker')].filter(
    (one) => !overlaps(one, claimant),
  )
  return (
    distanceBetween(said, claimant) > 0 &&
    others.some(
      (one) => one.last === said.first - 1 || (one.first === said.last + 1 && one.last < claimant.first),
    )
  )
}

function isSaidThat(passage: Passage, said: Run, claimant: Run): boolean {
  if (passage.lang === 'tr')
    return (
      (isTurkishGenitive(passage, claimant) && !isSpokesmanOf(passage, claimant)) ||
      isOpenedByAnother(passage, claimant)
    )
  return marksOf(passage, 'that').some(
    ({ first, last }) =>
      first > said.last && last < claimant.first && !isClauseBetween(passage, said, claimant),
  )
}

/** Words between "X'in" and "sözcüsü". */
const spokesmanReach = 2

/** "Taliban'ın sözcüsü", "Hizbullah'ın açıklamasında": his own word. */
function isSpokesmanOf(passage: Passage, { last }: Run): boolean {
  return marksOf(passage, 'speaker').some(({ first }) => first > last && first - last <= spokesmanReach)
}

/** Words of an apposition before the name that ends it. */
const appositionWords = 6

/** "The armed group, X, said", "Smith, commander of the air force of X, said": commas on both sides. */
function isEnclosed({ tokens }: Passage, { first, last }: Run, said: Run): boolean {
  const isOpened = tokens
    .slice(Math.max(1, first - appositionWords), first + 1)
    .some(({ gap }) => gap === ',')
  return said.first === last + 1 && tokens[said.first]?.gap === ',' && isOpened
}
