// Does a number tell of something else than how many people were hit: of an age, a day, a speaker, a weapon? "A girl aged
// seven", "two people, not three".
import type { DatePhrase } from '../../days/date-phrase.ts'
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { weaponMarks } from '../../words/is-event.ts'
import { isClauseBetween, marksOf, overlaps, type Passage, type Run } from '../../words/passage.ts'
import { isOneSpeaker } from './is-one-speaker.ts'
import { isYearsOld } from './is-years-old.ts'

/** True for a number that counts nobody who was hit, whatever word for people stands by. */
export function isNoCount(passage: Passage, found: FoundQuantity): boolean {
  return (
    isOneSpeaker(passage, found) ||
    isAge(passage, found) ||
    isBothOf(passage, found) ||
    isStrayOther(passage, found) ||
    isNegated(passage, found) ||
    isWeapon(passage, found) ||
    isKnownOne(passage, found)
  )
}

/** True for a number of a day or a clock. */
export function isDated(found: FoundQuantity, dates: readonly DatePhrase[]): boolean {
  return dates.some(
    (date) =>
      overlaps(date, found) &&
      (date.day !== undefined || (date.minuteOfDay !== undefined && !isBareNumber(date))),
  )
}

/** "put the dead at 19", "à 15 morts", "sprach von 23 Toten": a toll as well as a clock. */
function isBareNumber({ words }: DatePhrase): boolean {
  return /^(?:(?:at|from|to|à|a|a las|um|von|auf|bei|в|о) )?\d{1,2}$/u.test(words)
}

/** "Two people, not three". */
function isNegated(passage: Passage, found: Run): boolean {
  return marksOf(passage, 'not').some(
    (mark) => mark.last === found.first - 1 && !isClauseBetween(passage, mark, found),
  )
}

/** "مسيّرة": a weapon that counts itself, whoever stands behind it. */
function isWeapon(passage: Passage, found: FoundQuantity): boolean {
  return (
    found.isNoun &&
    marksOf(passage, ...weaponMarks).some(
      (mark) => mark.label !== 'weapon:gunfire' && mark.label !== 'weapon:ied' && overlaps(mark, found),
    )
  )
}

/** "الضابط", "القتيل": the one who was named before, and no number. */
function isKnownOne({ lang, tokens }: Passage, { first, quantity, isNoun }: FoundQuantity): boolean {
  return isNoun && lang === 'ar' && quantity.min === 1 && /^[وفبل]?ال/u.test(tokens[first]?.word ?? '')
}

/** "مقتل جندي وإصابة آخر": "another" counts one right behind the word for what befell him, and nowhere else; so does "عسكري". */
function isStrayOther(passage: Passage, found: FoundQuantity): boolean {
  const isOther = marksOf(passage, 'another-person').some((mark) => overlaps(mark, found))
  return (
    found.isNoun &&
    (isOther || /^[وفبل]?عسکری$/u.test(passage.tokens[found.last]?.word ?? '')) &&
    !marksOf(passage, 'killed', 'injured').some(({ last }) => last === found.first - 1)
  )
}

/** "Two women, both married to sailors": who the two are. */
function isBothOf({ lang, tokens }: Passage, { first }: FoundQuantity): boolean {
  return lang === 'en' && tokens[first]?.word === 'both' && tokens[first]?.gap === ','
}

/** Words right before the years of a person's life. Folded. */
const ageWords: Readonly<Record<string, RegExp>> = {
  en: /^(?:aged|age)$/,
  he: /^(?:בן|בת|בני|בנות|כבן|כבת|בגיל)$/,
}

/** "ילדה בת שבע", "a girl aged seven": her years, and no number of girls. */
function isAge({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang === 'en' && isYearsOld(tokens, last + 1)) return true
  return ageWords[lang]?.test(tokens[first - 1]?.word ?? '') ?? false
}
