// Which strike does a force list, show or name as its own? "Its bulletin listed a strike on the base", "X boasted of the
// raid": that claims it. English.
import type { Actor } from '../../../model/actor.ts'
import { hasMark, marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { findOwnFilm, findReleased } from './find-own-film.ts'
import { isSubject } from './is-subject.ts'
import { listBoasts } from './list-boasts.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

/** The strike that a claimant lists or shows, and who he is; first where a film is said to be his. */
export function findShownDeed(
  passage: Passage,
  claimants: readonly Claimant[],
  { actors, holders }: Pick<ActorContext, 'actors' | 'holders'>,
): ClaimantsDeed | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'denied', 'unclaimed', 'intercepted')) return undefined
  const released = findReleased(passage, claimants) ?? findOwnFilm(passage, claimants)
  if (released !== undefined) return released
  const boasts = listBoasts(passage)
  for (const claimant of claimants) {
    const kind = actors.get(claimant.actorId)?.kind
    if (kind === undefined || kind === 'generic') continue
    const boast = boasts.find(
      ({ verb, own, run }) =>
        (own || maySpeakForArms(passage, claimant, kind)) &&
        isSubject(passage, claimant, verb) &&
        !isOfAnother(passage, run, { actorId: claimant.actorId, holders }),
    )
    if (boast !== undefined) return { claimant, deed: boast.run }
  }
  return undefined
}

/** A state confirms much that others did; its forces, and groups, list what they did themselves. */
function maySpeakForArms(passage: Passage, { first, last }: Claimant, kind: Actor['kind']): boolean {
  if (kind !== 'state') return true
  // "US officials confirmed the strike".
  if (passage.tokens.slice(first, last + 2).some(({ word }) => /^officials?$/.test(word))) return false
  return (
    marksOf(passage, 'known-speaker').some((mark) => mark.last >= last && mark.first <= last) ||
    passage.tokens.slice(Math.max(0, first - armsReach), last + 2).some(({ word }) => arms.test(word))
  )
}

/** Words between "General Staff" and "Kyiv". */
const armsReach = 2
const arms =
  /^(?:army|navy|military|forces?|air|general|staff|intelligence|command|guards?|commandos|special|drone|sbu)$/

/** "Confirmed an Israeli strike on the base": another's. */
function isOfAnother(
  passage: Passage,
  { first, last }: Run,
  { actorId, holders }: { readonly actorId: string; readonly holders: ReadonlySet<string> },
): boolean {
  return passage.actors.some(
    ({ mention: { id }, first: from }) =>
      id !== actorId &&
      !holders.has(id) &&
      ((from > first && from <= last) ||
        (from > last && from - last <= 3 && wordAt(passage.tokens, from - 1) === 'by')),
  )
}
