// Is a base named only as where those hurt elsewhere were brought, or lie? "The wounded were flown to X", "an officer hurt in Lamu is
// being treated at X", "les blessés ont été évacués vers X".
import { munitionMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf } from '../words/passage.ts'
import { findTellingWord } from './find-telling-word.ts'
import { hasActBut } from './has-act-but.ts'

/** True where the base is a hospital or on the way to one, and what hurt them happened elsewhere. */
export function isSickbed(passage: Passage, mention: PlacedMention): boolean {
  return passage.lang === 'en'
    ? isDestination(passage, mention) || isWhereTheyLie(passage, mention)
    : isWhereBrought(passage, mention)
}

const carried =
  /^(?:flown|taken|brought|evacuated|airlifted|transferred|moved|returned|diverted|medevaced|shipped)$/
/** Words between "flown" and the place. */
const carriedReach = 4
const carers = /^(?:hospital|doctors|medics|surgeons)$/

/** "Was flown to X", "at the hospital at X". */
function isDestination({ tokens }: Passage, { first }: PlacedMention): boolean {
  const words = tokens.slice(Math.max(0, first - carriedReach), first).map(({ word }) => word)
  const isCarried = words.some((word, at) => carried.test(word) && words.slice(at).includes('to'))
  return isCarried || (/^(?:at|in)$/.test(words.at(-1) ?? '') && carers.test(words.at(-2) ?? ''))
}

const care = /^(?:treated|treatment|recovering|hospitali[sz]ed|hospital|recuperating|surgery|stabili[sz]ed)$/

/** "An officer hurt by a bomb in Lamu is being treated at X": where he was hurt is another place. */
function isWhereTheyLie(passage: Passage, mention: PlacedMention): boolean {
  const verb = findTellingWord(passage, mention, care)
  if (verb === undefined) return false
  const { tokens } = passage
  return tokens.some(
    ({ word }, place) =>
      place < verb &&
      /^(?:in|at|near|outside)$/.test(word) &&
      tokens[place + 1]?.capital === true &&
      !passage.bases.some(({ first }) => first === place + 1),
  )
}

/** Words between the base and "were brought". */
const broughtReach = 8

/** "Les blessés ont été évacués vers X": where nothing else happened. */
function isWhereBrought(passage: Passage, mention: PlacedMention): boolean {
  const brought = marksOf(passage, 'brought')
  return (
    brought.some((mark) => distanceBetween(mark, mention) <= broughtReach) &&
    hasMark(passage, 'injured', 'killed', 'missing') &&
    !hasMark(passage, ...munitionMarks) &&
    !hasActBut(passage, brought)
  )
}
