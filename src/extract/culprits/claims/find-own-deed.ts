// Does a force tell of its own strike? "The Guards said they had struck the base": that claims it.

import { isVerb } from '../../words/grammar.ts'
import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { findMotive, findMotiveBefore } from './find-motive.ts'
import { findOwnSaying, findStated, isMouthpiece } from './find-own-saying.ts'
import { findSaidDeed } from './find-said-deed.ts'
import { findSpokesmansWord } from './find-spokesmans-word.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

/** The first claimant in the order of the text who speaks of a deed of his own, and the deed. */
export function findOwnDeed(
  passage: Passage,
  claimants: readonly Claimant[],
  { actors, holders, hosts, speaksFor }: Pick<ActorContext, 'actors' | 'holders' | 'hosts' | 'speaksFor'>,
): ClaimantsDeed | undefined {
  for (const claimant of claimants) {
    // A claim is a body's own word: "Iran-backed militias" in general say nothing.
    const actor = actors.get(claimant.actorId)
    if (actor?.kind === 'generic') continue
    // "The Kurdistan region said that rockets had struck the Turkish base": forces of the land that it lies in.
    if (actor?.kind === 'armed-force' && passage.lang !== 'en' && hosts.has(actor.parent)) continue
    const spoken =
      findOwnSaying(passage, claimant, isMouthpiece(claimant, { actors, speaksFor })) ??
      findSpokesmansWord(passage, claimant)
    const said = spoken ?? findStated(passage, claimant)
    if (said === undefined) continue
    const head = { first: Math.min(said.first, claimant.first), last: Math.max(said.last, claimant.last) }
    const deed =
      findSaidDeed({ passage, claimant, head, holders }) ??
      findMotive(passage, head) ??
      findMotiveBefore(passage, head)
    if (deed !== undefined) {
      // "Rejected its claim that it had": others tell of its word.
      const isTold = spoken === undefined || isToldBefore(passage, claimant, said)
      return { claimant, deed, isTold }
    }
  }
  return undefined
}

function isToldBefore(passage: Passage, claimant: Run, said: Run): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'attack-verb').some(
      (act) => act.first > claimant.last && act.last < said.first && isVerb(passage, act),
    )
  )
}
