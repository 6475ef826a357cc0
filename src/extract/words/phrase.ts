// A keyword as the operator writes it, in the pieces that are compared with a text's words: literals with wildcards, no
// regular expressions.
import type { KnownSpeaker } from '../../model/keywords.ts'
import type { MarkLabel } from './mark.ts'
import { findTokens } from './token.ts'

export type Atom =
  | { readonly kind: 'exact' | 'prefix' | 'suffix' | 'infix'; readonly text: string }
  | { readonly kind: 'any' | 'gap' }

export interface Phrase {
  readonly label: MarkLabel
  readonly text: string
  readonly atoms: readonly Atom[]
  readonly value?: number
  readonly speaker?: KnownSpeaker
  readonly zone?: string
}

interface More {
  readonly value?: number
  readonly speaker?: KnownSpeaker
  readonly zone?: string
  /** Of the texts that it is looked for in. */
  readonly lang?: string
}

export function toPhrase(label: MarkLabel, text: string, { lang = '', ...more }: More = {}): Phrase {
  const atoms = text.split(/\s+/).flatMap((word): Atom[] => {
    if (word === '') return []
    if (word === '**') return [{ kind: 'gap' }]
    if (word === '*') return [{ kind: 'any' }]
    return toAtoms(word, lang)
  })
  // Copied to its length: `flatMap` leaves room for sixteen more, 3 MB over the 22,000 phrases.
  return { label, text, atoms: atoms.slice(), ...more }
}

/** A word of the keywords may be several tokens: `multi-purpose`, `Iraq's`. Wildcards stay at its ends. */
function toAtoms(word: string, lang: string): Atom[] {
  const starts = word.endsWith('*')
  const ends = word.startsWith('*')
  const tokens = findTokens(word.replaceAll('*', ''), 0, lang)
  return tokens.map(({ word: text }, at) => {
    const open = starts && at === tokens.length - 1
    const openFront = ends && at === 0
    return { kind: open && openFront ? 'infix' : open ? 'prefix' : openFront ? 'suffix' : 'exact', text }
  })
}
