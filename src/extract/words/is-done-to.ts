// "Wurde angegriffen", "fue atacada", "подверглась обстрелу", "هدف قرار گرفت": what a verb of attack says was done to its
// subject. English: `isPassive`.
import type { Passage, Run } from './passage.ts'

/** Right before the verb, or its first word. Folded. */
const auxiliaries: Readonly<Record<string, RegExp>> = {
  fr: /^(?:ete|etre|est|sont|etait|etaient|fut|furent)$/,
  es: /^(?:fue|fueron|sido|ser|siendo|es|son|era)$/,
  it: /^(?:stat[aoie]|sono|viene|vengono|veniva|venne|vennero|fu|furono)$/,
  pt: /^(?:foi|foram|sido|ser|sendo|sao|era)$/,
  de: /^(?:wurden?|worden|werden|wird)$/,
  nl: /^(?:werd|werden|worden|wordt|is|zijn)$/,
  sv: /^(?:blev|blivit|bli|blir|ar)$/,
  da: /^(?:blev|blevet|bliver|er|være)$/,
  nb: /^(?:ble|blitt|blir|blei|vart|er|være)$/,
  pl: /^(?:zostal\p{L}*|byl\p{L}*|zostaje)$/u,
  ru: /^(?:был[аои]?|подверг\p{L}*)$/u,
  uk: /^(?:був|бул[аои]|зазна\p{L}*)$/u,
}

/** Words that may part the two: "blev torsdag angrebet". */
const partedBy: Readonly<Record<string, number>> = { sv: 3, da: 3, nb: 3 }

/** The verb itself, with what stands in its phrase. Folded. */
const forms: Readonly<Record<string, RegExp>> = {
  fa: /(?:قرار گرفت\p{L}*|شد\p{L}*|شود|گردید\p{L}*)$|^مورد /u,
  tr: /(?:[iu]l|[iu]n)(?:d[iu]|m[iu]s)|ugra|maruz|hedef ol/u,
  ar: /^(?:[وف]?[یت]?تعرض|[وف]?هوجم)/u,
  he: /^ו?ש?(?:הותקפ?|הופצצ?|הופגז|הותקף|הופצץ|נפגע|נורה|נורו|שוגר)/u,
  sv: /^(?:\p{L}+(?:des|[ao]ts|its|utits)$|traffas|besk(?:ots|juts)|skots|anfolls|angreps|utsatt)/u,
  da: /(?:angribes|beskydes|rammes|skydes|^udsat)/u,
  nb: /(?:angripes|beskytes|treffes|rammes|skytes|^utsatt|^utsett)/u,
  fi: /(?:ttiin|tty|ttu|taan)$|kohteeksi|kohteena|^joutui/u,
  hu: /(?:erte|ert|ertek)$/u,
  ru: /^(?:подверг|атакован|обстрелян|поражен|сбит)/u,
  uk: /^(?:зазна|атакован|обстрілян|уражен|збит)/u,
  hi: /(?:हुआ|हुए|गया|गई|गए)$/u,
  ur: /(?:ہوا|ہوئے|گیا|گئے|گئی)$/u,
  az: /(?:il|in|ul|un)(?:d|m[iu]s|ib)/u,
}

/** Right behind the verb. Folded. */
const behind: Readonly<Record<string, RegExp>> = {
  ps: /^شو/u,
}

export function isDoneTo({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (behind[lang]?.test(tokens[last + 1]?.word ?? '') === true) return true
  const before = tokens.slice(Math.max(0, first - (partedBy[lang] ?? 1)), first + 1)
  if (before.some(({ word }) => auxiliaries[lang]?.test(word) === true)) return true
  const verb = tokens.slice(first, last + 1).map(({ word }) => word)
  return forms[lang]?.test(verb.join(' ')) === true
}
