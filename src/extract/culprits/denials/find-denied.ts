// Who denies that he did it.

import { isVerbLast } from '../../words/grammar.ts'
import { isOblique } from '../../words/is-oblique.ts'
import type { Mark } from '../../words/mark.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { type ActorContext, type FoundActor, toFound } from '../found-actor.ts'

const denyReach = 8

const how = { slot: 'denied-by', rule: 'denied', confidence: 0.8 } as const

/** One for each word of denial that somebody hostile to the base, or the group named before, says of the attack. */
export function findDenied(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { lastActorId }: Pick<ActorContext, 'lastActorId'>,
): FoundActor[] {
  return marksOf(passage, 'denied').flatMap((mark) => {
    if (
      isLeftOpen(passage, mark) ||
      isOfMore(passage, mark) ||
      isUnproven(passage, mark) ||
      isUsual(passage, mark)
    )
      return []
    const actor =
      findCapital(passage, hostile, mark) ??
      hostile
        // "وجود پایگاه اسرائیلی را تکذیب کرد": whose base there is none.
        .filter((one) => distanceBetween(one, mark) <= denyReach && !isOblique(passage, one))
        .sort((a, b) => distanceBetween(a, mark) - distanceBetween(b, mark))[0] ??
      findHolder(passage, mark)
    if (actor !== undefined) return [toFound(actor, mark, how)]
    const body = findBody(passage, mark)
    if (body !== undefined) return [body]
    const { first, last } = mark
    return lastActorId !== undefined && isSaidOfBand(passage, mark)
      ? [{ first, last, actorId: lastActorId, ...how }]
      : []
  })
}

/** "в Тегеране отвергли": a capital's word, in the languages that say it so. */
function findCapital(
  { lang, tokens }: Passage,
  hostile: readonly PlacedMention[],
  mark: Mark,
): PlacedMention | undefined {
  const isIn = ({ first, last }: Run): boolean =>
    /^[вуі]$/u.test(wordAt(tokens, first - 1)) && (last === mark.first - 1 || first === mark.last + 2)
  return lang === 'ru' || lang === 'uk' ? hostile.find(isIn) : undefined
}

/** Words between a body and "denied": Turkish and Persian put what is denied between the two. */
const bodyReach = 2
const verbLastBodyReach = 9

/** "نفت القيادة المركزية", "CENTCOM … düzenlemediğini": a body that speaks for its side. Not English. */
function findBody(passage: Passage, mark: Mark): FoundActor | undefined {
  if (passage.lang === 'en' || passage.bases.length > 0) return undefined
  const reach = isVerbLast(passage.lang) ? verbLastBodyReach : bodyReach
  const body = marksOf(passage, 'known-speaker').find(
    (one) =>
      one.speaker?.relay !== true &&
      one.speaker?.speaksFor !== undefined &&
      (distanceBetween(one, mark) <= reach || overlaps(one, mark)) &&
      !isClauseBetween(passage, one, mark),
  )
  const actorId = body?.speaker?.speaksFor
  if (body === undefined || actorId === undefined) return undefined
  return { first: Math.min(body.first, mark.first), last: Math.max(body.last, mark.last), actorId, ...how }
}

/** Words between a name and "denied". */
const holderReach = 3
const part = /\b(?:involve\w*|behind|responsib\w*|role|part|hand|nothing to do)\b/

/** "The US military denied it was behind the blast at the militia's base": whose own men are there, too. */
function findHolder(passage: Passage, mark: Mark): PlacedMention | undefined {
  const isOfPart = passage.lang === 'en' && part.test(mark.phrase)
  return passage.actors.find(
    (one) =>
      isOfPart &&
      one.last < mark.first &&
      mark.first - one.last <= holderReach &&
      !isClauseBetween(passage, one, mark),
  )
}

/** Words from "the militia" to "denied it". */
const bandReach = 6

/** "The militia's spokesman denied it": the group that was named last. */
function isSaidOfBand(passage: Passage, mark: Mark): boolean {
  return marksOf(passage, 'band').some(
    (band) =>
      band.last < mark.first &&
      mark.first - band.last <= bandReach &&
      // The other languages have the article within the phrase.
      (passage.lang !== 'en' || wordAt(passage.tokens, band.first - 1) === 'the'),
  )
}

/** "No link to X had been proven": nobody's word. */
function isUnproven({ lang, tokens }: Passage, { phrase, last }: Mark): boolean {
  return (
    lang === 'en' &&
    /^no (?:link|connection)/.test(phrase) &&
    tokens
      .slice(last + 1, last + 1 + denyReach)
      .some(({ word }) => /^(?:proven|proved|established|found|shown|seen|known)$/.test(word))
  )
}

/** Words that may stand behind "denied it". */
const clauseStarts =
  /^(?:and|but|on|in|at|when|while|as|later|again|too|yesterday|today|immediately|outright|categorically|to|through)$/

/** "Denied it had been weakened": no denial of the attack, as "denied it" at a clause's end is. */
function isOfMore({ lang, tokens }: Passage, { phrase, last }: Mark): boolean {
  const next = tokens[last + 1]
  if (lang !== 'en' || !/ (?:it|this|that)$/.test(phrase) || !/^den(?:y|ied|ies|ying) /.test(phrase))
    return false
  return next !== undefined && next.gap === '' && !clauseStarts.test(next.word)
}

/** Words between "neither confirmed" and "nor denied". */
const openReach = 3
// Folded, as below.
const confirming =
  /^(?:conf[ei]rm|bestatig|bevestig|potwierdz|подтвер|підтвер|و?[یت]?[وا]?کد|تایید|dogrula|teyit|אישר|पुष्टि|تصدیق)/u
const neither = /^(?:ni|ne|nem|neither|weder|noch|не|ни|ні|nie|ani|لم|ولم|یا|نه|لا|ولا|nor|ולא|לא|न|نہ)$/u

/** "Neither confirmed nor denied it", "neither claimed nor denied", "would not confirm or deny". */
function isLeftOpen({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') {
    const around = tokens.slice(Math.max(0, first - openReach), last + 1 + openReach)
    return around.some(({ word }) => confirming.test(word)) && around.some(({ word }) => neither.test(word))
  }
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ word }) => word)
  return lang === 'en' && /^(?:confirm|claim|admit|acknowledg)\w* n?or$/.test(before.join(' '))
}

/** Words between "denied targeting" and "civilians". */
const whomReach = 3

/** "which has long denied it", "denied targeting civilians": no word of this attack. English. */
function isUsual({ lang, tokens }: Passage, { first, last }: Mark): boolean {
  const isLong = /^(?:long|always|repeatedly|consistently|previously|often|usually)$/.test(
    wordAt(tokens, first - 1),
  )
  const isOfOthers = tokens
    .slice(last + 1, last + 1 + whomReach)
    .some(({ word }) => /^(?:civilians?|hospitals?|schools?|homes|residential|journalists)$/.test(word))
  return lang === 'en' && (isLong || isOfOthers)
}
