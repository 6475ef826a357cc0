// "Half a dozen accounts had rockets on the base. There were none": a rumour of an attack, and that it was one. English.
import { firedMarks } from '../words/is-event.ts'
import type { Passage } from '../words/passage.ts'
import { hasMark, marksOf } from '../words/passage.ts'

const rumour =
  /\b(?:rumou?rs?|social media|accounts?|channels?|posts?|posted|users?|online|telegram|whatsapp|tweets?|tweeted|reports? of|claims? of|talk of|word spread|had it that)\b/i
const thing =
  '(?:rockets?|missiles?|drones?|mortars?|shells?|projectiles?|bombs?|attacks?|strikes?|raids?|assaults?|incoming fire)'
const done =
  '(?:was|were|had|has|have|did|fell|fallen|came|come|hit|landed|struck|took place|happened|reached|flew|involved|fired|launched)'
/** "There had been none", "no rocket fell", "nothing of the kind happened", "rockets didn't fall". */
const refuted = new RegExp(
  [
    '^\\W*(?:but |in fact |in truth |however )?there (?:were|was|had been|has been|have been) (?:none|no such|nothing)\\b',
    `^\\W*(?:but |in fact |in truth |however |actually )?no (?:such )?(?:\\w+ )?${thing} ${done}\\b`,
    `\\bthat no (?:\\w+ )?${thing} (?:had|has|was|were|did|ever)\\b`,
    `\\b${thing} (?:did not|didn.t|never|had not|hadn.t) (?:fall|fallen|come|hit|land|landed|strike|struck|happen|happened|take place|reach|exist|was|were|existed)\\b`,
    '^\\W*(?:but )?nothing (?:had |has |of the (?:sort|kind) )?(?:had |has )?(?:happened|fallen|fell|landed|exploded|come|came|was fired|been fired)\\b',
    `\\b(?:reports?|rumou?rs?|posts?|claims?|news|word|accounts?|stor(?:y|ies)|videos?)\\b[^.;!?]{0,80}\\b(?:turned out to be|turned out|proved(?: to be)?|were|was|are|is) (?:all |entirely |quite |simply )?(?:untrue|false|unfounded|baseless|groundless|wrong|a hoax|hoaxes|fakes?|not true|invented|fabricated|made up)\\b`,
    '\\b(?:attack|strike|raid|blast|barrage) that (?:never was|never happened|did not happen|wasn.t|was none)\\b',
  ].join('|'),
  'i',
)
/** Sentences, the title included, in which a rumour and its end are told. */
const headSentences = 4
const rumourSentences = 6

/** @returns the words that refute it. */
export function findHoax(passages: readonly Passage[]): string | undefined {
  const english = passages.filter(({ lang, sentence }) => lang === 'en' && sentence < rumourSentences)
  const head = english.filter(({ sentence }) => sentence < headSentences)
  const end = head.find(({ text }) => refuted.test(text))
  if (end === undefined || !english.some(({ text }) => rumour.test(text))) return undefined
  return head.some(isTold) ? undefined : refuted.exec(end.text)?.[0]
}

/** "Three rockets were fired at the base; no rocket fell inside": somebody was hurt, or what came is told as it is. */
function isTold(passage: Passage): boolean {
  if (hasMark(passage, 'killed', 'injured')) return true
  if (refuted.test(passage.text) || hasMark(passage, 'drill', 'not')) return false
  // "Posts spoke of rockets"; but "rockets were fired, the army posted".
  const said = passage.text.search(rumour)
  const [fired] = marksOf(passage, ...firedMarks)
  const at = fired === undefined ? 0 : (passage.tokens[fired.first]?.span.start ?? 0) - passage.span.start
  if (said >= 0 && said < at) return false
  return (
    passage.bases.length > 0 &&
    hasMark(passage, ...firedMarks) &&
    hasMark(passage, 'attack-verb', 'arrival-verb', 'intercepted', 'not-intercepted')
  )
}
