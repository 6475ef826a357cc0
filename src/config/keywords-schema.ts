import { z } from 'zod'
import { cues, type Keywords, wordLists } from '../model/keywords.ts'
import { weaponClasses } from '../model/weapon.ts'
import { phraseSchema, phrasesSchema } from './phrase-schemas.ts'
import { idSchema, languageSchema, letterSchema, textSchema } from './text-schemas.ts'

const points = z.number().min(-10).max(10).describe('Write points from -10 (news) to 10 (background).')

const counts = z
  .record(phraseSchema, z.number().min(0).max(1_000_000).describe('Write what the word counts, such as 12.'))
  .describe('Write words and what they count: { dozen: 12 }.')

const speaker = z.strictObject({
  id: idSchema,
  name: textSchema.describe('Write the name as alerts show it.'),
  letter: letterSchema,
  official: z
    .boolean()
    .describe('Write true where it speaks on the record for a state, a force or a coalition.'),
  relay: z.boolean().describe('Write true where it carries the words of others.').exactOptional(),
  speaksFor: idSchema
    .describe('Write the id of the actor that announces its deeds through it.')
    .exactOptional(),
  aliases: z.array(phraseSchema).min(1).describe('Write the names by which texts know it.'),
})

const language = z.strictObject({
  weapons: z.partialRecord(z.enum(weaponClasses), phrasesSchema),
  numbers: counts.exactOptional(),
  vague: counts.exactOptional(),
  counting: counts.exactOptional(),
  words: z.partialRecord(z.enum(wordLists), phrasesSchema),
})

/** The whole of keywords.yaml. */
export const keywordsSchema: z.ZodType<Keywords> = z.strictObject({
  backgroundFrom: points,
  cues: z.record(z.enum(cues), points),
  speakers: z.array(speaker),
  languages: z.record(languageSchema, language),
})
