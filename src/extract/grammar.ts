// What the rules need to know of a language's grammar, and no more.
import type { Passage, Run } from './passage.ts'

/** The verb closes the sentence: Persian, Turkish, Urdu, Sorani. */
export function isVerbLast(lang: string): boolean {
  return verbLast.has(lang)
}

const verbLast = new Set(['fa', 'tr', 'ur', 'ckb'])

/** "was hit", "were being struck", "got hurt": English, before the verb. */
export function isPassive({ tokens }: Passage, verb: Pick<Run, 'first'>): boolean {
  return passive.test(tokens[verb.first - 1]?.word ?? '')
}

const passive = /^(?:was|were|been|be|being|is|are|got)$/
