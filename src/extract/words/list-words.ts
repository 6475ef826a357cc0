import type { Passage } from './passage.ts'

/** Sentences, the title included, whose words tell one report from another. */
const sentences = 4
const mostWords = 80
/** Shorter words are mostly grammar; Arabic and Hebrew write theirs joined on, so their short ones count. */
const leastLength = 4

/** Distinct content words of the head of an article, folded, in the order of the text. */
export function listWords(passages: readonly Passage[]): readonly string[] {
  const words = passages
    .filter(({ sentence }) => sentence < sentences)
    .flatMap(({ tokens }) => tokens.map(({ word }) => word))
    .filter((word) => word.length >= leastLength || /\d/.test(word))
  return [...new Set(words)].slice(0, mostWords)
}
