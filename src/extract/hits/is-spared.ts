// Does a passage say of a base that it was not hit? "X was not attacked", "nothing fell on X", "сам аэродром не пострадал".
import { munitionMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf, overlaps } from '../words/passage.ts'
import { hasActBut } from './has-act-but.ts'

/** True where others were hit. What is shot down on its way to a base, or misses it, was aimed at it all the same. */
export function isSpared(passage: Passage, mention: PlacedMention): boolean {
  return passage.lang === 'en'
    ? isSaidUnhit(passage, mention) || isHitByNothing(passage)
    : isMarkedSpared(passage, mention)
}

/** Words from the name to what did not happen to it. */
const unhitReach = 9
const unhit =
  /^(?:not|never)(?: been| itself| directly| even| among)*(?: the)? (?:hit|struck|attacked|targeted|touched|affected|aimed|fired|shelled|bombed|targets?)\b(?! (?:as|so|by all)\b)/

/** "X airport was not affected", "X, where jets are based, was spared". */
function isSaidUnhit(passage: Passage, { last }: PlacedMention): boolean {
  const { tokens } = passage
  for (let at = last + 1; at < Math.min(tokens.length, last + 1 + unhitReach); at++) {
    const word = tokens[at]?.word ?? ''
    const isBe = /^(?:was|were|is|been|being|remained|stayed|itself)$/.test(tokens[at - 1]?.word ?? '')
    const words = tokens.slice(at, at + 4).map((token) => token.word)
    if (/[.;:!?]/u.test(tokens[at]?.gap ?? '') || isTaken(passage, { first: last + 1, last: at }))
      return false
    if ((isBe || at === last + 1) && /^(?:unaffected|untouched|spared)$/.test(word)) return true
    if (isBe && unhit.test(words.join(' '))) return true
  }
  return false
}

/** Another than the base, of whom the verb may speak. */
function isTaken(passage: Passage, run: Run): boolean {
  const others = [...passage.bases, ...passage.actors, ...marksOf(passage, 'person', 'force', 'said')]
  return others.some(({ first }) => first >= run.first && first <= run.last)
}

const nothing = /^(?:nothing|none)$/
/** Words between "nothing" and "fell". */
const nothingReach = 4

/** "Nothing fell on the X base", where no other act is told. */
function isHitByNothing(passage: Passage): boolean {
  if (hasMark(passage, 'intercepted', 'no-casualties')) return false
  const acts = marksOf(passage, 'attack-verb', 'arrival-verb')
  return (
    acts.length > 0 &&
    acts.every(({ first }) =>
      passage.tokens.slice(Math.max(0, first - nothingReach), first).some(({ word }) => nothing.test(word)),
    )
  )
}

/** Words between the base and what did not happen to it, where word order decides less. */
const sparedReach = 12

/** "Сам аэродром не пострадал", "die Basis blieb unversehrt". */
function isMarkedSpared(passage: Passage, mention: PlacedMention): boolean {
  const marks = marksOf(passage, 'spared').filter(
    (mark) => distanceBetween(mark, mention) <= sparedReach && !overlaps(mark, mention),
  )
  if (marks.length === 0 || hasMark(passage, 'intercepted', 'no-casualties', 'force', ...munitionMarks))
    return false
  return !hasActBut(passage, marks)
}
