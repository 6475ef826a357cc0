// "132 drones were shot down, 54 of them over the Saratov region": of a night's whole salvo the share that came to the
// place that the report is about, where it tells of no other share.
import type { FoundQuantity } from '../words/find-quantities.ts'
import { weaponMarks } from '../words/is-event.ts'
import { hasMark, type Passage } from '../words/passage.ts'
import type { Munition } from './munition.ts'

interface ShareWords {
  /** "Of them", right before the number. Folded. */
  readonly opening: RegExp
  /** "Over", "in", at most one word behind the number. */
  readonly over: RegExp
}

const shares: Readonly<Record<string, ShareWords>> = {
  ru: { opening: /(?:^| )(?:из них|из которых|в том числе)$/u, over: /^(?:над|в|во|на)$/u },
  uk: { opening: /(?:^| )(?:з них|із них|з яких|зокрема|у тому числі)$/u, over: /^(?:над|у|в|на)$/u },
  pl: { opening: /(?:^| )(?:w tym|z czego|z nich)$/u, over: /^(?:nad|w|we)$/u },
  sv: { opening: /(?:^| )(?:av dem|varav)$/u, over: /^(?:over|i|vid)$/u },
  da: { opening: /(?:^| )(?:af dem|heraf|hvoraf)$/u, over: /^(?:over|i|ved)$/u },
  nb: { opening: /(?:^| )(?:av dem|hvorav)$/u, over: /^(?:over|i|ved)$/u },
  fi: { opening: /(?:^| )(?:niista|joista)$/u, over: /^$/u },
  hu: { opening: /(?:^| )(?:kozuluk|ebbol|amelyekbol)$/u, over: /^$/u },
  de: { opening: /(?:^| )(?:davon|darunter)$/u, over: /^(?:über|in|im)$/u },
  fr: { opening: /(?:^| )dont$/u, over: /^(?:au-dessus|dans|sur)$/u },
  es: { opening: /(?:^| )(?:de ellos|de los cuales)$/u, over: /^(?:sobre|en)$/u },
}
const openingWords = 3

/** @param others all numbers of the passage but dates. */
export function findShare(
  passage: Passage,
  found: FoundQuantity,
  others: readonly FoundQuantity[],
): Munition | undefined {
  if (found.isNoun || found.isArticle || !isShare(passage, found)) return undefined
  const size = found.quantity.min ?? 0
  const isOfWhole = others.some(({ last, quantity }) => last < found.first && (quantity.min ?? 0) > size)
  const isOnly = !others.some(({ first, isNoun }) => first > found.last && !isNoun)
  const isOfArms =
    hasMark(passage, 'intercepted', ...weaponMarks) && !hasMark(passage, 'killed', 'injured', 'person')
  if (!isOfWhole || !isOnly || !isOfArms) return undefined
  const { first, last, quantity } = found
  return { first, last, quantity, role: 'fired', rule: 'counted-share', confidence: 0.6 }
}

/** The whole salvo, of which the rest came to other places, is none of the report's. */
export function dropWhole(counted: readonly Munition[]): readonly Munition[] {
  const share = counted.find(({ rule }) => rule === 'counted-share')
  return share === undefined ? counted : counted.filter((one) => one === share || one.first > share.last)
}

function isShare({ lang, tokens }: Passage, { first, last }: FoundQuantity): boolean {
  const words = shares[lang]
  if (words === undefined) return false
  const before = tokens.slice(Math.max(0, first - openingWords), first).map(({ word }) => word)
  const behind = tokens.slice(last + 1, last + 3)
  return words.opening.test(before.join(' ')) && behind.some(({ word }) => words.over.test(word))
}
