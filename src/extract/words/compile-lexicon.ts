// Turns the keywords of the operator into something that finds them.
import type { PartOfDay } from '../../model/happened-at.ts'
import type { Keywords, LanguageKeywords, WordList } from '../../model/keywords.ts'
import type { Steps } from '../../model/steps.ts'
import type { WeaponClass } from '../../model/weapon.ts'
import { listCompoundNumbers } from './compound-numbers.ts'
import type { DateWords } from './date-words/write-date-words.ts'
import { dateWords } from './date-words.ts'
import { compileLexicon, type Lexicon } from './find-marks.ts'
import type { MarkLabel } from './mark.ts'
import { type Phrase, toPhrase } from './phrase.ts'

/** A speaker's name that is a word of the language once its accents are off: Romanian "puțin" is "little". */
const everydayNames: Readonly<Record<string, string>> = { ro: 'Putin' }

/** Each language is a step. */
export function* lexiconSteps(keywords: Keywords): Steps<ReadonlyMap<string, Lexicon>> {
  const listSpeakers = (lang: string): Phrase[] =>
    keywords.speakers.flatMap((speaker) =>
      speaker.aliases.map((text) => toPhrase('known-speaker', text, { speaker, lang })),
    )
  const speakers = listSpeakers('')
  const lexicons = new Map<string, Lexicon>()
  for (const [lang, words] of Object.entries(keywords.languages)) {
    yield
    const own = lang === 'vi' ? listSpeakers(lang) : speakers
    const named = own.filter(({ text }) => everydayNames[lang] !== text)
    const phrases = [...listPhrases(words, lang), ...listDatePhrases(dateWords[lang] ?? {}, lang), ...named]
    lexicons.set(lang, compileLexicon(phrases, lang))
  }
  return lexicons
}

function listPhrases(words: LanguageKeywords, lang: string): Phrase[] {
  const lists = Object.entries(words.words) as [WordList, readonly string[]][]
  const weapons = Object.entries(words.weapons) as [WeaponClass, readonly string[]][]
  const counts = (label: MarkLabel, values: Readonly<Record<string, number>> = {}) =>
    Object.entries(values).map(([text, value]) => toPhrase(label, text, { value, lang }))
  return [
    ...lists.flatMap(([label, phrases]) => phrases.map((text) => toPhrase(label, text, { lang }))),
    ...weapons.flatMap(([weapon, phrases]) =>
      phrases.map((text) => toPhrase(`weapon:${weapon}`, text, { lang })),
    ),
    ...counts('number', words.numbers),
    ...counts('number', Object.fromEntries(listCompoundNumbers(lang, words.numbers ?? {}))),
    ...counts('vague', words.vague),
    ...counts('counting', words.counting),
  ]
}

function listDatePhrases(words: DateWords, lang: string): Phrase[] {
  const numbered = (label: MarkLabel, lists: readonly (readonly string[])[] = [], from = 0) =>
    lists.flatMap((forms, at) => forms.map((text) => toPhrase(label, text, { value: at + from, lang })))
  const valued = (label: MarkLabel, values: Readonly<Record<string, number>> = {}) =>
    Object.entries(values).map(([text, value]) => toPhrase(label, text, { value, lang }))
  const parts = Object.entries(words.parts ?? {}) as [PartOfDay, readonly string[]][]
  return [
    ...numbered('weekday', words.weekdays),
    ...numbered('month', words.months, 1),
    ...numbered('persian-month', words.persianMonths, 1),
    ...valued('relative-day', words.relative),
    ...valued('day-ordinal', words.ordinals),
    ...parts.flatMap(([part, forms]) => forms.map((text) => toPhrase(`part:${part}`, text, { lang }))),
    ...(words.clock ?? []).map((text) => toPhrase('clock', text, { lang })),
    ...Object.entries(words.zones ?? {}).map(([text, zone]) => toPhrase('clock-zone', text, { zone, lang })),
    ...(words.nightTo ?? []).map((text) => toPhrase('night-to', text, { lang })),
    ...(words.newYearsEve ?? []).map((text) => toPhrase('new-years-eve', text, { lang })),
  ]
}
