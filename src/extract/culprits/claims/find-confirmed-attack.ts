// "Kiew bestätigt Angriff auf Flugplatz", "los Guardianes anunciaron el ataque": a force that confirms or announces an
// attack on others, and names nobody else for it, has made it. In English "confirmed" says less.

import { isVerbLast } from '../../words/grammar.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { isAttackingSide } from './is-attacking-side.ts'
import { isByUnknown } from './is-by-unknown.ts'
import { isOnlyDoer } from './is-only-doer.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

/** Beginnings of "confirmed", "announced", "admitted", "acknowledged". Folded. */
const confirming =
  /^(?:confirm|conferm|bestatig|bevestig|potwierdz|подтверд|підтверд|أ?اکد|تایید|تأیید|teyit|dogrula|تصدیق|पुष्टि|证实|annonc|anunci|annunci|kundig|oglos|ogłos|объяв|оголос|اعلن|اعلام|duyur|اعلان|宣布|reconn|recono|reconhec|riconosc|ammett|ammess|admi|erkend|przyzna|призна|визна|اقر|اعتراف|itiraf|אישר|הודיע|הודה|承认)/u

/** Beginnings of "said", "reported", "told of": only a force tells of its own. */
const telling =
  /^(?:заяв|сообщ|доложи|отчита|повідом|допов|звіту|meld|inform|report|rapport|signal|rifer|comunic|dichiar|declar|afirm|afferm|asegur|donos|poinform|oswiadcz|bericht|claim|pretend|affirm|称|表示)/u

/** Words between a force and its verb, and from there to the attack. */
const saidReach = 4
const objectReach = 4

/** The attack that a force of the attacking side confirms, and who confirms it. */
export function findConfirmedAttack(
  passage: Passage,
  claimants: readonly Claimant[],
  context: Pick<ActorContext, 'actors' | 'holders' | 'hosts'>,
): ClaimantsDeed | undefined {
  if (passage.lang === 'en' || hasMark(passage, 'denied', 'unclaimed', 'not', 'modal', 'intercepted'))
    return undefined
  if (isByUnknown(passage)) return undefined
  for (const claimant of claimants) {
    if (!isAttackingSide(claimant.actorId, context) || !isOnlyDoer(passage, claimant, context)) continue
    const isForce = context.actors.get(claimant.actorId)?.kind !== 'state'
    const verb = marksOf(passage, 'said').find(
      (mark) =>
        isSaying(wordAt(passage.tokens, mark.last), isForce) &&
        (isVerbLast(passage.lang) ||
          (distanceBetween(mark, claimant) <= saidReach && !isClauseBetween(passage, mark, claimant))),
    )
    const deed = verb === undefined ? undefined : findAttack(passage, verb, claimant)
    if (deed !== undefined) return { claimant, deed }
  }
  return undefined
}

function isSaying(word: string, isForce: boolean): boolean {
  return confirming.test(word) || (isForce && telling.test(word))
}

function findAttack(passage: Passage, verb: Run, claimant: Claimant): Run | undefined {
  const from = isVerbLast(passage.lang) ? claimant.last : Math.max(verb.last, claimant.last)
  return marksOf(passage, 'attack-noun').find((noun) =>
    isVerbLast(passage.lang)
      ? noun.first > from && noun.last < verb.first && verb.first - noun.last <= 2
      : noun.first > from && noun.first - from <= objectReach + 1 && !isClauseBetween(passage, noun, verb),
  )
}
