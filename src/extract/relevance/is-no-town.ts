// "In Operation Sunrise", "near Danish soldiers", "at Christmas": capitals behind a preposition that name no town.
import type { MarkLabel } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf, overlaps } from '../words/passage.ts'

const clauseEnd = /[,;:.!?()—–]/u
/** "near Danish soldiers": what those stand behind describes them. */
const people: readonly MarkLabel[] = ['person', 'force']
/** Words from an adjective to whom it describes. */
const describedReach = 2

/** Words behind a town's name that are none of it, or say what kind of place it is. */
const afterTown =
  /^(?:when|as|after|before|on|and|or|by|during|while|where|with|for|from|in|at|near|to|of|last|late|early|this|that|was|were|had|has|have|is|are|said|overnight|earlier|alone|today|yesterday|but|which|who|a|an|the|since|also|again|two|three|next|some|about|district|province|city|town|area|region|governorate|village|county|valley|suburb|airport|hospital|street|neighbou?rhood|market|square|refinery|quarter|state|island|port|countryside|\p{L}+(?:ing|ed|ly))$/u

/** A capital alone makes no town. Where that is open, the passage is of this attack: its figures are told. */
export function isNoTown(passage: Passage, at: number): boolean {
  const name = { first: at, last: lastOfName(passage, at) }
  return isPart(passage, name) || isOfPeople(passage, name) || isAdjective(passage, name)
}

/** "Hangar Four", "Building 12", "Operation Sunrise": a part of the base, or a thing of the army's. */
function isPart(passage: Passage, name: Run): boolean {
  const next = passage.tokens[name.last + 1]
  return (
    (next?.gap === '' && /^\d/.test(next.word)) ||
    marksOf(passage, 'named-part').some((mark) => overlaps(mark, name)) ||
    marksOf(passage, 'number').some(({ first, last }) => name.first < first && last <= name.last)
  )
}

function isOfPeople(passage: Passage, { last }: Run): boolean {
  // "in Ramadi when people gathered": a clause of its own.
  if (passage.lang === 'en' && afterTown.test(passage.tokens[last + 1]?.word ?? '')) return false
  const behind = { first: last + 1, last: last + describedReach }
  return marksOf(passage, ...people).some(
    (mark) => overlaps(mark, behind) && !isClauseBetween(passage, { first: last, last }, mark),
  )
}

/** The capitals in a row from `at` on. */
function lastOfName(passage: Passage, at: number): number {
  const next = passage.tokens[at + 1]
  return next?.capital === true && !clauseEnd.test(next.gap) ? lastOfName(passage, at + 1) : at
}

/** "near Danish vehicles": a capital right before a plain noun describes it. */
function isAdjective({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const next = tokens[last + 1]
  return (
    lang === 'en' &&
    first === last &&
    next?.gap === '' &&
    !next.capital &&
    /^\p{L}/u.test(next.word) &&
    !afterTown.test(next.word)
  )
}
