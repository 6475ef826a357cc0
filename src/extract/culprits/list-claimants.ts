// Who in a passage could claim its attack: hostile actors, and bodies that speak for one ("Ukraine's General Staff").

import { isOblique } from '../words/is-oblique.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, marksOf, overlaps } from '../words/passage.ts'
import type { ActorContext } from './found-actor.ts'

export interface Claimant extends Run {
  readonly actorId: string
}

/** In the order of the text; each actor as often as it is named. */
export function listClaimants(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { holders, lastActorId }: Pick<ActorContext, 'holders' | 'lastActorId'>,
): readonly Claimant[] {
  const named = hostile
    .filter((actor) => !isOblique(passage, actor) || isTurkishSource(passage, actor))
    .map(({ first, last, mention }) => ({ first, last, actorId: mention.id }))
  const bodies = marksOf(passage, 'known-speaker').flatMap(({ first, last, speaker }) => {
    const actorId = speaker?.relay === true ? undefined : speaker?.speaksFor
    const isNamed = named.some((one) => overlaps(one, { first, last }))
    return actorId === undefined || holders.has(actorId) || isNamed ? [] : [{ first, last, actorId }]
  })
  const told = [...named, ...bodies]
  if (told.length === 0 && lastActorId !== undefined && !holders.has(lastActorId))
    return listStandIns(passage).map((run) => ({ ...run, actorId: lastActorId }))
  return told.sort((a, b) => a.first - b.first)
}

/** "El grupo dijo haber lanzado", "المجموعة": stands for who was named before, where no name stands beside it. */
function listStandIns(passage: Passage): readonly Run[] {
  if (passage.lang === 'en') return []
  const names = [...passage.actors, ...marksOf(passage, 'known-speaker')]
  return marksOf(passage, 'band').filter((band) => !names.some((one) => distanceBetween(one, band) <= 1))
}

/** "Hizbullah'tan yapılan açıklamada": the statement comes from him. */
function isTurkishSource({ lang, tokens }: Passage, { last }: Run): boolean {
  return lang === 'tr' && tokens[last + 1]?.word === 'yapilan'
}
