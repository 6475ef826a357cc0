// What one speaker has said so far of the dead and the hurt, while an article is read on.
import type { Claim, Side, Speaker } from '../../../model/claim.ts'

/** His entry so far; a count that he has not given yet is undefined. */
export interface OpenToll {
  /** Who speaks, however he is called. */
  readonly key: string
  readonly source: string
  /** The outlet itself, or a source that nobody knows. */
  readonly isUnnamed: boolean
  /** The sentence names him. */
  readonly isOwnWord: boolean
  /** "From 34": what he counted before. */
  readonly isEarlier: boolean
  /** The text says itself that it holds no more: no rounding of what does. */
  readonly isReplaced: boolean
  /** Slots whose figure is a floor: "more than 70 hurt". */
  readonly floors: Set<'killed' | 'injured'>
  /** Whose people are counted, by slot. */
  readonly sides: Map<'killed' | 'injured', Side>
  killed: number | undefined
  injured: number | undefined
}

const mouthpiece = / (?:statement|communiqu[eé]|bulletin|spokes(?:man|woman|person))$/i

/** "The army", "an army statement": one speaker. */
export function keyOf({ id, name }: Speaker): string {
  return id ?? name.replace(mouthpiece, '')
}

/** An entry of its own, behind those that there are, for the speaker of a claim. */
export function openToll(tolls: OpenToll[], claim: Claim): OpenToll {
  const { speaker, evidence, rule, stance } = claim
  const isUnnamed = speaker.id === undefined
  const toll: OpenToll = {
    key: keyOf(speaker),
    source: speaker.name,
    isUnnamed,
    isOwnWord: evidence.sentence.includes(speaker.name),
    isEarlier: rule === 'earlier-figure',
    isReplaced: rule === 'earlier-figure' || stance === 'withdrawn',
    floors: new Set(),
    sides: new Map(),
    killed: undefined,
    injured: undefined,
  }
  tolls.push(toll)
  return toll
}
