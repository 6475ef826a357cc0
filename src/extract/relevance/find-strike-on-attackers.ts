// Were those hit who hold no base here, whoever did it? "Unidentified aircraft struck militia positions", "jets bombed depots used by
// militias": no attack on a base.
import { isPassive } from '../words/grammar.ts'
import { persianObject } from '../words/is-oblique.ts'
import type { Mark } from '../words/mark.ts'
import {
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordsOf,
} from '../words/passage.ts'
import { isNearby } from './is-nearby.ts'

/** Words between "struck" and whose positions they are. */
const objectReach = 5

/**
 * @param holders actors that hold the bases of the passage, or of the article.
 * @returns why, in words.
 */
export function findStrikeOnAttackers(passage: Passage, holders: ReadonlySet<string>): string | undefined {
  if (!passage.bases.every((base) => isNearby(passage, base))) return undefined
  const targets = marksOf(passage, 'target')
  for (const verb of marksOf(passage, 'strikes')) {
    const band = findBandBehind(passage, verb, holders)
    if (band !== undefined)
      return `“${wordsOf(passage, { first: verb.first, last: band.last })}”: those hit hold no base here`
    const object = findObjectBefore(passage, verb, holders)
    if (object !== undefined)
      return `“${wordsOf(passage, { first: object.first, last: verb.last })}”: those hit hold no base here`
    if (isPassive(passage, verb)) continue
    const hit = passage.actors.find(
      (actor) =>
        actor.first > verb.last &&
        actor.first - verb.last <= objectReach &&
        !holders.has(actor.mention.id) &&
        !isClauseBetween(passage, verb, actor) &&
        !isSubjectBehind(passage, verb, actor) &&
        targets.some(
          (mark) => mark.first > verb.last && mark.first - actor.last <= 2 && actor.first - mark.last <= 2,
        ),
    )
    if (hit !== undefined)
      return `“${wordsOf(passage, { first: verb.first, last: hit.last })}”: those hit hold no base here`
  }
  return undefined
}

/** "استهدف حزب الله القاعدة": Arabic puts the subject between the verb and what is hit. */
function isSubjectBehind(passage: Passage, verb: Run, actor: PlacedMention): boolean {
  return (
    passage.lang === 'ar' &&
    actor.first === verb.last + 1 &&
    marksOf(passage, 'target').some(({ first }) => first === actor.last + 1)
  )
}

/** Words from "bombed" to "militias": "bombed three sites that are used by the militias". */
const bandReach = 9

/** With a list of what was hit: "a warehouse, a control building and a site used by groups". */
const listedReach = 18

/** Those who fight bands from their bases, and are none. */
const regulars = ['us', 'coalition', 'nato', 'israel', 'turkey']

/** Behind what was hit, before whose it is; of a list only what cannot be said of its last word alone. */
const owned = /^(?:of|used|belonging|linked|tied|held|run|owned|that)$/

const usedBy = /^(?:used|belonging|linked|tied|held|run|owned)$/

/** "jets bombed depots used by militias": a band holds no base of theirs. */
function findBandBehind(passage: Passage, verb: Mark, holders: ReadonlySet<string>): Run | undefined {
  if (passage.lang !== 'en' || isPassive(passage, verb) || !regulars.some((id) => holders.has(id)))
    return undefined
  const targets = marksOf(passage, 'target').filter(
    ({ first, last }) => first > verb.last && last - verb.last <= listedReach,
  )
  for (const target of targets) {
    const isNear = target.last - verb.last <= bandReach && !isClauseBetween(passage, verb, target)
    if (!isNear && !isListBetween(passage, verb, target)) continue
    const band = marksOf(passage, 'band').find(
      (one) =>
        one.first > target.last &&
        one.first - (isNear ? verb.last : target.last) <= bandReach &&
        !isClauseBetween(passage, target, one) &&
        (isNear ? owned : usedBy).test(passage.tokens[target.last + 1]?.word ?? ''),
    )
    if (band !== undefined) return band
  }
  return undefined
}

/** "hit a warehouse, a control building and a site": commas and no other act. */
function isListBetween(passage: Passage, verb: Run, target: Run): boolean {
  const between = passage.tokens.slice(verb.last + 1, target.first + 1)
  return (
    between.every(({ gap }) => /^[,.'’-]?$/u.test(gap)) &&
    !marksOf(passage, 'attack-verb', 'said', 'killed', 'injured').some(
      (mark) => mark.first > verb.last && mark.last < target.first,
    )
  )
}

/** "مواضع گروه‌های وابسته به سپاه را بمباران کردند": Persian puts the object before its verb, and marks it. */
function findObjectBefore(
  passage: Passage,
  verb: Mark,
  holders: ReadonlySet<string>,
): PlacedMention | undefined {
  if (passage.lang !== 'fa') return undefined
  return passage.actors.find(
    (actor) =>
      !holders.has(actor.mention.id) &&
      passage.tokens[actor.last + 1]?.word === persianObject &&
      verb.first - actor.last <= objectReach &&
      verb.first > actor.last &&
      marksOf(passage, 'target').some(
        (mark) => actor.first > mark.last && actor.first - mark.last <= objectReach,
      ),
  )
}
