import type { Reason, Span } from './reason.ts'

/** A name found at a place in an article's text. */
export interface Mention {
  readonly entity: 'base' | 'actor'
  /** Id of the base or actor. */
  readonly id: string
  /** The alias that it was found by, as the gazetteer has it. */
  readonly alias: string
  readonly span: Span
  readonly how: 'exact' | 'variant' | 'fuzzy' | 'anchored'
  /** 0…1; 1 is an exact strong alias. */
  readonly score: number
  readonly because: Reason
}

/** What the matcher found in one article. */
export interface Mentions {
  /** In the order of the text, without overlaps (two entities on one span are both given). */
  readonly found: readonly Mention[]
  /** Names that nearly matched, for `suggest`. */
  readonly nearMisses: readonly Mention[]
}
