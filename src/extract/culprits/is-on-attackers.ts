// "The Americans said they had made an air strike on militants near the base": a state's strike on those who attacked it. English.
import type { Passage } from '../words/passage.ts'
import type { ActorContext, FoundActor } from './found-actor.ts'

const attackers =
  '(?:militants|fighters|insurgents|jihadists|terrorists|attackers|assailants|gunmen|raiders|launchers?|launch|extremists)'
const base = '(?:base|camp|post|garrison|outpost|airfield|headquarters)'
const notThere = `(?!.*\\b(?:at|in|inside|on|of) (?:the|that|this) ${base}\\b)`
const onAttackers = new RegExp(
  `^${notThere}(?:\\S+ ){0,7}?(?:on|against|at|targeting|hitting|killing|bombed|struck|hit|targeted|killed|shelled)(?: \\S+){0,3}? ${attackers}\\b`,
  'u',
)
const nearBase = new RegExp(`^(?:\\S+ ){0,6}?near the ${base}\\b`, 'u')
/** Words behind the deed that say whom or what it hit. */
const objectWords = 13

/** Hit the deed of a state those who had attacked the base, and not the base? */
export function isOnAttackers(
  { lang, tokens }: Passage,
  { last, actorId }: Pick<FoundActor, 'last' | 'actorId'>,
  { actors, lastActorId }: Pick<ActorContext, 'actors' | 'lastActorId'>,
): boolean {
  const isOther = lastActorId !== undefined && lastActorId !== actorId
  if (lang !== 'en' || !isOther || actors.get(actorId)?.kind === 'group') return false
  const behind = tokens.slice(last, last + objectWords).map(({ word }) => word)
  return onAttackers.test(behind.join(' ')) || nearBase.test(behind.join(' '))
}
