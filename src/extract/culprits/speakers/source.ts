// Somebody who could speak in a passage.

import type { Speaker } from '../../../model/claim.ts'
import type { Run } from '../../words/passage.ts'

/** The words that name him, and who he is. */
export interface Source extends Run {
  readonly speaker: Speaker
  readonly speaksFor?: string
  /** Whose channel or office it is: "X's radio". A group's is its own voice, a state's is not. */
  readonly ownerId?: string
  readonly isRelay: boolean
  /** "the statement", "the official": stands for somebody named before. */
  readonly isAnaphor: boolean
}

/** One that no list knows: nothing vouches for him. */
export function unknownSpeaker(name: string): Speaker {
  return { name, letter: 'F', official: false }
}
