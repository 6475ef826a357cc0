import { isIP } from 'node:net'
import { z } from 'zod'
import type { Feed } from '../model/feed.ts'
import { idSchema, languageSchema, letterSchema, textSchema } from './text-schemas.ts'

const urlSchema = z.string().superRefine((text, context) => {
  const trouble = judgeUrl(text)
  if (trouble !== undefined) context.addIssue({ code: 'custom', message: trouble })
})

function judgeUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return 'it is no URL'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `it begins with ${url.protocol}`
  // It would stand in every log and on the page.
  if (url.username !== '' || url.password !== '') return 'it holds a user name or password'
  return undefined
}

const domainSchema = z
  .string()
  .refine((text) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) && !text.startsWith('www.'), {
    error: 'it is no domain',
  })
  .describe('Write the host alone, in lower case, without https:// and www., such as rudaw.net.')

const charsetSchema = z
  .string()
  .refine(isCharset, { error: 'it is no character set that is known here' })
  .describe('Write a label such as windows-1256, or leave the key out: most feeds tell theirs.')

function isCharset(label: string): boolean {
  if (/^utf-?32/i.test(label)) return true
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** One entry of feeds.yaml. `confirmedBy` is for people: who else names this URL. */
export const feedSchema = z
  .strictObject({
    id: idSchema,
    url: urlSchema.describe('Write the whole address of the feed, with https://.'),
    outlet: z
      .strictObject({
        name: textSchema.describe('Write the name under which readers know the outlet.'),
        domain: domainSchema,
        letter: letterSchema,
        affiliation: textSchema
          .describe('Write whose side it speaks for, or leave the key out.')
          .exactOptional(),
      })
      .describe('Write outlet: { name: …, domain: …, letter: … }.'),
    lang: languageSchema,
    cadenceMinutes: z
      .number()
      .positive()
      .max(1440)
      .describe('Write how often the feed is asked, in minutes, such as 15; up to 1440, a day.'),
    charset: charsetSchema.exactOptional(),
    fullText: z.boolean().default(false),
    allowPrivate: z.boolean().default(false),
    enabled: z.boolean().default(true),
    confirmedBy: textSchema
      .describe('Write which public source names this URL, or leave the key out.')
      .exactOptional(),
  })
  .transform(({ confirmedBy: _confirmedBy, ...feed }): Feed => feed)

/** True where the fetcher will refuse the host unless the feed allows private addresses. */
export function isPrivateHost(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')) return true
  return (
    isIP(host) !== 0 &&
    /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(host)
  )
}
