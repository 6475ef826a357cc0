// Is a base named only as where something happened that the attack avenges or answers?
import { isMotiveLast, isVerbLast } from '../words/grammar.ts'
import { persianObject } from '../words/is-oblique.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf } from '../words/passage.ts'

/** Words of the places named before it in the same row. */
const rowWords = 4
/** Words between "in revenge for" and where it happened. */
const motiveReach = 12

/** "in revenge for a general killed near X". */
export function isOfMotive(passage: Passage, mention: PlacedMention): boolean {
  const motive = marksOf(passage, 'retaliation', 'anniversary').find(
    ({ last }) => last < mention.first && mention.first - last <= motiveReach,
  )
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  return (
    motive !== undefined &&
    !isMotiveLast(passage.lang) &&
    !isObject(passage, mention) &&
    acts.every(
      (act) =>
        act.first <= motive.last ||
        act.last >= mention.first ||
        isAnswered(passage, { motive, act, mention }),
    )
  )
}

/** "در پاسخ به ترور او، پایگاه را هدف گرفت": Persian marks what was hit. */
function isObject({ lang, tokens }: Passage, { last }: Run): boolean {
  return lang === 'fa' && tokens[last + 1]?.word === persianObject
}

interface Answered {
  readonly motive: Run
  readonly act: Run
  readonly mention: PlacedMention
}

/** "In retaliation for the drone attack that killed three at X": the attack is what is answered. */
function isAnswered(passage: Passage, { motive, act, mention }: Answered): boolean {
  // "رداً على ضرب فوردو", "در پاسخ به تجاوز به فردو": right behind the words of answering, beside the base that was hit.
  if (answeredNext.has(passage.lang))
    return (
      act.first > motive.last &&
      act.first - motive.last <= nextReach &&
      passage.bases.some(
        (one) =>
          one.mention.id !== mention.mention.id &&
          (one.last < motive.first || distanceBetween(one, mention) > rowWords),
      )
    )
  // "Irán atacó Al Udeid en respuesta a los bombardeos sobre Fordo": what was hit is named before the motive.
  if (passage.lang !== 'en' && !isVerbLast(passage.lang))
    return (
      act.first > motive.last &&
      act.first - motive.last <= farNextReach &&
      passage.bases.some((one) => one.mention.id !== mention.mention.id && one.last < motive.first)
    )
  const word = passage.tokens[motive.last]?.word ?? ''
  const next = passage.tokens[motive.last + 1]?.word ?? ''
  return (
    passage.lang === 'en' &&
    [word, next].some((one) => /^(?:for|to)$/.test(one)) &&
    !isClauseBetween(passage, motive, act)
  )
}

const answeredNext = new Set(['ar', 'fa', 'ckb', 'ku'])
/** Words from "in answer to" to what is answered. */
const nextReach = 2
/** The same with the article and an adjective: "à la récente frappe". */
const farNextReach = 3
