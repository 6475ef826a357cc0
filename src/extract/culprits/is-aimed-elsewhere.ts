// "Les houthistes ont revendiqué un tir contre Israël": a deed against a state that holds none of the attacked bases,
// in a passage that names no base, is not the attack that the article is about.

import { weaponMarks } from '../words/is-event.ts'
import { hasMark, marksOf, type Passage, type PlacedMention, wordAt } from '../words/passage.ts'
import type { ActorContext } from './found-actor.ts'

/** Words between "against" and the name, and from the deed to "against". */
const towardReach = 2
const deedReach = 3

/** "взяла на себя СБУ": upon oneself is against nobody. Folded. */
const itself = /^(?:себя|себе|siebie|zich|sich)$/u

type Sides = Pick<ActorContext, 'actors' | 'holders' | 'hosts'>

/** Tells the passage of an attack on another state? Never of English. */
export function isAimedElsewhere(passage: Passage, sides: Sides): boolean {
  if (passage.lang === 'en' || passage.bases.length > 0) return false
  if (hasMark(passage, 'target', 'force', 'retaliation')) return false
  return passage.actors.some((actor) => isOther(actor, sides) && isAimedAt(passage, actor))
}

function isOther({ mention: { id } }: PlacedMention, { actors, holders, hosts }: Sides): boolean {
  return actors.get(id)?.kind === 'state' && !holders.has(id) && !hosts.has(id)
}

function isAimedAt(passage: Passage, { first, last }: PlacedMention): boolean {
  const deeds = marksOf(passage, 'attack-noun', 'attack-verb', ...weaponMarks)
  return marksOf(passage, 'toward').some((toward) => {
    // "İsrail'e yönelik saldırı": Turkish says "against" behind the name.
    if (passage.lang === 'tr')
      return (
        toward.first > last &&
        toward.first - last <= towardReach &&
        deeds.some((deed) => deed.first > toward.last && deed.first - toward.last <= deedReach)
      )
    return (
      first > toward.last &&
      first - toward.last <= towardReach &&
      !itself.test(wordAt(passage.tokens, toward.last + 1)) &&
      deeds.some((deed) => deed.last < toward.first && toward.first - deed.last <= deedReach)
    )
  })
}
