import { z } from 'zod'
import { languageSchema, textSchema } from './text-schemas.ts'

/** Words between blanks; a `*` at an end of a word, or alone. Never a regular expression. */
export const phraseSchema = textSchema.refine((phrase) => phrase.split(' ').every(isPhraseWord), {
  error: 'a * stands within a word',
  params: { wayOut: 'Put the * at an end of the word (rocket*, *missile) or alone between blanks.' },
})

function isPhraseWord(word: string): boolean {
  return word === '*' || word === '**' || !word.slice(1, -1).includes('*')
}

/** Word lists by language. */
export const wordsByLanguageSchema = z
  .record(languageSchema, z.array(phraseSchema).describe('Write a list of words: [one, another].'))
  .describe('Write languages and their words: en: [one, another].')
