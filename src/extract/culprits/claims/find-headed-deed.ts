// "Huthi: Wir haben die Basis getroffen": who stands before a colon speaks, and of his own deed where no other is named.

import { weaponMarks } from '../../words/is-event.ts'
import { hasMark, marksOf, type Passage } from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { isAttackingSide } from './is-attacking-side.ts'
import { isByUnknown } from './is-by-unknown.ts'
import { isOnlyDoer } from './is-only-doer.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

/** Words before the one that the colon sets apart: "المتحدث باسم الحوثيين:". */
const headingWords = 4

/** The deed behind the colon, and who stands before it. */
export function findHeadedDeed(
  passage: Passage,
  claimants: readonly Claimant[],
  context: Pick<ActorContext, 'actors' | 'holders' | 'hosts'>,
): ClaimantsDeed | undefined {
  if (hasMark(passage, 'denied', 'unclaimed', 'intercepted', 'blamed')) return undefined
  const claimant = claimants.find(
    ({ first, last }) =>
      first <= headingWords && (passage.tokens[last + 1]?.gap ?? '').trimStart().startsWith(':'),
  )
  if (claimant === undefined || isByUnknown(passage) || !isOnlyDoer(passage, claimant, context))
    return undefined
  const kind = context.actors.get(claimant.actorId)?.kind
  if (kind === undefined || kind === 'generic') return undefined
  // "SDF: drone hits base" tells of another's deed, and so does "Syria: drone hits base".
  const isTellingItsOwn = kind !== 'state' && isAttackingSide(claimant.actorId, context)
  if (passage.lang === 'en' && !isTellingItsOwn) return undefined
  // "Ukraine : des drones frappent": a land is where the news is from.
  const acts =
    kind === 'state'
      ? marksOf(passage, 'own-act')
      : marksOf(passage, 'own-act', 'attack-verb', 'attack-noun', ...weaponMarks)
  const deed = acts.find(({ first }) => first > claimant.last)
  return deed === undefined ? undefined : { claimant, deed }
}
