// "Killed", "wounded", "missing": the words of a passage that say what befell somebody in this attack.
import type { CasualtySlot } from './casualty.ts'
import type { CasualtyWord } from './casualty-cost.ts'
import { findQuantities } from './find-quantities.ts'
import type { Mark } from './mark.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, isClauseBetween, marksOf } from './passage.ts'

export function findCasualtyWords(passage: Passage): CasualtyWord[] {
  const slots: readonly CasualtySlot[] = ['killed', 'injured', 'missing']
  return slots.flatMap((slot) =>
    marksOf(passage, slot)
      .filter(
        (mark, at, all) =>
          !isUnreal(passage, mark) &&
          !isAvenged(passage, mark) &&
          !isOfWounds(passage, mark) &&
          !isOfTheDead(passage, mark) &&
          !isEcho(passage, mark, all[at - 1]),
      )
      .map(({ first, last }) => ({ first, last, slot })),
  )
}

/** Words between a casualty word and its echo. */
const echoReach = 5

/** "أصيب … بجروح", "injured with light wounds": the second word says again what the first did. */
function isEcho(passage: Passage, word: Run, before: Run | undefined): boolean {
  if (before === undefined || distanceBetween(before, word) > echoReach) return false
  // "One died, which raises the number of the dead to four".
  if (marksOf(passage, 'number-of').some(({ last }) => last === word.first - 1)) return false
  const isNext = marksOf(passage, 'and').some(({ first }) => first > before.last && first < word.first)
  return !isNext && !isClauseBetween(passage, before, word) && !startsNumber(passage, before, word)
}

/** "Of", between "died" and "wounds". */
const ofWords: Readonly<Record<string, RegExp>> = {
  en: /^(?:of|from)$/,
  ar: /^متاثر/u,
  fa: /^اثر$/u,
  ru: /^от$/u,
  uk: /^від$/u,
  de: /^an$/,
  fr: /^(?:de|des)$/,
  es: /^de$/,
  it: /^(?:per|delle)$/,
}
/** Words from "died" to "of", and from there to "wounds". */
const woundsReach = 3

/** "died of his wounds", "توفي متأثرا بجراحه": what he died of, and nobody else's. */
function isOfWounds(passage: Passage, { first, label }: Mark): boolean {
  const of = ofWords[passage.lang]
  if (label !== 'injured' || of === undefined) return false
  const before = passage.tokens.slice(Math.max(0, first - woundsReach), first)
  const at = first - before.length + before.findLastIndex(({ word }) => of.test(word))
  const isCounted =
    before.some(({ word }) => /^\d+$/.test(word)) ||
    marksOf(passage, 'number').some((mark) => mark.first >= first - before.length && mark.last < first)
  // "Three were killed and four of their comrades wounded".
  const isOfPeople = marksOf(passage, 'person').some((mark) => mark.first > at && mark.last < first)
  return (
    !isCounted &&
    !isOfPeople &&
    before.some(({ word }) => of.test(word)) &&
    marksOf(passage, 'killed').some(({ last }) => last < at && at - last <= woundsReach)
  )
}

/** Words from "hurt in the attack" to "died". */
const diedReach = 9

/** "A soldier wounded in the attack died", "a wounded soldier died": one of the dead, and no wounded any more. */
function isOfTheDead(passage: Passage, { first, last, label }: Mark): boolean {
  if (passage.lang !== 'en' || label !== 'injured') return false
  const isOfPeople = marksOf(passage, 'person').some(
    (person) => person.last === first - 1 || person.first === last + 1,
  )
  if (!isOfPeople) return false
  const died = marksOf(passage, 'killed').find((mark) => mark.first > last)
  return (
    died !== undefined &&
    died.first - last <= diedReach &&
    /^(?:die[ds]|succumb(?:s|ed))$/.test(passage.tokens[died.first]?.word ?? '') &&
    !isClauseBetween(passage, { first, last }, died) &&
    !findQuantities(passage).some(
      (found) => !found.isNoun && found.first > last && found.last < died.first,
    ) &&
    !marksOf(passage, 'and', 'contrast').some((mark) => mark.first > last && mark.last < died.first)
  )
}

/** A number of its own stands before the word: "killed three, left five wounded". */
function startsNumber(passage: Passage, before: Run, word: Run): boolean {
  const between = findQuantities(passage).filter(
    ({ first, last }) => first > before.last && last < word.first,
  )
  return between.length > 1
}

/** Words between "in revenge for" and the death that it answers; in Turkish, behind it. */
const motiveReach = 4

/** "in retaliation for the killing of two officers": their deaths are no toll of this attack. */
function isAvenged(passage: Passage, word: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      (passage.lang === 'tr' ? mark.first > word.last : mark.last < word.first) &&
      distanceBetween(mark, word) <= motiveReach &&
      !isClauseBetween(passage, mark, word),
  )
}

/** Words between "could" and "kill". */
const modalReach = 5

function isUnreal(passage: Passage, run: Run): boolean {
  const before = passage.tokens[run.first - 1]?.word
  if (before === 'to' || before === 'not' || isOfMotive(passage, run)) return true
  return marksOf(passage, 'modal').some(
    ({ last }) =>
      last < run.first &&
      run.first - last <= modalReach &&
      !/^(?:confirm|verify)$/.test(passage.tokens[last + 1]?.word ?? ''),
  )
}

const relatives = /^(?:which|that|التی|الذی|که|котор.*|які.*|qui|que|die)$/u

/** "the strike answered raids in which 22 people died": the dead of what is avenged. */
function isOfMotive(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      mark.last < run.first &&
      isOneMotive(passage, mark, run) &&
      passage.tokens.slice(mark.last + 1, run.first).some(({ word }) => relatives.test(word)),
  )
}

/** No clause ends between them, but for the comma of "the raid, which killed six". */
function isOneMotive(passage: Passage, motive: Run, run: Run): boolean {
  const { tokens, lang } = passage
  if (!isClauseBetween(passage, motive, run)) return true
  const ends = tokens.slice(motive.last + 1, run.first + 1).filter(({ gap }) => /[,;:.!?()—–]/u.test(gap))
  return lang === 'en' && ends.length === 1 && ends[0]?.gap === ',' && relatives.test(ends[0].word)
}
