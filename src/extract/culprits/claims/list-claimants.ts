// Who in a passage could claim its attack: hostile actors, and bodies that speak for one ("Ukraine's General Staff").

import { isOblique } from '../../words/is-oblique.ts'
import {
  distanceBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { isBehindUnknownName } from '../names/is-behind-unknown-name.ts'

/** A name, or what stands for it, with whose it is. */
export interface Claimant extends Run {
  readonly actorId: string
}

/** An attack that he is read to have made, by his own word or film. */
export interface ClaimantsDeed {
  readonly claimant: Claimant
  readonly deed: Run
  /** "X attacked the base and said its men …": the outlet tells of the deed before he speaks of it. */
  readonly isTold?: boolean
}

/** In the order of the text; each actor as often as it is named. */
export function listClaimants(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { actors, holders, lastActorId }: Pick<ActorContext, 'actors' | 'holders' | 'lastActorId'>,
): readonly Claimant[] {
  const named = hostile
    .filter((actor) => !isOblique(passage, actor) || isTurkishSource(passage, actor))
    // "No Syrian rebel faction has owned up to it".
    .filter(({ first }) => passage.lang !== 'en' || wordAt(passage.tokens, first - 1) !== 'no')
    .filter((actor) => !isDescription(passage, actor, { actors, lastActorId }))
    // "المصالحة الروسي في سوريا أن القاعدة تعرضت": where, and not who.
    .filter((actor) => actors.get(actor.mention.id)?.kind !== 'state' || !isInPlace(passage, actor))
    .map(({ first, last, mention }) => ({
      first,
      last,
      actorId: findAffiliate(passage, { first, last, mention }, { actors, lastActorId }) ?? mention.id,
    }))
  const bodies = marksOf(passage, 'known-speaker').flatMap(({ first, last, speaker }) => {
    const actorId = speaker?.relay === true ? undefined : speaker?.speaksFor
    const isNamed = named.some((one) => overlaps(one, { first, last }))
    return actorId === undefined || holders.has(actorId) || isNamed ? [] : [{ first, last, actorId }]
  })
  const told = [...named, ...bodies]
  if (told.length === 0 && lastActorId !== undefined && !holders.has(lastActorId) && passage.lang !== 'en')
    return listStandIns(passage).map((run) => ({ ...run, actorId: lastActorId }))
  const meant = findMeant(passage, hostile, { actors, lastActorId })
  return [...told, ...meant].sort((a, b) => a.first - b.first)
}

const affiliates = /^(?:affiliate|branch|franchise|offshoot|chapter)$/

/** "The Qaeda branch claimed it": whoever of them was named before. English. */
function findAffiliate(
  { lang, tokens }: Passage,
  { first, last, mention }: Pick<PlacedMention, 'first' | 'last' | 'mention'>,
  { actors, lastActorId }: Pick<ActorContext, 'actors' | 'lastActorId'>,
): string | undefined {
  const isNoun = [last, last + 1].some((at) => affiliates.test(wordAt(tokens, at)))
  const before = lastActorId === undefined ? undefined : actors.get(lastActorId)
  return lang === 'en' && isNoun && wordAt(tokens, first - 1) === 'the' && before?.parent === mention.id
    ? before.id
    : undefined
}

/** Behind "in"; but "в Киеве утверждают" is his word. */
function isInPlace(passage: Passage, { first, last }: Run): boolean {
  const isIn = passage.lang !== 'en' && inPlaces.test(wordAt(passage.tokens, first - 1))
  return isIn && !marksOf(passage, 'said').some((said) => said.first === last + 1)
}

const inPlaces = /^(?:فی|в|у|in|en|em|w|we|im|na|i|ב|لە|li|nel|nella|au)$/u

/** "El grupo dijo haber lanzado", "المجموعة": stands for who was named before, where no name stands beside it. */
function listStandIns(passage: Passage): readonly Run[] {
  const names = [...passage.actors, ...marksOf(passage, 'known-speaker')]
  return marksOf(passage, 'band').filter((band) => !names.some((one) => distanceBetween(one, band) <= 1))
}

/** "X overran the base, and the group claimed it": the body named before. English. */
function findMeant(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { actors, lastActorId }: Pick<ActorContext, 'actors' | 'lastActorId'>,
): readonly Claimant[] {
  const { lang, tokens } = passage
  const band = marksOf(passage, 'band').find(
    ({ first, last }) => wordAt(tokens, first - 1) === 'the' && bodies.test(wordAt(tokens, last)),
  )
  if (lang !== 'en' || band === undefined || hostile.some((one) => isBeside(one, band))) return []
  const isGroup = (id: string | undefined): boolean => id !== undefined && actors.get(id)?.kind === 'group'
  const before = hostile.findLast(({ mention, last }) => last < band.first && isGroup(mention.id))
  const actorId = before?.mention.id ?? lastActorId
  return actorId !== undefined && isGroup(actorId) ? [{ first: band.first, last: band.last, actorId }] : []
}

const bodies = /^(?:group|movement|militia|faction|organi[sz]ation)$/

/** "the Islamist group X": its own name stands there. */
function isBeside({ first, last }: Run, band: Run): boolean {
  return first <= band.last + 2 && band.first <= last + 2
}

/** "Hizbullah'tan yapılan açıklamada": the statement comes from him. */
function isTurkishSource({ lang, tokens }: Passage, { last }: Run): boolean {
  return lang === 'tr' && wordAt(tokens, last + 1) === 'yapilan'
}

/** "Liwa al-Nur, an Iran-aligned group, claimed", "X attacked. The Iran-backed group claimed": no name of its own. English. */
function isDescription(
  passage: Passage,
  { mention, first, last }: PlacedMention,
  { actors, lastActorId }: Pick<ActorContext, 'actors' | 'lastActorId'>,
): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || actors.get(mention.id)?.kind !== 'generic') return false
  const article = wordAt(tokens, first - 1)
  if (article === 'the')
    return lastActorId !== undefined && [last, last + 1].some((at) => bodies.test(wordAt(tokens, at)))
  const isSetApart = /[,(–—]/u.test(tokens[first - 1]?.gap ?? '')
  return /^an?$/.test(article) && isSetApart && isBehindUnknownName(passage, first - 1)
}
