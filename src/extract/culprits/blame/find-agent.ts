// Who does the attack in the words of one passage: the subject of its verb, the one behind "by", or the owner of the
// weapon or the strike. Each language puts him elsewhere.

import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, overlaps, type Passage, type PlacedMention, type Run, wordAt } from '../../words/passage.ts'
import { findBy, findDoneBy } from './find-done-by.ts'
import { findInvertedVerb } from './find-inverted-verb.ts'
import { findMeantAttacker } from './find-meant-attacker.ts'
import { findCarrier, findOwned, findOwnStrike } from './find-owned-strike.ts'
import { findPlanning } from './find-planned.ts'
import { findSubjectsVerb } from './find-subjects-verb.ts'
import { findVerbFirst } from './find-verb-first.ts'
import { findVerbLast } from './find-verb-last.ts'
import { isLasting } from './is-lasting.ts'
import { isOfOldClause } from './is-of-old-clause.ts'

/** The actor does it ("Iran launched"), it is done by him ("fired by Iran"), or the weapon is his ("Iranian missiles"). */
export function findAgent(passage: Passage, actor: PlacedMention): Run | undefined {
  if (isOwnerOfBase(passage, actor) || isOfEarlierDeed(passage, actor) || isUnreal(passage, actor))
    return undefined
  if (isMutual(passage) || isOfEarlierStrike(passage, actor)) return undefined
  if (isOfOldClause(passage, actor) || isLasting(passage, actor)) return undefined
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', ...weaponMarks)
  const by = findBy(passage, actor)
  if (by !== undefined) return findDoneBy(passage, actor, { by, acts })
  // A name that has the weapon in it: "Israeli airstrikes".
  const inName = acts.find((act) => act.label !== 'attack-verb' && overlaps(act, actor))
  return (
    inName ??
    findOwnStrike(passage, actor, acts) ??
    findSubjectsVerb(passage, actor) ??
    findVerbFirst(passage, actor) ??
    findVerbLast(passage, actor) ??
    findInvertedVerb(passage, actor) ??
    findOwned(passage, actor, acts) ??
    findPlanning(passage, actor) ??
    findCarrier(passage, actor) ??
    findMeantAttacker(passage, actor)
  )
}

/** "X base struck": whose base it is. */
function isOwnerOfBase(passage: Passage, { last }: Run): boolean {
  return passage.lang === 'en' && marksOf(passage, 'target').some(({ first }) => first === last + 1)
}

/** Words between "days after" and who did something then. */
const earlierReach = 3
/** Words from the verb to its object. */
const objectReach = 2
const timeUnit = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/

/** "was hit days after X's jets bombed another place": what he did before is another matter. */
function isOfEarlierDeed({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  // "hours after X attacked it": the same attack.
  const isOfSame = tokens.slice(last + 2, last + 2 + objectReach).some(({ word }) => word === 'it')
  const after = tokens.findLastIndex(({ word }, at) => at < first && /^(?:after|since)$/.test(word))
  return after > 0 && first - after <= earlierReach && timeUnit.test(wordAt(tokens, after - 1)) && !isOfSame
}

/** "X and Y trade strikes": neither has struck any one of the bases. English. */
function isMutual({ lang, tokens }: Passage): boolean {
  return (
    lang === 'en' &&
    tokens.some(
      ({ word }, at) =>
        /^(?:trad(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|swap(?:s|ped)?)$/.test(word) &&
        tokens
          .slice(at + 1, at + 1 + objectReach)
          .some((one) => /^(?:strikes|fire|blows|attacks|missiles|rockets|salvos|barrages)$/.test(one.word)),
    )
  )
}

/** Words behind a strike within which it is said to have come before. */
const placeReach = 7

/** "Israeli strikes in another town came before": English, where no base is named. */
function isOfEarlierStrike({ lang, tokens, bases }: Passage, { last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 1 + placeReach)
  const at = behind.findIndex(({ word }) => /^(?:strikes?|raids?|airstrikes?|bombings?|attacks?)$/.test(word))
  if (lang !== 'en' || bases.length > 0 || at < 0 || at > 1) return false
  const isPlaced =
    /^(?:in|on|near|across)$/.test(behind[at + 1]?.word ?? '') && behind[at + 2]?.capital === true
  return isPlaced && behind.slice(at + 3).some(({ word }) => /^(?:before|earlier|preceded)$/.test(word))
}

/** Words between "planned" and a name, and between that and "could have": "planned by the X general could have". */
const planReach = 4
const unrealReach = 4
const intended = /^(?:planned|plotted|prepared|intended|foiled|thwarted)$/

/** "The attacks planned by X could have cost hundreds of lives": what never happened. */
function isUnreal({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const isPlan = tokens.slice(Math.max(0, first - planReach), first).some(({ word }) => intended.test(word))
  const have = tokens.findIndex(({ word }, at) => at > last + 1 && word === 'have')
  return (
    lang === 'en' &&
    isPlan &&
    have - last <= unrealReach &&
    /^(?:could|would|might)$/.test(wordAt(tokens, have - 1))
  )
}
