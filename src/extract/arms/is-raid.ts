// "Nine raids on the base": air raids that are counted one by one, where jets and bombers are not.
import type { Mark } from '../words/mark.ts'
import type { Passage } from '../words/passage.ts'

/** Folded, by language. */
const raids: Readonly<Record<string, RegExp>> = {
  ar: /^(?:ال)?(?:غار(?:ه|ات|تین|تان|تا|تی)|ضربات)$/u,
  fa: /^(?:حمله|حملات)$/u,
  ru: /^(?:авиаудар|авианалет)/u,
  uk: /^(?:авіаудар|авіаналет|авіаналіт)/u,
  tr: /^saldiri/u,
  fr: /^(?:raids?|frappes?)$/u,
  es: /^(?:ataques?|bombardeos?)$/u,
  de: /^luft(?:angriff|schlag)/u,
  it: /^(?:raid|attacchi)$/u,
}

/** Behind any count of bombs or missiles. */
export const raidRule = { rule: 'counted-strikes', confidence: 0.55 } as const

export function isRaid({ lang, tokens }: Passage, { label, first, last }: Mark): boolean {
  if (label !== 'weapon:airstrike') return false
  return tokens.slice(first, last + 1).some(({ word }) => raids[lang]?.test(word) === true)
}
