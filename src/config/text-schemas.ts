// The kinds of text that several files use. A `describe` is the way out of a fault: what to write.
import { z } from 'zod'
import type { ReliabilityLetter } from '../model/outlet.ts'
import { suggestWord } from './suggest-word.ts'

/** One line of text, as a person reads it. */
export const textSchema = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => text === text.trim(), { error: 'it begins or ends with a blank' })
  .refine((text) => !/\p{Cc}/u.test(text), {
    error: 'it runs over several lines, or holds a tab or another control character',
  })

export const idSchema = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('Write an id of lower-case letters a to z, digits and hyphens, such as "ain-al-asad".')

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** BCP 47 primary tag. */
export const languageSchema = z
  .string()
  .refine((tag) => /^[a-z]{2,3}$/.test(tag) && languageNames.of(tag) !== undefined, {
    error: 'it is no language tag',
  })
  .describe('Write the two or three letters of the language: en, ar, fa, ru, tr, he, ckb …')

export const zoneSchema = z.string().superRefine((zone, context) => {
  if (isZone(zone)) return
  const near = suggestWord(zone, Intl.supportedValuesOf('timeZone'))
  context.addIssue({
    code: 'custom',
    message: 'it is no time zone',
    params: {
      wayOut: `${near === undefined ? '' : `Did you mean "${near}"? `}Write a zone such as Asia/Baghdad.`,
    },
  })
})

function isZone(zone: string): boolean {
  // Offsets such as +03:00 are taken by Intl, but know no summer time: no place's zone.
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const letters = { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F' } satisfies {
  [Letter in ReliabilityLetter]: Letter
}
export const letterSchema = z
  .enum(letters)
  .describe('Write how reliable it is: A completely, B usually, C fairly, D not usually, E not, F unknown.')
