// "The bomber was one of its own", "the drones were its work", "the rockets were its answer": whose the attack is, in
// his own words. English.

import { weaponMarks } from '../../words/is-event.ts'
import { isClauseBetween, marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'

const be = /^(?:was|were|is|are|be|been|being)$/
const whose = /^(?:its|their|our|theirs|ours)$/
const deeds =
  /^(?:work|doing|deed|handiwork|operation|answer|reply|response|revenge|retaliation|vengeance|act|responsibility|gift|message|targets?|aim)$/
const means =
  /^(?:drones?|rockets?|missiles?|shells?|bombs?|bombers?|attackers?|gunm[ae]n|operatives?|agents?|boats?|partisans?|fighters?|m[ae]n|mujahideen|pilots?|forces|boys)$/
/** "one of", "all of", "a message and". */
const between = /^(?:one|two|three|all|some|both|of|the|also|indeed|in|fact|entirely)$/
/** Words between "was" and "its", and between the attack and "was". */
const whoseReach = 4
const subjectReach = 8

/** Runs from "was" to what it is. */
export function findOwnPredicates(passage: Passage): readonly Run[] {
  if (passage.lang !== 'en') return []
  const { tokens } = passage
  return tokens.flatMap(({ word }, first) => {
    if (!be.test(word)) return []
    let at = first + 1
    while (at - first < whoseReach && between.test(wordAt(tokens, at))) at++
    if (isLeftOpen(passage, first)) return []
    const theirs = findTheirs(passage, first)
    if (theirs !== undefined) return [{ first, last: theirs }]
    if (!whose.test(wordAt(tokens, at))) return []
    const aim = wordAt(tokens, at + 1) === 'target' || wordAt(tokens, at + 2) === 'target'
    if (!aim && !isOfAttack(passage, first)) return []
    const isAlone = /s$/.test(wordAt(tokens, at)) && wordAt(tokens, at) !== 'its'
    const noun = wordAt(tokens, at + 1) === 'own' ? at + 2 : at + 1
    const isClosed =
      noun > at + 1 &&
      (tokens[noun] === undefined || !/^\p{L}/u.test(wordAt(tokens, noun)) || isEnd(passage, noun))
    const isOwn = isAlone || isClosed || deeds.test(wordAt(tokens, noun)) || means.test(wordAt(tokens, noun))
    return isOwn ? [{ first, last: Math.min(noun, tokens.length - 1) }] : []
  })
}

const open =
  /\b(?:whether|if|unless|(?:without|not|nor|never|no longer|short of|refused to|declined to|refusing to|avoided) (?:say|said|saying|claim|claiming|confirm|confirming))\b/

/** "Would not say whether the drones were its own", "without saying that they were". */
function isLeftOpen({ tokens }: Passage, be: number): boolean {
  const before = tokens.slice(Math.max(0, be - subjectReach), be).map(({ word }) => word)
  return open.test(before.join(' '))
}

/** "its own, and", "its own in": no noun follows. */
function isEnd({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.gap !== '' || /^(?:and|but|in|on|from|for|as|which|who)$/.test(wordAt(tokens, at))
}

/** The bomber, the drones, the operation, or "it". */
function isOfAttack(passage: Passage, be: number): boolean {
  const about = [
    ...marksOf(passage, 'attack-noun', 'attacker-person', ...weaponMarks),
    ...passage.tokens.flatMap(({ word }, at) =>
      /^(?:it|this|they|these|operation|mission|bombers?|attackers?|launch|fire|explosion|driver)$/.test(word)
        ? [{ first: at, last: at }]
        : [],
    ),
  ]
  return about.some(
    (one) =>
      one.last < be &&
      be - one.last <= subjectReach &&
      !isClauseBetween(passage, one, { first: be, last: be }),
  )
}

/** Words between "was" and "theirs". */
const theirsReach = 6

/** "the man was a sleeper agent of theirs". */
function findTheirs({ tokens }: Passage, be: number): number | undefined {
  const of = tokens.findIndex(
    ({ word }, at) =>
      at > be && at - be <= theirsReach && word === 'of' && /^(?:theirs|ours)$/.test(wordAt(tokens, at + 1)),
  )
  const isBroken = tokens.slice(be + 1, of + 2).some(({ gap }) => gap !== '' && gap !== '-')
  return of < 0 || isBroken ? undefined : of + 1
}

/** Words from "the target" to "was". */
const targetReach = 12

/** "the target of the car bomb at the gate was a convoy": only who sent it knows. */
export function findToldTargets({ lang, tokens }: Passage): readonly Run[] {
  if (lang !== 'en') return []
  return tokens.flatMap(({ word }, first) => {
    if (word !== 'target' || wordAt(tokens, first - 1) !== 'the' || wordAt(tokens, first + 1) !== 'of')
      return []
    const last = tokens.findIndex(
      (token, at) => at > first && at - first <= targetReach && /^(?:was|were)$/.test(token.word),
    )
    return last < 0 ? [] : [{ first: first - 1, last }]
  })
}
