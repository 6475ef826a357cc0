// Does a word for people behind a number belong to something else: the next number, a speaker, another part of the sentence?
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { hasFreeOrder } from '../../words/grammar.ts'
import { marksOf, type Passage, type Run, wordsOf } from '../../words/passage.ts'

/** @param person a word for people that stands near enough to the number. */
export function isAnothersNoun(passage: Passage, found: FoundQuantity, person: Run): boolean {
  return (
    isOfNextWord(passage, found, person) ||
    isCitedBetween(passage, found, person) ||
    isAfterBetween(passage, found, person) ||
    isInAside(passage, found, person) ||
    isAdjective(passage, person) ||
    isOwner(passage, person)
  )
}

/** "five according to a doctor": who says it, and none of the five. */
function isCitedBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return marksOf(passage, 'according-to').some((mark) => mark.first > last && mark.last < first)
}

/** "rose to 23 after four soldiers", "to 18 when a wounded soldier": of another part of the sentence. */
function isAfterBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  const isBetween = (run: Run): boolean => run.first > last && run.last < first
  return (
    passage.lang === 'en' &&
    (marksOf(passage, 'after').some(isBetween) ||
      passage.tokens.slice(last + 1, first).some(({ word }) => /^(?:when|while|since|before)$/.test(word)))
  )
}

/** "استشهاد 3 وإصابة 6 من منتسبي", "убито 4 и ранено 11 солдат": the people behind "and wounded" are the next number's. */
function isOfNextWord(passage: Passage, { last }: Run, person: Run): boolean {
  const ands = marksOf(passage, 'and')
  return marksOf(passage, 'killed', 'injured').some(
    ({ first, last: end }) =>
      first > last &&
      first < person.first &&
      ((passage.lang === 'ar' && /^و(?!ف[ای])/.test(passage.tokens[first]?.word ?? '')) ||
        // "sechs Tote und elf Verwundete", "12 wounded and three bodies": the second word is the people of the second number.
        ((passage.lang !== 'en' || first === last + 1) &&
          ands.some((and) => and.first > end && and.last < person.first)) ||
        (hasFreeOrder(passage.lang) && ands.some((and) => and.last === first - 1))),
  )
}

/** "ثلاثة مصابين بينهم امرأة": who was among them, and no noun of their number. */
function isInAside(passage: Passage, { last }: Run, person: Run): boolean {
  return (
    passage.lang !== 'en' &&
    marksOf(passage, 'including').some(
      (mark) => mark.first > last && mark.last < person.first && mark.phrase !== 'که',
    )
  )
}

/** What a word for people may describe: "a police station", "a commando unit". */
const bodies =
  /^(?:units?|stations?|posts?|checkpoints?|cars?|trucks?|vehicles?|vans?|bus|buses|academy|academies|brigades?|battalions?|regiments?|divisions?|squads?|bases?|barracks|camps?|headquarters|convoys?|patrols?|schools?|colleges?|quarters|towers?|houses?|huts?|dogs?|boats?|jeeps?|tents?|hospitals?|clinics?|rooms?|mess|canteens?|dormitory|dormitories|villages?|academy)$/

/** "a terrorist act", "a militant attack", "a police station": what kind of act or of thing, and no man. */
function isAdjective(passage: Passage, { last }: Run): boolean {
  const { lang, tokens } = passage
  const next = tokens[last + 1]
  if (lang !== 'en' || next === undefined) return false
  if (/^['’]?$/u.test(next.gap.trim()) && bodies.test(next.word)) return true
  return (
    /^(?:terrorist|militant|insurgent|rebel|jihadist)$/.test(tokens[last]?.word ?? '') &&
    marksOf(passage, 'attack-noun', 'uncounted').some((act) => act.first <= last + 1 && act.last >= last + 1)
  )
}

/** "A trader's family", "a soldier's car": whose it is. */
function isOwner(passage: Passage, { first, last }: Run): boolean {
  const next = passage.tokens[last + 1]
  return passage.lang === 'en' && next?.gap === '' && /['’]s$/u.test(wordsOf(passage, { first, last }))
}
