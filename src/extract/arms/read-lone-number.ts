// Does a number without a weapon count those that were named before? "Over a dozen hit the base".

import type { FoundQuantity } from '../words/find-quantities.ts'
import { weaponMarks } from '../words/is-event.ts'
import { hasMark, isClauseBetween, marksOf, overlaps, type Passage, type Run } from '../words/passage.ts'
import type { Munition, MunitionRole } from './munition.ts'

/** "over a dozen hit the base", "at least four were launched": the weapon was named before. */
export function readLoneNumber(passage: Passage, found: FoundQuantity): Munition | undefined {
  if (found.isNoun || found.isArticle) return undefined
  const { quantity } = found
  if (isOutOf(passage, found)) {
    const rule = isWhole(passage, found) ? 'counted-total' : 'counted-alone'
    return { ...found, role: 'fired', rule, confidence: 0.5 }
  }
  const verb = findVerb(passage, found)
  if (verb === undefined && isWaveOfOthers(passage, found))
    return { ...found, last: found.last + 1, role: 'fired', rule: 'counted-alone', confidence: 0.5 }
  if (verb === undefined || isOfOthers(passage, found) || isClauseBetween(passage, found, verb))
    return undefined
  const role = fateOf(passage, verb)
  // "One of three that were fired".
  const isAll = role === 'fired' && passage.tokens[found.last + 1]?.word === 'that'
  const isOfAll = isAll && passage.tokens[found.first - 1]?.word === 'of'
  if (isOfAll) return { ...found, role, rule: 'counted-total', confidence: 0.6 }
  return { first: found.first, last: verb.last, quantity, role, rule: 'counted-alone', confidence: 0.5 }
}

/** What they did, or what was done to them. */
function findVerb(passage: Passage, found: Run): Run | undefined {
  const { lang, tokens } = passage
  let at = found.last + 1
  if (isOthers(passage, found)) at++
  if (lang === 'en' && unnamed.test(tokens[at]?.word ?? '')) at++
  // "one of three that were fired".
  if (lang === 'en' && tokens[at]?.word === 'that' && passive.test(tokens[at + 1]?.word ?? '')) at++
  while (passive.test(tokens[at]?.word ?? '')) at++
  return marksOf(passage, 'attack-verb').find(({ first }) => first === at) ?? findArrival(passage, found, at)
}

/** "Out of fourteen, three fell inside"; but "the president wrote of fourteen". */
function isWhole({ tokens }: Passage, { first }: Run): boolean {
  const at = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1
  return tokens[at - 1]?.word === 'out' || at === 0 || tokens[at]?.gap !== ''
}

/** "Five rockets landed in the morning and four more in the afternoon". */
function isWaveOfOthers(passage: Passage, found: Run): boolean {
  const behind = passage.tokens.slice(found.last + 2, found.last + 5).map(({ word }) => word)
  return (
    isOthers(passage, found) &&
    /^(?:in|at|on|after|before|during|later|hours|minutes|overnight|followed|an hour|half)\b/.test(
      behind.join(' '),
    )
  )
}

/** Right behind the number stands what it counts. */
function isOfOthers(passage: Passage, found: Run): boolean {
  const isNext = ({ first }: Run): boolean => first === found.last + 1
  return marksOf(passage, 'person', 'uncounted').some(isNext) && !isOthers(passage, found)
}

/** Words of the passive: "four had been launched". */
const passive = /^(?:was|were|been|has|have|had|being)$/

/** What comes in, whatever fires it. */
const unnamed = /^(?:rounds|projectiles)$/
/** Words from "out of fourteen" to what some of them did. */
const outOfReach = 5

/** "Out of fourteen, three fell inside": all that were fired. */
function isOutOf(passage: Passage, { first, last }: Run): boolean {
  const { lang, tokens } = passage
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word)
  // "Nine rockets out of twelve".
  const isBehind =
    /\bout of(?: the)?$/.test(before.join(' ')) &&
    marksOf(passage, ...weaponMarks).some((arm) => arm.last < first && first - arm.last <= outOfReach) &&
    (tokens[last + 1] === undefined || tokens[last + 1]?.gap !== '')
  if (lang === 'en' && isBehind && !hasMark(passage, 'killed', 'injured', 'person')) return true
  return (
    lang === 'en' &&
    /(?:^|\s)(?:out )?of(?: the)?$/.test(before.join(' ')) &&
    before.length <= 3 &&
    tokens[last + 1]?.gap === ',' &&
    marksOf(passage, 'arrival-verb', 'attack-verb', 'intercepted').some(
      (verb) => verb.first > last && verb.first - last <= outOfReach,
    ) &&
    !hasMark(passage, 'killed', 'injured', 'person')
  )
}

/** "Six rockets landed inside and two others fell outside". */
function isOthers(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang === 'en' &&
    /^(?:more|others|further)$/.test(passage.tokens[last + 1]?.word ?? '') &&
    marksOf(passage, ...weaponMarks).some((mark) => mark.last < last) &&
    !hasMark(passage, 'killed', 'injured')
  )
}

/** "two had landed in a field", "around 15 had been heard", "four were shot down": English, and no men who fell. */
function findArrival(passage: Passage, found: Run, at: number): Run | undefined {
  if (passage.lang !== 'en') return undefined
  const isOfMen = marksOf(passage, 'killed', 'injured', 'person').some(
    (mark) =>
      mark.first <= at &&
      mark.last > found.last &&
      !(isOthers(passage, found) && mark.last === found.last + 1),
  )
  if (isOfMen) return undefined
  if (at > found.last + 1 && /^(?:heard|seen|counted)$/.test(passage.tokens[at]?.word ?? ''))
    return { first: at, last: at }
  return marksOf(passage, 'arrival-verb', 'intercepted').find(
    ({ first, last }) => first > found.last && first <= at && last >= at,
  )
}

/** "launched", "fired": the whole salvo; "hit", "landed" may be a part. */
function fateOf(passage: Passage, verb: Run): MunitionRole {
  if (
    /^(?:fired|launched|lobbed|hurled|used|heard|seen|counted)$/.test(passage.tokens[verb.first]?.word ?? '')
  )
    return 'fired'
  return marksOf(passage, 'intercepted').some((mark) => overlaps(mark, verb)) ? 'intercepted' : 'landed'
}
