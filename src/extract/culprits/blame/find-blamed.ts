// Who is blamed for an attack: by words of blame, or as the one who does it in the outlet's own telling. A name that
// only stands nearby is not blamed.

import { isPassive, isVerbLast } from '../../words/grammar.ts'
import type { Mark } from '../../words/mark.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
  wordsOf,
} from '../../words/passage.ts'
import { type ActorContext, type FoundActor, toFound } from '../found-actor.ts'
import { isAimedElsewhere } from '../is-aimed-elsewhere.ts'
import { isPlaceName } from '../names/is-place-name.ts'
import { blamesNobody } from './blames-nobody.ts'
import { isFarBlame, isTargetOfBlamed } from './far-blame.ts'
import { findAgent } from './find-agent.ts'
import { findJoined } from './find-joined.ts'
import { findToldAttacker, toldRule } from './find-told-attacker.ts'
import { isAccuser, isMarkedObject } from './is-accuser.ts'

/** Words between "blamed" or "suspected" and the name: near for a state, whose name is a place as well. */
const blameReach = 5
const stateBlameReach = 2
/** Where the verb comes last, what he did stands between. */
const verbLastStateReach = 4

/** Each hostile actor that the passage blames, at most once, and who stands in one row with him. */
export function findBlamed(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor[] {
  const isElsewhere = isAimedElsewhere(passage, context)
  if (isElsewhere && hasMark(passage, 'claimed')) return []
  const found = hostile.flatMap((actor) => {
    const kind = kindOf(passage, actor, context)
    if (kind === 'no-doer') return []
    const blame = findWordOfBlame(passage, actor, kind)
    if (blame !== undefined)
      return [toFound(actor, blame, { slot: 'blamed-on', rule: 'blamed', confidence: 0.7 })]
    if (isElsewhere || isPraising(passage, actor)) return []
    const act = kind === 'place' ? undefined : findAgent(passage, actor)
    if (act !== undefined)
      return [toFound(actor, act, { slot: 'blamed-on', rule: 'agent', confidence: 0.65 })]
    const told = findToldAttacker(passage, actor)
    return told === undefined
      ? []
      : [toFound(actor, told, { slot: 'blamed-on', rule: toldRule, confidence: 0.6 })]
  })
  return [...found, ...findJoined(passage, hostile, found)]
}

/** What a name stands for: a state that may be the place of the attack as well is blamed in fewer words. */
type Kind = 'no-doer' | 'place' | 'state' | 'body'

function kindOf(passage: Passage, actor: PlacedMention, context: ActorContext): Kind {
  if (isAnswered(passage, actor)) return 'no-doer'
  if (context.actors.get(actor.mention.id)?.kind !== 'state') return 'body'
  if (isPlaceName(passage, actor) || isNationality(passage, actor)) return 'no-doer'
  return isPlaceOfAttack(passage, actor, context) ? 'place' : 'state'
}

function findWordOfBlame(passage: Passage, actor: PlacedMention, kind: Kind): Run | undefined {
  const isInReach = (mark: Mark): boolean =>
    isSetApart(passage, actor, mark) ||
    (distanceBetween(mark, actor) <= reachOf(passage, actor, { mark, kind }) &&
      !isClauseBetween(passage, mark, joinedByComma(passage, actor)))
  return marksOf(passage, 'blamed').find(
    (mark) =>
      (isInReach(mark) || isFarBlame(passage, actor, mark)) &&
      !isTargetOfBlamed(passage, actor, mark) &&
      (actor.first >= mark.first || isBlamedBefore(passage, mark)) &&
      // "blamed Ukraine" names no place.
      (kind !== 'place' || actor.first === mark.last + 1) &&
      !blamesNobody(passage, actor, mark) &&
      !isAccuser(passage, actor, mark) &&
      (passage.lang === 'en' || !isPraising(passage, actor)),
  )
}

/** "Le X, mis en cause par l'armée,": right behind the name's comma. Folded. */
function isSetApart({ lang, tokens }: Passage, { last }: Run, { first, phrase }: Mark): boolean {
  return lang === 'fr' && first === last + 1 && tokens[first]?.gap === ',' && /^mis/.test(phrase)
}

function reachOf(
  passage: Passage,
  actor: PlacedMention,
  { mark, kind }: { readonly mark: Run; readonly kind: Kind },
): number {
  if (isArabicPredicate(passage, actor)) return predicateReach
  if (kind === 'body') return Math.max(blameReach, reachBehind(passage, mark))
  return isMarkedObject(passage, actor) ? blameReach : stateReach(passage)
}

/** Words from "probably" to the name. */
const predicateReach = 8

/** "رجّح المصدر في البداية أن يكون العدوان أميركياً": whose attack it is said to be. */
function isArabicPredicate({ lang, tokens, marks }: Passage, { first }: PlacedMention): boolean {
  const isAttack = marks.get('attack-noun')?.some(({ last }) => last === first - 1) === true
  return lang === 'ar' && isAttack && /^[وف]?(?:یکون|تکون|کان|کانت)$/u.test(wordAt(tokens, first - 2))
}

function stateReach({ lang }: Passage): number {
  return isVerbLast(lang) ? verbLastStateReach : stateBlameReach
}

/** Words between a preposition and the name: "attributed to fighters of the local branch of X". */
const governedReach = 8

function reachBehind({ lang, tokens }: Passage, { last }: Run): number {
  const isGoverning = /^(?:by|to|on|at|of)$/.test(wordAt(tokens, last))
  return lang === 'en' && isGoverning ? governedReach : 0
}

/** Words between "in response to" and whose deeds it answers. */
const answerReach = 2

/** "ردا على هجمات إيران", "in response to Iran's attacks": the motive of the attack, and not its author. */
function isAnswered(passage: Passage, actor: PlacedMention): boolean {
  return marksOf(passage, 'retaliation').some(
    ({ last }) => last < actor.first && actor.first - last <= answerReach + 1,
  )
}

const commaLanguages = new Set('ru uk pl de hu cs sk sl bg mk'.split(' '))

/** "группировки, поддерживаемые Ираном": the comma stands within the name. */
function joinedByComma(passage: Passage, { first, last }: PlacedMention): Run {
  return { first: commaLanguages.has(passage.lang) ? Math.max(0, first - 1) : first, last }
}

const countrymen =
  /^(?:gunm[ae]n|nationals?|citizens?|m[ae]n|bombers?|attackers?|assailants?|suspects?|refugees?)$/

/** "a Syrian gunman": where he comes from, and not who sent him. */
function isNationality(passage: Passage, { last }: PlacedMention): boolean {
  const next = wordAt(passage.tokens, last + 1)
  // "a missile fired from a Russian bomber".
  const isPlane = /^bombers?$/.test(next) && hasMark(passage, 'weapon:missile', 'weapon:airstrike')
  return passage.lang === 'en' && !isPlane && countrymen.test(next)
}

/** "Syria mortar attack": the state that the base lies in, by its bare name, is where and not who. */
function isPlaceOfAttack(passage: Passage, actor: PlacedMention, { hosts, actors }: ActorContext): boolean {
  const { id } = actor.mention
  return hosts.has(id) && actors.get(id)?.name === wordsOf(passage, actor)
}

/** Words between a name and "praised". */
const praiseReach = 4

/** "X welcomed the strikes": glad of them, and not their author. */
function isPraising(passage: Passage, actor: PlacedMention): boolean {
  return marksOf(passage, 'praised').some(
    (mark) => distanceBetween(mark, actor) <= praiseReach && !isClauseBetween(passage, mark, actor),
  )
}

/** "Iran points at": whom a phrase that ends so blames stands behind it. */
const atWords = /^(?:на|para|auf)$/u

/** "X were blamed", "X believed to be behind": in the passive, and in languages whose verb comes last. */
function isBlamedBefore(passage: Passage, run: Run): boolean {
  const verb = wordAt(passage.tokens, run.first)
  const isActive =
    /^(?:blam|accus|nam(?:ed|es)$|hold|point|specif|suspect|alleg|likely|possibl|hallmark|attribut|pin|most|almost|very|in$|apparent|condemn)/.test(
      verb,
    )
  if (atWords.test(wordAt(passage.tokens, run.last))) return false
  return isPassive(passage, run) || !isActive || isPredicate(passage, run)
}

/** "X were the likely culprits", "X is widely suspected"; "X suspected", as a headline ends. English. */
function isPredicate({ lang, isTitle, tokens }: Passage, { first, last }: Run): boolean {
  const isAdverb = /ly$/.test(wordAt(tokens, first - 1))
  if (lang === 'en' && isAdverb && /^(?:was|were|is|are)$/.test(wordAt(tokens, first - 2))) return true
  const isThe = wordAt(tokens, first - 1) === 'the' && /^(?:was|were|is|are)$/.test(wordAt(tokens, first - 2))
  const isEnd = last === tokens.length - 1 && /^(?:suspected|blamed|accused)$/.test(wordAt(tokens, last))
  return lang === 'en' && (isThe || (isTitle && isEnd))
}
