// "…, which were suspected of hitting the base in October 2021": a clause at a sentence's end that tells what somebody
// or something named in the news did or suffered in another year. It is read apart, so that the news keeps the rest.
import type { Mark } from './mark.ts'
import type { Token } from './token.ts'

/** The words that open such a clause behind a comma, as they are folded. */
const openers: Readonly<Record<string, RegExp>> = {
  en: /^(?:which|who|where|when|whose)$/,
  fr: /^(?:qui|ou|dont)$/,
  es: /^(?:que|donde|cuando|cuyo|cuya)$/,
  pt: /^(?:que|onde|quando)$/,
  it: /^(?:che|dove|quando)$/,
  de: /^(?:der|die|das|wo|als|dessen|deren)$/,
  nl: /^(?:die|dat|waar|toen)$/,
  pl: /^(?:ktor.*|gdzie|gdy|kiedy)$/,
  ru: /^(?:котор.*|где|когда)$/u,
  uk: /^(?:якии|яка|яке|які|яких|де|коли)$/u,
}

/** Words of a clause that tells something of its own, and of what the sentence says before it. */
const leastClause = 4
const oldestYear = 1950

/** @param year of publication. @returns the word with which the clause begins. */
export function findOldClause(
  tokens: readonly Token[],
  marks: readonly Mark[],
  { lang, year }: { readonly lang: string; readonly year: number },
): number | undefined {
  const opener = openers[lang]
  if (opener === undefined) return undefined
  const end = tokens.findIndex(({ gap }, at) => at >= leastClause && /[;；]/u.test(gap))
  const last = end < 0 ? tokens.length : end
  for (let at = last - leastClause; at >= leastClause; at--) {
    const token = tokens[at]
    if (token === undefined || !/,/.test(token.gap) || !opener.test(token.word)) continue
    const isOld = isOfOldYear(tokens.slice(at, last), year) || isLongPast(marks, at, last)
    return isOld && !resumes(tokens, at + 1, last) ? at : undefined
  }
  return undefined
}

function isOfOldYear(clause: readonly Token[], year: number): boolean {
  const years = clause.map(({ word }) => Number(word)).filter((one) => one >= oldestYear && one <= year)
  return years.length > 0 && years.every((one) => one < year)
}

function isLongPast(marks: readonly Mark[], from: number, end: number): boolean {
  return marks.some(
    ({ label, first, last }) =>
      (label === 'year-ago' || label === 'past-period') && first >= from && last < end,
  )
}

/** "The base, which was hit in 2020, was struck again": the sentence goes on behind the clause. */
function resumes(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ gap, word }) => /,/.test(gap) && !/ing$/.test(word))
}
