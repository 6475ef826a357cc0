// Does a number tell of something else than how many people: of an age, a day, a weapon? "A girl aged seven".
import type { DatePhrase } from '../../days/date-phrase.ts'
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, overlaps, type Passage, type Run } from '../../words/passage.ts'

/** "مسيّرة": a weapon that counts itself, whoever stands behind it. */
export function isWeapon(passage: Passage, found: FoundQuantity): boolean {
  return (
    found.isNoun &&
    marksOf(passage, ...weaponMarks).some(
      (mark) => mark.label !== 'weapon:gunfire' && mark.label !== 'weapon:ied' && overlaps(mark, found),
    )
  )
}

/** "A seven-year-old girl": how old she is. */
export function isAgeNoun({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && /^years?$/.test(tokens[first]?.word ?? '') && tokens[first + 1]?.word === 'old'
}

export function isOfAge(words: Passage['tokens'], at: number): boolean {
  return /^years?$/.test(words[at + 1]?.word ?? '') && words[at + 2]?.word === 'old'
}

/** "a second contractor": one more, and no second of time. */
export function isOrdinal({ lang, tokens }: Passage, { first }: Run): boolean {
  return (
    lang === 'en' && tokens[first]?.word === 'second' && /^(?:a|an|the)$/.test(tokens[first - 1]?.word ?? '')
  )
}

/** "Two were killed, a third was injured". */
export function isThird({ lang, tokens }: Passage, { last }: Run): boolean {
  return (
    lang === 'en' &&
    /^(?:second|third|fourth|fifth|sixth)$/.test(tokens[last + 1]?.word ?? '') &&
    /^(?:was|is|died|had|has|suffered|sustained|later|wounded|injured|killed)$/.test(
      tokens[last + 2]?.word ?? '',
    )
  )
}

/** "two suicide bombers": a weapon, and men. */
export function isArmedPerson(
  { lang }: Passage,
  found: FoundQuantity,
  weapon: Run,
  person: Run | undefined,
): boolean {
  return lang === 'en' && !found.isArticle && person !== undefined && overlaps(weapon, person)
}

/** "الضابط", "القتيل": the one who was named before, and no number. */
export function isKnownOne({ lang, tokens }: Passage, { first, quantity }: FoundQuantity): boolean {
  return lang === 'ar' && quantity.min === 1 && /^[وفبل]?ال/u.test(tokens[first]?.word ?? '')
}

/** "مقتل جندي وإصابة آخر": "another" counts one right behind the word for what befell him, and nowhere else; so does "عسكري". */
export function isStrayOther(passage: Passage, found: FoundQuantity): boolean {
  const isOther = marksOf(passage, 'another-person').some((mark) => overlaps(mark, found))
  return (
    found.isNoun &&
    (isOther || /^[وفبل]?عسکری$/u.test(passage.tokens[found.last]?.word ?? '')) &&
    !marksOf(passage, 'killed', 'injured').some(({ last }) => last === found.first - 1)
  )
}

/** "Two women, both married to sailors": who the two are. */
export function isBothOf({ lang, tokens }: Passage, { first }: FoundQuantity): boolean {
  return lang === 'en' && tokens[first]?.word === 'both' && tokens[first]?.gap === ','
}

/** Words right before the years of a person's life. Folded. */
const ageWords: Readonly<Record<string, RegExp>> = {
  en: /^(?:aged|age)$/,
  he: /^(?:בן|בת|בני|בנות|כבן|כבת|בגיל)$/,
}

/** "ילדה בת שבע", "a girl aged seven": her years, and no number of girls. */
export function isAge({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang === 'en' && /^years?$/.test(tokens[last + 1]?.word ?? '') && tokens[last + 2]?.word === 'old')
    return true
  return ageWords[lang]?.test(tokens[first - 1]?.word ?? '') ?? false
}

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

/** "قتيلا", "جريحين": a word for the dead or the hurt that counts itself. */
export function isCasualty(passage: Passage, found: Run): boolean {
  return marksOf(passage, 'killed', 'injured').some((mark) => overlaps(mark, found))
}

/** "un herido", "un blessé": the word for what befell him is his noun. English says "a wounded soldier". */
export function isOneCasualty(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang !== 'en' && marksOf(passage, 'killed', 'injured').some(({ first }) => first === last + 1)
  )
}

export function isNumeral(passage: Passage, { last }: Run): boolean {
  // "bir ölü", "bir üsteğmen"; but "bir kaynak", "یک منبع".
  if (/^(?:bir|یک|ایک)$/.test(passage.tokens[last]?.word ?? ''))
    return !marksOf(passage, 'speaker', 'relay').some(({ first }) => first === last + 1)
  return !/^(?:an?|another|un|una|une|ein|eine|o)$/.test(passage.tokens[last]?.word ?? '')
}
