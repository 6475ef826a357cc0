// What the rules need to know of a language's grammar, and no more.
import { marksOf, type Passage, type Run } from './passage.ts'

/** The verb closes the sentence: Persian, Turkish, Urdu, Sorani, Kurmanji, Hindi, Japanese, and others like them. */
export function isVerbLast(lang: string): boolean {
  return verbLast.has(lang)
}

const verbLast = new Set('fa tr ur ckb ku hi ja ko bn ps az kk uz so am'.split(' '))

/** Noun, number, counter: "ロケット弾3発", "로켓 2발", "โดรน 3 ลำ". */
export function isCountedBehind(lang: string): boolean {
  return lang === 'ja' || lang === 'ko' || lang === 'th'
}

/** The number follows what it counts: Swahili. */
export function isNumberLast(lang: string): boolean {
  return lang === 'sw'
}

/** "হামলার জবাবে", "misilleme olarak": what is answered stands before the words of answering, and the answer behind them. */
export function isMotiveLast(lang: string): boolean {
  return motiveLast.has(lang)
}

const motiveLast = new Set('tr bn hi ur az kk uz'.split(' '))

/** So many words of a language with blanks, in tokens of one without, where each sign is a token. */
export function inTokens(lang: string, words: number): number {
  return lang === 'zh' || lang === 'ja' || lang === 'th' ? words * signsOfWord : words
}

/** Of Chinese and Thai names and of their particles. */
const signsOfWord = 3

/** Endings tell subject from object, and either may stand first: Russian, Ukrainian. */
export function hasFreeOrder(lang: string): boolean {
  return lang === 'ru' || lang === 'uk'
}

/** "was hit", "were being struck", "got hurt": English, before the verb; Chinese begins it with a sign of its own. */
export function isPassive({ lang, tokens }: Passage, verb: Pick<Run, 'first'>): boolean {
  if (lang === 'zh' && /^[遭被受]$/u.test(tokens[verb.first]?.word ?? '')) return true
  return passive.test(tokens[verb.first - 1]?.word ?? '')
}

const passive = /^(?:was|were|been|be|being|is|are|got)$/

/** "3 killed, 2 hurt in drone attack": before a preposition a number counts nothing of what follows. */
export function isBeforePlace({ lang, tokens }: Passage, { last }: Pick<Run, 'last'>): boolean {
  const next = tokens[last + 1]?.word ?? ''
  return placeWords.has(next) || ownPlaceWords[lang]?.test(next) === true
}

const placeWords = new Set('in فی в у dans en bei im em nel w'.split(' '))
/** Words that mean something else in other languages. Folded. */
const ownPlaceWords: Readonly<Record<string, RegExp>> = {
  cs: /^(?:ve?|na|pri)$/,
  sk: /^(?:vo?|na|pri)$/,
  sr: /^(?:u|na|kod)$/,
  sl: /^(?:v|na|pri)$/,
  bg: /^(?:във|при|край)$/u,
  mk: /^(?:во|на|кај)$/u,
  sq: /^(?:ne|prane)$/,
}

/** "בסיס האימונים", "المعسكر التدريبي": a word of drill right behind the base's says what that is for. */
export function isTrainingBase(passage: Passage, { first }: Pick<Run, 'first'>): boolean {
  return (
    adjectiveBehind.has(passage.lang) && marksOf(passage, 'target').some(({ last }) => last === first - 1)
  )
}

const adjectiveBehind = new Set(['ar', 'fa', 'he'])

const presentTense = /[^s]s$|^(?:strike|attack|target|fire|launch|bomb|shell|raid)$/

/** "said it strikes only drones": what it does in general, and no deed; a title tells its news so. */
export function isHabit({ lang, isTitle, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && !isTitle && presentTense.test(tokens[first]?.word ?? '')
}

/** "the strike", "an attack", "la frappe": a noun that looks like the verb. */
export function isVerb(passage: Passage, { first }: Run): boolean {
  // "الضربة": no verb has the article.
  if (passage.lang === 'ar' && /^[وفبل]?ال/.test(passage.tokens[first]?.word ?? '')) return false
  return articles[passage.lang]?.test(passage.tokens[first - 1]?.word ?? '') !== true
}

/** What stands before a noun only. Folded: French "a" is "has" as well, so it is none of these. */
const articles: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an?|this|that|these|those|any|such|its|their|of|in|for|no|more|another|each)$/,
  fr: /^(?:la|les|des|une?|cette|ces|de|d|du|sa|son|ses|leurs?|nouvelle)$/,
  es: /^(?:el|los|las|una?|este|esta|ese|del|de|su|sus|nuevo)$/,
  it: /^(?:il|lo|gli|una?|un|questo|questa|del|dello|della|di|dell|nuovo|nuova)$/,
  pt: /^(?:os?|as|uma?|este|esta|do|da|de|seu|sua|novo|nova)$/,
  de: /^(?:der|die|das|dem|den|des|eine?[mnrs]?|diese[mnrs]?|am|im|beim|zum|vom)$/,
  nl: /^(?:de|het|een|deze|dit|die|van|bij)$/,
}

/** Arabic joins "and" to the word behind it. */
export function isArabicAnd({ lang, tokens }: Passage, at: number): boolean {
  return lang === 'ar' && /^و/.test(tokens[at]?.word ?? '')
}
