// Somebody who could speak in a passage.

import type { Speaker } from '../../../model/claim.ts'
import type { Run } from '../../words/passage.ts'

export interface Source extends Run {
  readonly speaker: Speaker
  readonly speaksFor?: string
  readonly isRelay: boolean
  /** "the statement", "the official": stands for somebody named before. */
  readonly isAnaphor: boolean
}

export function unknownSpeaker(name: string): Speaker {
  return { name, letter: 'F', official: false }
}
