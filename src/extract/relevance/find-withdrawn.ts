// "Withdrawn: drones strike X", "Drones hit X, we reported; that was an error": an outlet takes its own news back. English.
import type { Passage } from '../words/passage.ts'

const headed = /^\W*(?:(?:story|report|article|news|alert) )?(?:withdrawn|retracted|retraction)\s*[:|—–-]/iu
const corrected = /^\W*(?:correction|corrected|editor.?s.? note|erratum|clarification|apology)\b/iu
/** The outlet's own report. */
const ownReport =
  /\b(?:we|this (?:site|newspaper|paper|agency|channel|outlet)) (?:had )?(?:reported|wrote|said|published)\b|\b(?:an|the|our) (?:earlier|previous|first|original) (?:version|report|story|article|alert)\b|\b(?:our|this) (?:report|story|article|alert)\b|\breport published\b|\bwas published (?:in error|by mistake)\b/iu
const taken =
  /(?:^|[\s"“;,—–-])(?:that|this|it|which|(?:the|our|its|that|this) (?:report|story|article|alert)\b[^.;]{0,80}?) (?:was|were|is|had been|has been|proved(?: to be)?) (?:an? )?(?:(?:entirely|quite|simply) )?(?:error|mistake|wrong|incorrect|mistaken|erroneous|untrue|false|unfounded|withdrawn|retracted|published in error|sent in error|sent out by mistake)\b/iu
/** Sentences, the title included, in which an outlet says so. */
const headSentences = 4

/** @returns the words that take it back. */
export function findWithdrawn(passages: readonly Passage[]): string | undefined {
  const head = passages.filter(({ lang, sentence }) => lang === 'en' && sentence < headSentences)
  const title = head.find(({ isTitle, text }) => isTitle && headed.test(text))
  if (title !== undefined) return headed.exec(title.text)?.[0].trim()
  const end = head.findIndex(({ text }) => taken.test(text))
  const body = head[end]
  if (body === undefined) return undefined
  const told = head.slice(0, end + 1)
  const isOwn =
    told.some(({ text }) => ownReport.test(text)) ||
    head.some(({ isTitle, text }) => isTitle && corrected.test(text))
  // "That was an error: the rockets fell on another base".
  const before = new Set(head.slice(0, end).flatMap(({ bases }) => bases.map(({ mention }) => mention.id)))
  const isOther = end > 0 && body.bases.some(({ mention }) => !before.has(mention.id)) && before.size > 0
  return isOwn && !isOther ? taken.exec(body.text)?.[0].trim() : undefined
}
