// "Two rockets fell inside, three others outside": five, in languages other than English, where one sentence counts no more
// than those.
import type { FoundQuantity } from '../words/find-quantities.ts'
import { hasMark, type Passage, wordsOf } from '../words/passage.ts'
import type { Munition } from './munition.ts'

/** "Other", right before the number, or up to two words behind it. Folded. */
interface OtherWords {
  readonly before?: RegExp
  readonly behind?: RegExp
}

const others: Readonly<Record<string, OtherWords>> = {
  ar: { behind: /^(?:اخری|اخر|اخریان|اخریین)$/u },
  fa: { behind: /^دیگر$/u },
  ru: { before: /^еще$/u },
  uk: { before: /^ще$/u },
  tr: { behind: /^daha$/u },
  he: { behind: /^(?:נוספים|נוספות|אחרים|אחרות)$/u },
  fr: { behind: /^autres$/u },
  es: { before: /^otr[oa]s$/u, behind: /^mas$/u },
  it: { before: /^altr[ie]$/u },
  pt: { before: /^outr[oa]s$/u },
  de: { before: /^weitere$/u, behind: /^(?:weitere|andere)$/u },
  sv: { before: /^ytterligare$/u, behind: /^till$/u },
  da: { before: /^yderligere$/u },
  nb: { before: /^ytterligere$/u, behind: /^til$/u },
  hu: { before: /^tovabbi$/u },
  pl: { before: /^(?:kolejne|kolejnych|jeszcze)$/u },
  ur: { before: /^مزید$/u },
}
const behindReach = 2

/** The sum takes the place of the first count; all as they are where people are counted, or more than two numbers. */
export function addOthers(
  passage: Passage,
  counted: readonly Munition[],
  quantities: readonly FoundQuantity[],
): readonly Munition[] {
  const one = counted.find(({ rule }) => rule === 'counted-weapon')
  const numbers = quantities.filter(({ isNoun, isArticle }) => !isNoun && !isArticle)
  const other = numbers.find((found) => isOthers(passage, found))
  if (one === undefined || other === undefined || numbers.length !== 2) return counted
  const isExact = one.quantity.kind === 'exact' && other.quantity.kind === 'exact'
  if (!isExact || one.role === 'found' || other.first <= one.last) return counted
  if (hasMark(passage, 'killed', 'injured', 'person') || isOfTwoBases(passage)) return counted
  const run = { first: one.first, last: other.last }
  const sum = (one.quantity.min ?? 0) + (other.quantity.min ?? 0)
  const quantity = { kind: 'exact', min: sum, max: sum, text: wordsOf(passage, run) } as const
  return counted.map((each) => (each === one ? { ...one, ...run, quantity, role: 'fired' } : each))
}

/** "Ten flew to Hmeimim, three more to Tartus": each base has its own. */
function isOfTwoBases({ bases }: Passage): boolean {
  return new Set(bases.map(({ mention }) => mention.id)).size > 1
}

function isOthers({ lang, tokens }: Passage, { first, last }: FoundQuantity): boolean {
  const words = others[lang]
  if (words === undefined) return false
  return (
    words.before?.test(tokens[first - 1]?.word ?? '') === true ||
    tokens.slice(last + 1, last + 1 + behindReach).some(({ word }) => words.behind?.test(word) === true)
  )
}
