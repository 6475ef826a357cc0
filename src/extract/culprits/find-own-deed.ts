// "The Guards said they had struck the base": a force that tells of its own strike claims it.

import { isHabit, isPassive, isVerb, isVerbLast } from '../words/grammar.ts'
import { isOblique, isTurkishGenitive } from '../words/is-oblique.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { withApposition } from './apposition.ts'
import { findOwnPredicates, findTargets } from './find-own-predicate.ts'
import { findSpokesmansWord } from './find-spokesmans-word.ts'
import { findSubjectlessDeed } from './find-subjectless-deed.ts'
import type { ActorContext } from './found-actor.ts'
import { isBehindQuotation } from './is-behind-quotation.ts'
import { isCitedPronoun } from './is-cited-pronoun.ts'
import { isUnrealDeed } from './is-unreal-deed.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'
import { isOfOthers, isOpenedByAnother } from './turkish-speaker.ts'

export interface OwnDeed extends ClaimantsDeed {
  /** "X attacked the base and said its men …": the outlet tells of the deed before he speaks of it. */
  readonly isTold: boolean
}

/** Words between a force and "said", and between that and its own deed. */
const saidReach = 4
const secondVerbReach = 10
/** Far, for Persian and Turkish put the verb last. */
const ownActReach = 25
/** Words before a deed within which another actor is its doer. */
const doerReach = 2

export function findOwnDeed(
  passage: Passage,
  claimants: readonly Claimant[],
  { actors, holders, hosts, speaksFor }: Pick<ActorContext, 'actors' | 'holders' | 'hosts' | 'speaksFor'>,
): OwnDeed | undefined {
  for (const claimant of claimants) {
    // A claim is a body's own word: "Iran-backed militias" in general say nothing.
    const actor = actors.get(claimant.actorId)
    if (actor?.kind === 'generic') continue
    // "The Kurdistan region said that rockets had struck the Turkish base": forces of the land that it lies in.
    if (actor?.kind === 'armed-force' && passage.lang !== 'en' && hosts.has(actor.parent)) continue
    const spoken =
      findSaid(passage, claimant, isMouthpiece(claimant, { actors, speaksFor })) ??
      findSpokesmansWord(passage, claimant)
    const said = spoken ?? findStated(passage, claimant)
    if (said === undefined) continue
    const head = { first: Math.min(said.first, claimant.first), last: Math.max(said.last, claimant.last) }
    const deed =
      findDeedBehind({ passage, claimant, head, holders }) ??
      findDeedWithin({ passage, claimant, head, holders }) ??
      findSubjectlessDeed(passage, head) ??
      findDeedBefore(passage, head) ??
      findOwnPredicates(passage).find(({ last }) => last < head.first) ??
      findMotive(passage, head) ??
      findMotiveBefore(passage, head)
    if (deed !== undefined) {
      // "Rejected its claim that it had": others tell of its word.
      const isTold = spoken === undefined || isToldBefore(passage, claimant, said)
      return { claimant, deed, isTold }
    }
  }
  return undefined
}

/** "US officials said Israel had struck": one state's officials announce no other's deeds. */
function isMouthpiece(
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
function findStated({ lang, tokens }: Passage, { first, last }: Run): Run | undefined {
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

function isToldBefore(passage: Passage, claimant: Run, said: Run): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'attack-verb').some(
      (act) => act.first > claimant.last && act.last < said.first && isVerb(passage, act),
    )
  )
}

/** @param isMouthpiece the passage's speaker announces a force's deeds: "state television said that X had fired". */
function findSaid(passage: Passage, claimant: Claimant, isMouthpiece: boolean): Run | undefined {
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
      (isMouthpiece || !isOfAnother(passage, mark, claimant)) &&
      !isSaidByOther(passage, mark, claimant) &&
      !(isLast && isSpokenBefore(passage, mark, claimant)) &&
      distanceBetween(mark, subject) <= reachOf(passage, mark) &&
      isUnbroken(mark),
  )
}

function reachOf(passage: Passage, { first }: Run): number {
  if (isVerbLast(passage.lang)) return ownActReach
  // "X published pictures of the attack and said": the second verb of one subject.
  return passage.lang === 'en' && passage.tokens[first - 1]?.word === 'and' ? secondVerbReach : saidReach
}

/** "وزارت دفاع روسیه اعلام کرد اسرائیل … شلیک کرده": a speaker and his verb stand before the name. */
function isSpokenBefore(passage: Passage, said: Run, claimant: Run): boolean {
  return (
    said.last < claimant.first &&
    marksOf(passage, 'speaker', 'known-speaker', 'relay').some(({ last }) => last < said.first)
  )
}

/** "the army said that X had fired", "وقال السكان إن القوات … قصفت": another says it of X. */
function isOfAnother(passage: Passage, said: Run, claimant: Run): boolean {
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

interface Telling {
  readonly passage: Passage
  readonly claimant: Claimant
  /** From the claimant to "said". */
  readonly head: Run
  readonly holders: ReadonlySet<string>
}

function findDeedBehind({ passage, claimant, head, holders }: Telling): Run | undefined {
  const acts = [...marksOf(passage, 'own-act'), ...findSelfActs(passage), ...findGerund(passage, head)]
  return [...acts, ...findOwnPredicates(passage), ...findTargets(passage)].find(
    (mark) =>
      // "Confirmed the strike": the word of speaking is a part of it.
      mark.last > head.last &&
      distanceBetween(mark, head) <= ownActReach &&
      !isUnrealDeed(passage, mark) &&
      !isBehindBlame(passage, mark) &&
      !isOfAttackers(passage, head, mark) &&
      !isConfirmedByOfficials(passage, head, mark) &&
      !isOfOthers(passage, head, mark) &&
      !passage.actors.some(
        (one) =>
          one.mention.id !== claimant.actorId &&
          !holders.has(one.mention.id) &&
          !isOblique(passage, one) &&
          one.first > head.last &&
          one.last < mark.first &&
          (isVerbLast(passage.lang) || mark.first - one.last <= doerReachOf(passage, mark)),
      ),
  )
}

/** "Министерство утверждает, что девять нападавших уничтожены": what befell attackers, or what they did, is no army's deed. */
function isOfAttackers(passage: Passage, head: Run, mark: Run): boolean {
  return (
    passage.lang !== 'en' &&
    passage.lang !== 'tr' &&
    hasMark(passage, 'known-speaker') &&
    !passage.actors.some((one) => one.first > head.last && one.last < mark.first) &&
    marksOf(passage, 'attacker-person').some(({ first, last }) => first > head.last && last < mark.first)
  )
}

/** "US officials confirmed the strike": they know of it, whoever did it. */
function isConfirmedByOfficials({ lang, tokens }: Passage, head: Run, mark: Run): boolean {
  const speaker = tokens.slice(head.first, mark.first + 1).map(({ word }) => word)
  return lang === 'en' && /^officials?$/.test(speaker.at(-2) ?? '') && /^confirm/.test(speaker.at(-1) ?? '')
}

/** "two Israeli F-15s had fired": another's planes; "it had fired" names its doer. */
function doerReachOf({ lang, tokens }: Passage, { first }: Run): number {
  const isSelf = /^(?:it|its|they|their|we|our)$/.test(tokens[first]?.word ?? '')
  return lang === 'en' && !isSelf ? doerReach + 2 : doerReach
}

/** "said that X stands behind the raid", "تقف وراء القصف": the deed that he is blamed for. */
function isBehindBlame(passage: Passage, { first }: Run): boolean {
  return (
    passage.lang === 'ar' &&
    marksOf(passage, 'blamed').some((mark) => mark.first < first && mark.last >= first - 1)
  )
}

/** "Hizbullah, üssü vurduğunu açıkladı": Turkish puts what is said between the speaker and his verb. */
function findDeedWithin({ passage, claimant, head, holders }: Telling): Run | undefined {
  if (passage.lang === 'fa') return findPersianDeed(passage, claimant, head)
  // "the same day, four points": another attack than the one that the report is about.
  if (passage.lang !== 'tr' || hasMark(passage, 'same-day') || isTurkishGenitive(passage, claimant))
    return undefined
  return marksOf(passage, 'own-act').find(
    (mark) =>
      mark.first > claimant.last &&
      mark.last < head.last &&
      turkishReported.test(passage.tokens[mark.last]?.word ?? '') &&
      !turkishPassive.test(passage.tokens[mark.last]?.word ?? '') &&
      !isUnrealDeed(passage, mark) &&
      !isOfOthers(passage, claimant, mark) &&
      !passage.actors.some(
        (one) =>
          one.first > claimant.last &&
          one.last < mark.first &&
          !holders.has(one.mention.id) &&
          !isOblique(passage, one),
      ),
  )
}

/** "حزب‌الله از حمله به پایگاه خبر داد": of a deed of his own, where the words between name nobody else. */
function findPersianDeed(passage: Passage, claimant: Claimant, head: Run): Run | undefined {
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  const tells = marksOf(passage, 'said').some(
    ({ first, last }) => last === head.last && wordAt(first) === 'خبر',
  )
  return marksOf(passage, 'attack-noun', 'own-act').find(
    (mark) =>
      tells &&
      mark.first > claimant.last &&
      mark.last < head.last &&
      wordAt(mark.first - 1) === 'از' &&
      !isUnrealDeed(passage, mark) &&
      !marksOf(passage, 'speaker', 'known-speaker').some(
        ({ first, last }) => first > claimant.last && last < mark.first && wordAt(first - 1) !== 'در',
      ) &&
      !passage.actors.some(
        (one) => one.first > mark.last && one.last < head.last && !isOblique(passage, one),
      ),
  )
}

/** "that he struck", "that they struck". */
const turkishReported = /[dt][iu](?:g[iu]n[iu]|klar[iu]n[iu]|kler[iu]n[iu])$/

/** "that it was hit". */
const turkishPassive = /(?:[iu]l|n)d[iu]g/

/** "“We struck the base”, X said", "carried out by its missile units, X said". */
function findDeedBefore(passage: Passage, head: Run): Run | undefined {
  const isOwn = marksOf(passage, 'self').some(
    ({ first, last }) => last < head.first && ownWords.has(passage.tokens[first]?.word ?? ''),
  )
  if (!isOwn) return undefined
  return marksOf(passage, 'attack-verb', 'strikes').find(
    (mark) => mark.last < head.first && !isUnrealDeed(passage, mark),
  )
}

/** Words between an attack and what it avenges. */
const motiveReach = 6

/** "X said that the strike answered the raids on Beirut": only who did it knows what for. */
function findMotive(passage: Passage, head: Run): Run | undefined {
  // "That the base was hit in revenge for".
  const passives = marksOf(passage, 'attack-verb').filter(
    // "Was hit by Israel in revenge for": somebody else's.
    (act) => isPassive(passage, act) && passage.tokens[act.last + 1]?.word !== 'by',
  )
  const acts = [...marksOf(passage, 'attack-noun', 'self'), ...findOperations(passage), ...passives].filter(
    ({ first }) => first > head.last,
  )
  const motive = marksOf(passage, 'retaliation', 'response').find(
    (mark) =>
      !isUnrealDeed(passage, mark) &&
      acts.some((act) => mark.first > act.last && mark.first - act.last <= motiveReach),
  )
  return motive === undefined || motive.first - head.last > ownActReach ? undefined : motive
}

/** "the operation was revenge for": a word too wide to tell of an attack elsewhere. */
function findOperations({ lang, tokens }: Passage): readonly Run[] {
  return lang === 'en'
    ? tokens.flatMap(({ word }, at) =>
        /^(?:operation|mission|action)$/.test(word) ? [{ first: at, last: at }] : [],
      )
    : []
}

/** "It is in revenge for our dead, X said". */
function findMotiveBefore(passage: Passage, head: Run): Run | undefined {
  const isOfAct = /^(?:it|this)$/.test(passage.tokens[0]?.word ?? '') || passage.marks.has('attack-noun')
  const isNext = passage.tokens.slice(1, head.first + 1).some(({ gap }) => /[,"”]/u.test(gap))
  const motive = marksOf(passage, 'retaliation').find(({ last }) => last < head.first)
  return isOfAct && isNext && motive !== undefined && !isUnrealDeed(passage, motive) ? motive : undefined
}

/** Words that can only be the speaker's: "it" may be the base. */
const ownWords = new Set(['we', 'our', 'its', 'their'])

/** Words between "its drones" and "struck". */
const selfReach = 5

/** "its drones had struck", "they fired": the speaker, then the act. */
function findSelfActs(passage: Passage): readonly Run[] {
  const acts = marksOf(passage, 'attack-verb', 'strikes').filter(
    (act) => isVerb(passage, act) && !isHabit(passage, act),
  )
  return marksOf(passage, 'self').flatMap((self) => {
    const act = acts.find(({ first }) => first > self.last && first - self.last <= selfReach)
    const isOne = act !== undefined && !isClauseBetween(passage, self, act) && !isPassive(passage, act)
    return isOne ? [{ first: self.first, last: act.last }] : []
  })
}

/** "confirmed hitting the airfield". */
function findGerund(passage: Passage, head: Run): readonly Run[] {
  return marksOf(passage, 'attack-verb').filter(
    ({ first }) => first === head.last + 1 && /ing$/.test(passage.tokens[first]?.word ?? ''),
  )
}
