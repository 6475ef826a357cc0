// Who claimed an attack, who is blamed for it, who denied it, who praised it. A named group is not a blamed one:
// each needs words that say so of this attack. The folders answer in this order: whom may a name stand for (`names`), who
// says it (`speakers`), whose own word is it (`claims`), whom do others name (`blame`), who says that it was not he (`denials`).
import { weaponMarks } from '../words/is-event.ts'
import {
  hasMark,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
} from '../words/passage.ts'
import { findBlamed } from './blame/find-blamed.ts'
import { claimOwnWord } from './claim-own-word.ts'
import { findClaim } from './claims/find-claim.ts'
import { findDenied } from './denials/find-denied.ts'
import { type DisownedClaim, disownedRule, findDisownedClaim } from './denials/find-disowned-claim.ts'
import { type ActorContext, type ActorSlot, type FoundActor, toFound } from './found-actor.ts'
import { isOnAttackers } from './is-on-attackers.ts'
import { isPlaceName } from './names/is-place-name.ts'
import { bandRule, findBands } from './names/list-bands.ts'
import { listHostile } from './names/list-hostile.ts'

/** Each of these of one passage, in this order; `hostile` to the attacked bases, and nobody twice as denied and claiming. */
export function findActors(passage: Passage, context: ActorContext): readonly FoundActor[] {
  if (isDefence(passage)) return []
  const hostile = listHostile(passage, context)
  const disowned = findDisownedClaim(passage, hostile, context)
  const claim = disowned === undefined ? findClaim(passage, hostile, context) : undefined
  const denied = [...findDenied(passage, hostile, context), ...toDenial(disowned)]
  const isDenied = (found: FoundActor): boolean => denied.some(({ actorId }) => actorId === found.actorId)
  const isUsual = hasMark(passage, 'usually-blamed')
  const blamed = isUsual ? [] : findBlamed(passage, hostile, context)
  const meant = isUsual ? [] : findBlamed(passage, findBands(passage, context), context)
  return [
    ...(claim === undefined || isDenied(claim) || isOnAttackers(passage, claim, context) ? [] : [claim]),
    ...denied,
    ...blamed
      .filter((found) => !isOwnDenial(passage, found, context) && !isOnAttackers(passage, found, context))
      .map((found) => claimOwnWord(passage, found, context))
      .filter((found) => !isDenied(found) || isAnsweredLater(passage, found)),
    ...meant
      // "The militia's leader blames the Americans": he accuses.
      .filter((found) => found.rule !== 'blamed' || !isAccusing(passage, found))
      .filter((found) => !isOnAttackers(passage, found, context))
      .map((found) => ({ ...found, rule: bandRule, confidence: 0.5 })),
    ...findBeside(passage, hostile),
  ]
}

function isAccusing(passage: Passage, { last }: FoundActor): boolean {
  return marksOf(passage, 'blamed').some((mark) => mark.last === last)
}

/** "Tehran rejected talk of Iran's part in it": his own word blames nobody. */
function isOwnDenial(passage: Passage, { actorId, rule }: FoundActor, { speakerId }: ActorContext): boolean {
  return rule === 'blamed' && speakerId === actorId && hasMark(passage, 'denied')
}

/** "القوة الصاروخية", "یگان موشکی": those who fire, and no defence. */
const units = /^(?:القوة|یگان|نیروی)/u

/** "destroyers fired a dozen interceptors": the only weapons are those of the defence. */
function isDefence(passage: Passage): boolean {
  const own = marksOf(passage, 'no-weapon').filter(({ phrase }) => !units.test(phrase))
  const others = marksOf(passage, ...weaponMarks).filter(
    (weapon) => !own.some((mark) => overlaps(mark, weapon)),
  )
  return own.length > 0 && others.length === 0 && passage.bases.length === 0
}

/** "The coalition blamed X, which denied it": one says so, and the other denies it. */
function isAnsweredLater(passage: Passage, found: FoundActor): boolean {
  return (
    (found.rule === 'blamed' || (found.rule === 'agent' && passage.lang !== 'en')) &&
    marksOf(passage, 'denied').every(
      (mark) => mark.first > found.last && isClauseBetween(passage, found, mark),
    )
  )
}

function toDenial(disowned: DisownedClaim | undefined): FoundActor[] {
  const actorId = disowned?.actorId
  if (disowned === undefined || actorId === undefined) return []
  return [{ ...disowned, actorId, slot: 'denied-by', rule: disownedRule, confidence: 0.75 }]
}

const besideReach = 3
const besides: readonly { readonly list: 'praised' | 'threatened'; readonly slot: ActorSlot }[] = [
  { list: 'praised', slot: 'praised-by' },
  { list: 'threatened', slot: 'threatened-by' },
]

/** "X praised the attack", "X vowed more": neither a claim nor a blame, but a reader wants to know. */
function findBeside(passage: Passage, hostile: readonly PlacedMention[]): FoundActor[] {
  return besides.flatMap(({ list, slot }) =>
    marksOf(passage, list).flatMap((mark) => {
      const actor = hostile.find(
        (one) => one.last < mark.first && mark.first - one.last <= besideReach && !isPlaceName(passage, one),
      )
      return actor === undefined ? [] : [toFound(actor, mark, { slot, rule: list, confidence: 0.6 })]
    }),
  )
}
