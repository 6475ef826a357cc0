// Who is found to have done what: the nouns that the files of this room hand on.
import type { Actor } from '../../model/actor.ts'
import type { PlacedMention, Run } from '../words/passage.ts'
import type { Band } from './names/list-bands.ts'

/** What is said of an actor and the attack. */
export type ActorSlot = 'claimed-by' | 'blamed-on' | 'denied-by' | 'praised-by' | 'threatened-by'

/** An actor with what is said of him, the words that say so, and the rule that read them. */
export interface FoundActor extends Run {
  readonly slot: ActorSlot
  readonly actorId: string
  readonly rule: string
  readonly confidence: number
}

/** What the article and the configuration know of actors when a passage is read. */
export interface ActorContext {
  readonly actors: ReadonlyMap<string, Actor>
  /** Ids of those whose forces are at the attacked bases: never their own attackers. */
  readonly holders: ReadonlySet<string>
  /** Ids of the states that the attacked bases lie in: their names stand for the place as well. */
  readonly hosts: ReadonlySet<string | undefined>
  /** Whom plain words for armed men mean at the attacked bases. */
  readonly bands: readonly Band[]
  /** The hostile group or force named last before this passage, for "the group said". */
  readonly lastActorId: string | undefined
  /** Id of who speaks in the passage, where he is known. */
  readonly speakerId: string | undefined
  /** The actor whose deeds the passage's speaker announces: "state television said the Guards had struck". */
  readonly speaksFor: string | undefined
  /** The speaker is an agency or a channel of that actor's side. */
  readonly isRelayed: boolean
}

/**
 * From his name to the words that say so.
 * @param mark those words.
 */
export function toFound(
  actor: PlacedMention,
  mark: Run,
  what: Pick<FoundActor, 'slot' | 'rule' | 'confidence'>,
): FoundActor {
  return {
    first: Math.min(actor.first, mark.first),
    last: Math.max(actor.last, mark.last),
    actorId: actor.mention.id,
    ...what,
  }
}
