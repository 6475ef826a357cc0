// "A source in the SBU", "officials at the Pentagon": a body's own people, who speak for it.
import { beforeThe, marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'

interface InsiderWords {
  /** Folded, as below. */
  readonly people: RegExp
  readonly place: RegExp
}

const none: InsiderWords = { people: /^(?!)/, place: /^(?!)/ }
const insiderWords: Readonly<Record<string, InsiderWords>> = {
  en: {
    people: /^(?:sources?|officials?|officers?|insiders?|interlocutors?)$/,
    place: /^(?:in|at|within|from|inside)$/,
  },
  ru: { people: /^(?:источник|собеседник|сотрудник|офицер)/u, place: /^(?:в|во|из)$/u },
  uk: { people: /^(?:джерел|співрозмовник|офіцер|посадов)/u, place: /^(?:в|у|із|з|зі)$/u },
  fr: { people: /^(?:sources?|responsables?|interlocuteurs?)$/, place: /^(?:au|du|de|dans|chez)$/ },
  sv: { people: /^(?:kall(?:a|or)|tjansteman)$/, place: /^(?:i|inom|pa|vid)$/ },
  da: { people: /^(?:kilder?|embedsmaend)$/, place: /^(?:i|inden|pa|ved)$/ },
  nb: { people: /^(?:kilder?|tjenestemenn)$/, place: /^(?:i|innen|pa|ved)$/ },
  de: { people: /^(?:quellen?|insidern?|mitarbeiter|kreisen?)$/, place: /^(?:im|in|beim|bei|aus|des)$/ },
  es: { people: /^(?:fuentes?|funcionarios?)$/, place: /^(?:en|del|de|dentro)$/ },
  it: { people: /^(?:font[ei]|funzionari[oi]?)$/, place: /^(?:del|della|dello|dell|nel|nello|nella)$/ },
  pt: { people: /^(?:fontes?|funcionarios?)$/, place: /^(?:do|da|no|na)$/ },
  pl: { people: /^(?:zrodl|informator|rozmowc)/, place: /^(?:w|z|ze)$/ },
}

function wordsFor(lang: string): InsiderWords {
  return insiderWords[lang] ?? none
}

/** Words between "a source" and the body that he belongs to: "of Ukrainian media in the". */
const insiderReach = 5

/** "a source in the SBU", "officials at the Pentagon": the body's own people are its voice. */
export function withInsider<T extends Run>(passage: Passage, source: T): T {
  const { tokens, lang } = passage
  const { people, place } = wordsFor(lang)
  const isIn = [1, 2].some((words) => place.test(wordAt(tokens, source.first - words)))
  const from = Math.max(0, source.first - insiderReach - 1)
  const at = tokens.slice(from, source.first).findLastIndex(({ word }) => people.test(word))
  const isSaid = marksOf(passage, 'said').some(({ first }) => first > from + at && first < source.first)
  return isIn && at >= 0 && !isSaid ? { ...source, first: from + at } : source
}

/** Does "a source in", "officials at the" stand right before the name? */
export function hasInsider({ lang, tokens }: Passage, { first }: Run): boolean {
  const at = beforeThe(tokens, first)
  const { people, place } = wordsFor(lang)
  return place.test(wordAt(tokens, at)) && people.test(wordAt(tokens, at - 1))
}

/** "a source in Ukrainian military intelligence": the force itself speaks. */
export function isInsiderOfActor({ lang, tokens, actors }: Passage, { last }: Run): boolean {
  const { people, place } = wordsFor(lang)
  const isInsider = people.test(wordAt(tokens, last)) && place.test(wordAt(tokens, last + 1))
  const at = wordAt(tokens, last + 2) === 'the' ? last + 3 : last + 2
  return isInsider && actors.some((one) => one.first === at && one.last > at)
}
