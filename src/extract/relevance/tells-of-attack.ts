// Does a passage of the head tell of a new attack, whatever else the article is about? "Rockets hit X as the minister visited": it
// does; "he met soldiers who came under fire": it does not.
import type { Cue } from '../../model/keywords.ts'
import { findElapsedDays } from '../days/find-elapsed-days.ts'
import { isHit } from '../hits/is-hit.ts'
import { isHabit, isVerb } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import { hasMark, marksOf, overlaps, type Passage, type Run } from '../words/passage.ts'
import { isMemory, topics } from './find-topic.ts'
import { isRelative } from './is-relative.ts'
import { isOwnStrike, type WeighedPassage } from './weighed-passage.ts'

/**
 * In a passage of its own matter an act and its object are enough; beside another matter it takes weapon and day, too.
 * @param lede the passages that may name another matter.
 */
export function tellsOfAttack(one: WeighedPassage, lede: readonly WeighedPassage[]): boolean {
  const { passage, event, isBackground } = one
  if (event !== 'attack' || isBackground || isOwnStrike(one) || isGeneral(one)) return false
  if (!hasObject(passage)) return false
  const acts = listRealActs(passage)
  const hasWeapon = hasMark(passage, ...weaponMarks)
  const isDeadly = hasMark(passage, 'killed', 'injured')
  if (isBesideTopic(passage, lede))
    return isMain(passage, acts) && (hasWeapon || isDeadly) && isFreshNews(one)
  if (acts.length > 0) return true
  // "The toll of Friday's assault on X rose to six".
  const hasToll = isDeadly && hasMark(passage, 'attack-noun')
  return (hasWeapon || hasToll || tellsOfAttackOn(passage)) && isFreshNews(one)
}

function hasObject(passage: Passage): boolean {
  return passage.bases.some((base) => isHit(passage, base)) || hasMark(passage, 'target', 'force')
}

function listRealActs(passage: Passage): readonly Run[] {
  return marksOf(passage, 'attack-verb', 'intercepted').filter(
    (act) => !isUnreal(passage, act) && !(isHabit(passage, act) && isRelative(passage, act)),
  )
}

/** The same sentence names another matter, and does not only remember. */
function isBesideTopic({ sentence }: Passage, lede: readonly WeighedPassage[]): boolean {
  return lede.some(
    ({ passage }) =>
      passage.sentence === sentence &&
      topics.some(([list]) =>
        marksOf(passage, list).some(
          (mark) => !(isMemory(passage, mark) && findElapsedDays(passage).length > 0),
        ),
      ),
  )
}

/** "Met soldiers who came under fire": the topic's own people, not the news. */
function isMain(passage: Passage, acts: readonly Run[]): boolean {
  const deeds = [...acts.filter((act) => !isNoun(passage, act)), ...marksOf(passage, 'killed', 'injured')]
  return deeds.some((act) => !isRelative(passage, act))
}

/** It has the day of the news, or "now". */
export function isFreshNews({ hits }: WeighedPassage): boolean {
  return hits.some(({ cue }) => cue === 'anchor-day' || cue === 'now')
}

/** "Five days after the raid on X". */
function tellsOfAttackOn(passage: Passage): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'attack-noun').some(({ last }) =>
      passage.tokens.slice(last, last + 2).some(({ word }) => /^(?:on|against)$/.test(word)),
    )
  )
}

/** "in a drone attack", "the recent strike": a noun that looks like the verb. */
function isNoun(passage: Passage, act: Run): boolean {
  if (passage.lang !== 'en' || !marksOf(passage, 'attack-noun').some((one) => overlaps(one, act)))
    return false
  const before = passage.tokens.slice(Math.max(0, act.first - 3), act.first).map(({ word }) => word)
  const isWeapon = marksOf(passage, ...weaponMarks).some(({ last }) => last === act.first - 1)
  return (
    !isVerb(passage, act) ||
    (isWeapon &&
      before.some((word) => /^(?:an?|the|of|in|by|for|to|on|about|after|amid|following)$/.test(word)))
  )
}

const noNews: readonly Cue[] = ['generic', 'tally', 'habitual', 'old-date']

/** "Most strikes on X cause no harm", "the attack of August 2012": of attacks in general or long ago. */
function isGeneral({ hits }: WeighedPassage): boolean {
  return hits.some(({ cue }) => noNews.includes(cue))
}

/** Words between "would" and the act. */
const modalReach = 4

function isUnreal(passage: Passage, act: Run): boolean {
  return marksOf(passage, 'modal').some(({ last }) => last < act.first && act.first - last <= modalReach)
}
