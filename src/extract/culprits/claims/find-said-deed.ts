// Which deed does a force say is its own? "said they had struck the base", "confirmed hitting the airfield".

import { isHabit, isPassive, isVerb, isVerbLast } from '../../words/grammar.ts'
import { isOblique, isTurkishGenitive } from '../../words/is-oblique.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { findOwnPredicates, findToldTargets } from './find-own-predicates.ts'
import { findSubjectlessDeed } from './find-subjectless-deed.ts'
import { isUnrealDeed } from './is-unreal-deed.ts'
import type { Claimant } from './list-claimants.ts'
import { reportedDeeds } from './reported-deeds.ts'
import { isDoneByOthers } from './turkish-speaker.ts'

/** Far, for Persian and Turkish put the verb last. */
export const ownActReach = 25
/** Words before a deed within which another actor is its doer. */
const doerReach = 2

interface Telling {
  readonly passage: Passage
  readonly claimant: Claimant
  /** From the claimant to "said". */
  readonly head: Run
  readonly holders: ReadonlySet<string>
}

/** The words of the deed: behind "said", between him and "said" in Turkish and Persian, or before his name. */
export function findSaidDeed(telling: Telling): Run | undefined {
  const { passage, head } = telling
  return (
    findDeedBehind(telling) ??
    findDeedWithin(telling) ??
    findSubjectlessDeed(passage, head) ??
    findDeedBefore(passage, head) ??
    findOwnPredicates(passage).find(({ last }) => last < head.first)
  )
}

/** "X said it had fired", "X confirmed hitting the airfield". */
function findDeedBehind({ passage, claimant, head, holders }: Telling): Run | undefined {
  const acts = [
    ...marksOf(passage, 'own-act'),
    ...findSelfActs(passage),
    ...findGerund(passage, head),
    ...findEntered(passage),
  ]
  return [...acts, ...findOwnPredicates(passage), ...findToldTargets(passage)].find(
    (mark) =>
      // "Confirmed the strike": the word of speaking is a part of it.
      mark.last > head.last &&
      distanceBetween(mark, head) <= ownActReach &&
      !isUnrealDeed(passage, mark) &&
      !isBehindBlame(passage, mark) &&
      !isOfUnnamedAttackers(passage, head, mark) &&
      !isConfirmedByOfficials(passage, head, mark) &&
      !isDoneByOthers(passage, head, mark) &&
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
function isOfUnnamedAttackers(passage: Passage, head: Run, mark: Run): boolean {
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
  const isSelf = /^(?:it|its|they|their|we|our)$/.test(wordAt(tokens, first))
  return lang === 'en' && !isSelf ? doerReach + 2 : doerReach
}

/** "said that X stands behind the raid", "تقف وراء القصف": the deed that he is blamed for. */
function isBehindBlame(passage: Passage, { first }: Run): boolean {
  return (
    passage.lang === 'ar' &&
    marksOf(passage, 'blamed').some((mark) => mark.first < first && mark.last >= first - 1)
  )
}

/** "Hizbullah, üssü vurduğunu açıkladı": Turkish and its like put what is said between the speaker and his verb. */
function findDeedWithin({ passage, claimant, head, holders }: Telling): Run | undefined {
  if (passage.lang === 'fa') return findPersianDeed(passage, claimant, head)
  // "the same day, four points": another attack than the one that the report is about.
  const isReported = reportedDeeds[passage.lang]
  if (isReported === undefined || hasMark(passage, 'same-day') || isTurkishGenitive(passage, claimant))
    return undefined
  return marksOf(passage, 'own-act').find(
    (mark) =>
      mark.first > claimant.last &&
      mark.last < head.last &&
      isReported(wordAt(passage.tokens, mark.last), wordAt(passage.tokens, mark.last + 1)) &&
      !isUnrealDeed(passage, mark) &&
      !isDoneByOthers(passage, claimant, mark) &&
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
  const tells = marksOf(passage, 'said').some(
    ({ first, last }) => last === head.last && wordAt(passage.tokens, first) === 'خبر',
  )
  return marksOf(passage, 'attack-noun', 'own-act').find(
    (mark) =>
      tells &&
      mark.first > claimant.last &&
      mark.last < head.last &&
      wordAt(passage.tokens, mark.first - 1) === 'از' &&
      !isUnrealDeed(passage, mark) &&
      !marksOf(passage, 'speaker', 'known-speaker').some(
        ({ first, last }) =>
          first > claimant.last && last < mark.first && wordAt(passage.tokens, first - 1) !== 'در',
      ) &&
      !passage.actors.some(
        (one) => one.first > mark.last && one.last < head.last && !isOblique(passage, one),
      ),
  )
}

/** "“We struck the base”, X said", "carried out by its missile units, X said". */
function findDeedBefore(passage: Passage, head: Run): Run | undefined {
  const isOwn = marksOf(passage, 'self').some(
    ({ first, last }) => last < head.first && ownWords.has(wordAt(passage.tokens, first)),
  )
  if (!isOwn) return undefined
  return marksOf(passage, 'attack-verb', 'strikes').find(
    (mark) => mark.last < head.first && !isUnrealDeed(passage, mark),
  )
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

const entered =
  /^(?:entered|penetrated|breached|infiltrated|overran|overrun|stormed|inside|within|control|seized|occupied)$/

/** "its Majeed Brigade had entered the base", "our fighters were inside": only who sent them says so. */
function findEntered(passage: Passage): readonly Run[] {
  const { lang, tokens } = passage
  if (lang !== 'en') return []
  return marksOf(passage, 'self').flatMap(({ first, last }) => {
    if (!/^(?:its|our|their)$/.test(wordAt(tokens, first))) return []
    const at = tokens.findIndex(
      ({ word }, place) => place > last && place - last <= selfReach + 2 && entered.test(word),
    )
    const act = { first, last: at }
    return at < 0 ||
      isClauseBetween(passage, { first, last }, { first: at, last: at }) ||
      !isOfMen(passage, act)
      ? []
      : [act]
  })
}

/** "its men had", "its Majeed Brigade was": those who act stand between. */
function isOfMen({ tokens }: Passage, { first, last }: Run): boolean {
  const between = tokens.slice(first + 1, last)
  const verb = between.findIndex(({ word }) => /^(?:had|have|has|was|were|are|is)$/.test(word))
  return verb > 0 && unitOrMen.test(between[verb - 1]?.word ?? '')
}

const unitOrMen =
  /^(?:fighters|men|mujah\w+|brigades?|units?|squads?|forces|commandos|bombers?|martyrs|soldiers|teams?|militants|battalions?|troops|lions|heroes)$/

/** "confirmed hitting the airfield". */
function findGerund(passage: Passage, head: Run): readonly Run[] {
  return marksOf(passage, 'attack-verb').filter(
    ({ first }) => first === head.last + 1 && /ing$/.test(wordAt(passage.tokens, first)),
  )
}
