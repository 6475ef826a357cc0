import type { Passage, Run } from './passage.ts'

/** "A previously unknown group": new, and nothing that happens often. English. */
export function isNewcomer({ lang, tokens }: Passage, { last }: Run): boolean {
  return lang === 'en' && /^(?:unknown|unheard|undeclared|unnamed)$/.test(tokens[last + 1]?.word ?? '')
}
