// Which thing does a number count rather than people? "Two soldiers and 30 rockets": rockets.
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { isBeforePlace } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, overlaps, type Passage, type Run } from '../../words/passage.ts'
import { isNounOf } from './find-counted-people.ts'
import { isYearsOld } from './is-years-old.ts'

/**
 * @param people the word for people that the number may count.
 * @returns true where a thing stands nearer to the number than those people, or right behind it where there are none.
 */
export function isOfThing(passage: Passage, found: FoundQuantity, people: Run | undefined): boolean {
  if (isBeforePlace(passage, found) || isOfHurt(passage, found)) return false
  const thing = marksOf(passage, 'uncounted', ...weaponMarks).find(
    (mark) =>
      mark.first > found.last &&
      isNounOf(passage, found, mark) &&
      !isOrdinal(passage, mark) &&
      !isAge(passage, mark) &&
      !isArmedPerson(passage, found, mark, people),
  )
  return thing !== undefined && thing.first <= (people?.first ?? found.last + 2)
}

/** "25 haavoittui lennokki-iskussa": what befell them stands right behind the number. */
function isOfHurt(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang !== 'en' && marksOf(passage, 'killed', 'injured').some(({ first }) => first === last + 1)
  )
}

/** "A seven-year-old girl": how old she is. */
function isAge({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && isYearsOld(tokens, first)
}

/** "a second contractor": one more, and no second of time. */
function isOrdinal({ lang, tokens }: Passage, { first }: Run): boolean {
  return (
    lang === 'en' && tokens[first]?.word === 'second' && /^(?:a|an|the)$/.test(tokens[first - 1]?.word ?? '')
  )
}

/** "two suicide bombers": a weapon, and men. */
function isArmedPerson(
  { lang }: Passage,
  found: FoundQuantity,
  weapon: Run,
  person: Run | undefined,
): boolean {
  return lang === 'en' && !found.isArticle && person !== undefined && overlaps(weapon, person)
}
