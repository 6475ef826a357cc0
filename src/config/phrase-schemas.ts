import { z } from 'zod'
import { languageSchema, textSchema } from './text-schemas.ts'

const starWithin = {
  error: 'a * stands within a word',
  params: { wayOut: 'Put the * at an end of the word (rocket*, *missile) or alone between blanks.' },
}

/** Words between blanks; a `*` at an end of a word, or alone. Never a regular expression. */
export const phraseSchema = textSchema
  .refine((phrase) => phrase.split(' ').every(isPhraseWord), starWithin)
  .refine((phrase) => !phrase.includes('|'), {
    error: 'a | has no meaning in this list',
    params: { wayOut: 'Write each phrase by itself.' },
  })

const mostPhrasesInOne = 1_000

/** A list in which `fired|launched at` is two phrases. They come out spelled out. */
export const phrasesSchema = z
  .array(
    textSchema
      .refine((phrase) => !listChoices(phrase).flat().includes(''), {
        error: 'a | has no word on one side',
        params: { wayOut: 'Put the | between two words, without blanks: fired|launched at.' },
      })
      .refine((phrase) => listChoices(phrase).flat().every(isPhraseWord), starWithin)
      .refine(
        (phrase) => listChoices(phrase).reduce((count, words) => count * words.length, 1) <= mostPhrasesInOne,
        {
          error: `it stands for more than ${mostPhrasesInOne} phrases`,
          params: { wayOut: 'Part it into several.' },
        },
      ),
  )
  .transform((phrases) => phrases.flatMap(spellOut))
  .describe('Write a list of phrases: [one, another one].')

/** For each place of the phrase the words that may stand there. */
function listChoices(phrase: string): string[][] {
  return phrase.split(' ').map((word) => word.split('|'))
}

function spellOut(phrase: string): string[] {
  return listChoices(phrase)
    .reduce<string[][]>(
      (begun, words) => begun.flatMap((start) => words.map((word) => [...start, word])),
      [[]],
    )
    .map((words) => words.join(' '))
}

function isPhraseWord(word: string): boolean {
  return word === '*' || word === '**' || !word.slice(1, -1).includes('*')
}

/** Word lists by language. */
export const wordsByLanguageSchema = z
  .record(languageSchema, z.array(phraseSchema).describe('Write a list of words: [one, another].'))
  .describe('Write languages and their words: en: [one, another].')
