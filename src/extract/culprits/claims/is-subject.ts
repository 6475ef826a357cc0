// Is a name the subject of a verb? "X put out a statement and claimed", "a group, X, has claimed". English.

import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { withApposition } from '../names/apposition.ts'
import { listing, showing } from './list-boasts.ts'
import type { Claimant } from './list-claimants.ts'

/** Words between a force and its verb; more where the verb is the second one of its subject. */
const verbReach = 4
const secondVerbReach = 12
/** Words between "tied to" and the name. */
const nameReach = 7

/**
 * Is it he who does what the verb says, and not one that he is only named beside?
 * @param verb where it stands.
 */
export function isSubject(passage: Passage, claimant: Claimant, verb: number): boolean {
  const { last } = withApposition(passage, claimant)
  // "Attributed to X", "channels tied to units of X": another's word.
  const before = passage.tokens.slice(Math.max(0, claimant.first - nameReach), claimant.first)
  if (before.some(({ word }) => word === 'to')) return false
  if (last >= verb) return last === verb - 1
  if (isNamedInPassing(passage, claimant, verb)) return true
  const run = { first: verb, last: verb }
  const isSecond = wordAt(passage.tokens, verb - 1) === 'and'
  const between = passage.tokens.slice(last + 1, verb).map(({ word }) => word)
  if (between.some((word) => /^(?:after|before|when|as|because|since|against|on)$/.test(word))) return false
  return (
    distanceBetween({ first: last, last }, run) <= (isSecond ? secondVerbReach : verbReach) &&
    (!isSecond || hasFirstVerb(passage, last, verb)) &&
    // "X, claiming a raid on the base, said".
    (last > claimant.last ||
      isSecond ||
      (verb === last + 1 &&
        (/ing$/.test(wordAt(passage.tokens, verb)) || passage.tokens[claimant.first]?.gap === ',')) ||
      !isClauseBetween(passage, { first: last, last }, run)) &&
    !passage.actors.some((one) => one.first > last && one.last < verb && !isPlace(passage, one))
  )
}

/** "the branch in X claimed": where it is. */
function isPlace({ tokens }: Passage, { first }: Run): boolean {
  return /^(?:in|across|inside)$/.test(wordAt(tokens, first - 1))
}

/** Words of what a name is said to be: "A previously unknown group, X, has claimed". */
const titleWords = 6

function isNamedInPassing({ tokens }: Passage, { first, last }: Claimant, verb: number): boolean {
  const isOpened = tokens.slice(Math.max(1, first - titleWords), first + 1).some(({ gap }) => gap === ',')
  const isAuxiliary = tokens
    .slice(last + 1, verb)
    .every(({ word }) => /^(?:has|have|had|later|also|then|since)$/.test(word))
  return isOpened && isAuxiliary && tokens[last + 1]?.gap === ','
}

/** "X put out a statement and claimed": of the second verb he must be the subject of the first. */
function hasFirstVerb(passage: Passage, after: number, before: number): boolean {
  return (
    marksOf(passage, 'said', 'claimed', 'attack-verb', 'praised', 'threatened').some(
      ({ first }) => first > after && first < before,
    ) || passage.tokens.slice(after + 1, before).some(({ word }) => showing.test(word) || listing.test(word))
  )
}
