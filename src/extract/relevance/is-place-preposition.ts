// Does a word lead to a place? "In", "near", "под", in languages that write towns with a capital.
import type { Passage } from '../words/passage.ts'

/** By language; folded. */
const prepositions: Readonly<Record<string, RegExp>> = {
  en: /^(?:in|at|near|outside|around)$/,
  fr: /^(?:a|en|pres|dans)$/,
  es: /^(?:en|cerca)$/,
  it: /^(?:a|ad|in|presso|vicino)$/,
  pt: /^(?:em|no|na|perto)$/,
  nl: /^(?:in|bij|nabij)$/,
  sv: /^(?:i|vid|pa|nara|utanfor)$/,
  da: /^(?:i|ved|pa|naer)$/,
  nb: /^(?:i|ved|pa|naer|utenfor)$/,
  pl: /^(?:w|we|pod|koło|koło)$/,
  ru: /^(?:в|во|под|близ|возле)$/u,
  uk: /^(?:в|у|під|біля|поблизу)$/u,
}

/** Are the names of places known by their capitals in this language? */
export function writesTownsWithCapital(lang: string): boolean {
  return prepositions[lang] !== undefined
}

/** "In", "at", "near" at this token. */
export function isPlacePreposition({ lang, tokens }: Passage, at: number): boolean {
  return prepositions[lang]?.test(tokens[at]?.word ?? '') === true
}
