// Who did it, where a pronoun stands for him: "Iran gave notice of its strike", "X killed ten when they overran the base".
// English.
import { isPassive } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import {
  beforeThe,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { isSuspension } from '../claims/is-suspension.ts'

/** Words between a name and the pronoun that stands for him. */
const pronounReach = 12
/** Words between "its" and the strike. */
const ownReach = 3

/** The attack that the pronoun behind his name makes his. */
export function findMeantAttacker(passage: Passage, actor: PlacedMention): Run | undefined {
  const { lang, tokens } = passage
  if (lang !== 'en' || isBehindPreposition(passage, actor) || isSuspension(passage)) return undefined
  const at = tokens.findIndex(
    ({ word }, index) =>
      index > actor.last + 1 && index - actor.last <= pronounReach && /^(?:its|their|they|it)$/.test(word),
  )
  if (at < 0 || isClauseBetween(passage, actor, { first: at, last: at }) || isOther(passage, actor, at))
    return undefined
  return /^(?:its|their)$/.test(wordAt(tokens, at)) ? findOwnStrike(passage, at) : findOwnAct(passage, at)
}

/** "in Iran", "with Iran": what is told of it, and not what it does. */
function isBehindPreposition({ tokens }: Passage, { first }: Run): boolean {
  const at = beforeThe(tokens, first)
  return /^(?:in|on|at|from|to|with|for|against|of|near|over|after)$/.test(wordAt(tokens, at))
}

/** Another name, or people, between the two: the pronoun may be theirs. */
function isOther(passage: Passage, { last }: Run, at: number): boolean {
  const people = marksOf(passage, 'speaker', 'known-speaker', 'denied', 'praised', 'threatened')
  return [...passage.actors, ...people].some((one) => one.first > last && one.last < at)
}

/** "its record of attacks on", "its previous strike on". */
const other = /^(?:of|in|for|previous|past|earlier|first|last|own|planned|threatened|alleged)$/

/** "its strike on", "their missile attack against". */
function findOwnStrike(passage: Passage, at: number): Run | undefined {
  const strikes = marksOf(passage, 'attack-noun', ...weaponMarks)
  return strikes.find(
    ({ first, last }) =>
      first > at &&
      first - at <= ownReach &&
      !passage.tokens.slice(at + 1, first).some(({ word }) => other.test(word)) &&
      /^(?:on|against|at)$/.test(wordAt(passage.tokens, last + 1)),
  )
}

/** "when they overran it". */
function findOwnAct(passage: Passage, at: number): Run | undefined {
  const isThen = /^(?:when|as|after|before|where)$/.test(wordAt(passage.tokens, at - 1))
  return marksOf(passage, 'attack-verb').find(
    (act) => isThen && act.first > at && act.first - at <= 2 && !isPassive(passage, act),
  )
}
