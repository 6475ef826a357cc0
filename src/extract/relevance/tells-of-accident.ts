// Does the article tell of an accident, in a drill or by a fault, and no enemy? "Two died when a shell fell short during an exercise".
// That nobody speaks of an enemy is not enough: first reports of an attack name none.
import { munitionMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf, overlaps } from '../words/passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'

const enemy = /^(?:enemy|hostile|rebels?|militants?|insurgents?|terrorists?|attackers?|gunmen|bombers?)$/
/** What goes wrong in drills; and a ship that is hit in one is no base. */
const slip =
  /\b(?:fell short|misfir\w+|prematurely|live[ -](?:fire|ammunition|rounds?)|stray\w*|by mistake|mishap|malfunction\w*|vessel|warship|frigate|corvette)\b/i
/** Words between "during" and the drill: "during a two-week naval drill". */
const duringReach = 5
/** Words between what hit and the base: "rockets hit the Taji base". */
const objectReach = 2

/**
 * "Two were killed by a stray round in a drill".
 * @param head the passages that say what the article is about.
 */
export function tellsOfMishap(head: readonly Passage[]): boolean {
  if (head.some(hasEnemy)) return false
  return (
    head.some((passage) => slip.test(passage.text) || hasMark(passage, 'accident')) &&
    head.some((passage) => hasMark(passage, 'killed', 'injured') && isDuringDrill(passage))
  )
}

/** Sentences in which the cause of a fire, a crash or a blast is told. */
const causeSentences = 6
/** Words between "not" or "no" and the accident. */
const notReach = 3

/** "A blaze broke out … an electrical fault is the cause": a weapon, an enemy or a claim in the news speaks against it. */
export function tellsOfAccident(passages: readonly WeighedPassage[]): boolean {
  const causes = passages.filter(({ passage }) => passage.sentence < causeSentences && isCause(passage))
  if (causes.length === 0) return false
  return !passages.some(
    (one) =>
      !one.isBackground &&
      // "A fault, and no drone attack, was the cause".
      !(causes.includes(one) && hasMark(one.passage, 'not', 'nobody', 'denied', 'attack-denied')) &&
      (hasEnemy(one.passage) || hasMark(one.passage, ...munitionMarks)),
  )
}

/** "It was no accident", "whether it was an accident". */
function isCause(passage: Passage): boolean {
  return marksOf(passage, 'accident').some((mark) => !isDoubted(passage, mark))
}

/** In other languages "not" stands before or behind. */
function isDoubted(passage: Passage, mark: Run): boolean {
  if (passage.lang !== 'en')
    return marksOf(passage, 'not').some(
      (not) => distanceBetween(not, mark) < notReach && !overlaps(not, mark),
    )
  const doubts = passage.tokens.flatMap(({ word }, at) =>
    /^(?:no|not|whether|if|or|unlikely|doubt)$/.test(word) ? [{ first: at, last: at }] : [],
  )
  return doubts.some((doubt) => doubt.last < mark.first && distanceBetween(doubt, mark) < notReach)
}

function hasEnemy(passage: Passage): boolean {
  return (
    hasMark(passage, 'claimed', 'unclaimed', 'blamed', 'denied', 'intercepted') ||
    marksOf(passage, 'attack-noun').some((mark) => !isBang(passage, mark) && !isOfNobody(passage, mark)) ||
    passage.tokens.some(({ word }) => enemy.test(word)) ||
    marksOf(passage, 'attack-verb').some(
      (act) =>
        !isBang(passage, act) &&
        !isOfNobody(passage, act) &&
        passage.bases.some(({ first }) => first > act.last && first - act.last <= objectReach),
    )
  )
}

/** "No one attacked the base", "no attack on X", "no drone attack". */
function isOfNobody({ lang, tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ word }) => word)
  return lang === 'en' && /(?:^| )(?:nobody|no one|no|not|never)(?: \w+)?$/.test(before.join(' '))
}

/** A blast may be anybody's. */
function isBang(passage: Passage, mark: Run): boolean {
  return marksOf(passage, 'blast').some(({ first }) => first === mark.first)
}

/** Behind what happened: "was hit during an exercise". */
function isDuringDrill(passage: Passage): boolean {
  if (passage.lang !== 'en') return false
  const acts = marksOf(passage, 'attack-verb', 'killed', 'arrival-verb')
  return marksOf(passage, 'drill').some(({ first }) => {
    const before = passage.tokens.slice(Math.max(0, first - duringReach), first)
    return before.some(({ word }) => /^(?:during|in)$/.test(word)) && acts.some(({ last }) => last < first)
  })
}
