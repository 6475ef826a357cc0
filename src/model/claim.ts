import type { HappenedAt } from './happened-at.ts'
import type { ReliabilityLetter } from './outlet.ts'
import type { Span } from './reason.ts'
import type { WeaponClass } from './weapon.ts'

/** A number as a text gives it. `min` and `max` are undefined where the wording leaves them open. */
export interface Quantity {
  readonly kind: 'exact' | 'min' | 'max' | 'approx' | 'vague'
  readonly min?: number
  readonly max?: number
  /** The words, such as `more than a dozen`. */
  readonly text: string
}

/** The one number that stands for it; undefined where the wording gives none. */
export function countOf({ min, max }: Quantity): number | undefined {
  return min ?? max
}

/** Who says it, as far as the text tells. */
export interface Speaker {
  /** As shown: `Col. Wayne Marotto, coalition spokesman`. */
  readonly name: string
  /** The side or body that speaks: an actor id, or a word from the configured speakers such as `centcom`. */
  readonly id?: string
  readonly letter: ReliabilityLetter
  /** Speaks for the attacked side or its state, on the record. */
  readonly official: boolean
}

/** Whose people or things a claim counts. */
export type Side = 'us' | 'coalition' | 'host' | 'attacker' | 'civilian' | 'any'

/** What a claim says, by slot. */
export type ClaimBody =
  | { readonly slot: 'weapon'; readonly weapon: WeaponClass }
  | {
      readonly slot: 'munitions'
      readonly quantity: Quantity
      readonly weapon?: WeaponClass
      /** Only `fired` is the size of the attack. */
      readonly role: 'fired' | 'landed' | 'intercepted' | 'found'
    }
  | {
      readonly slot: 'killed' | 'injured' | 'missing'
      readonly quantity: Quantity
      readonly side: Side
    }
  | { readonly slot: 'damage'; readonly damage: 'none' | 'some'; readonly what: string }
  | { readonly slot: 'intercepted'; readonly intercepted: 'all' | 'some' | 'none' }
  | {
      readonly slot: 'claimed-by' | 'blamed-on' | 'denied-by' | 'praised-by' | 'threatened-by'
      readonly actorId: string
    }
  | { readonly slot: 'origin'; readonly place: string }
  | { readonly slot: 'operation-name'; readonly name: string }
  | { readonly slot: 'response'; readonly what: string }
  | { readonly slot: 'time'; readonly happenedAt: HappenedAt }
  /** That there was an attack at all; told where somebody denies it. */
  | { readonly slot: 'attack' }

export type Slot = ClaimBody['slot']

/** One statement about one attack, with who says so and the sentence that it rests on. Never averaged. */
export interface Claim {
  readonly body: ClaimBody
  readonly speaker: Speaker
  /** Who carried the speaker's words, where the outlet has them at second hand. */
  readonly via?: Speaker
  readonly stance: 'asserted' | 'preliminary' | 'denied' | 'withdrawn'
  readonly evidence: Evidence
  /** Name of the rule that read it. */
  readonly rule: string
  /** 0…1. */
  readonly confidence: number
}

export interface Evidence {
  /** The sentence, kept so that the claim can be shown after the article's text is gone. */
  readonly sentence: string
  /** The words within `textOf(article)`. */
  readonly span: Span
}
