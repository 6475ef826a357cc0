import { z } from 'zod'
import { severities } from '../model/incident.ts'
import { loudnesses, type NewsKind, newsKinds } from '../model/news.ts'
import type { Settings } from '../model/settings.ts'
import { weaponClasses } from '../model/weapon.ts'
import { textSchema } from './text-schemas.ts'

const share = (of: string) =>
  z.number().min(0).max(1).describe(`Write ${of} as a share from 0 to 1, such as 0.5.`)
const whole = (of: string, from: number, to: number) =>
  z.int().min(from).max(to).describe(`Write ${of} as a whole number from ${from} to ${to}.`)
const amount = (of: string, from: number, to: number) =>
  z.number().min(from).max(to).describe(`Write ${of} as a number from ${from} to ${to}.`)
const severity = z.enum(severities).describe(`Write ${severities.join(', ')}.`)

const polling = z.strictObject({
  floorMinutes: amount('the least minutes between two requests to a feed', 0, 1440),
  timeoutSeconds: amount('after how many seconds a request is given up', 1, 600),
  maxBytes: whole('how many bytes a feed may have', 1_000, 100_000_000),
  userAgent: textSchema
    // The HTTP client refuses all else in a header, and so every request.
    .refine((text) => /^[\x20-\x7e]*$/.test(text), { error: 'it holds other characters than those of ASCII' })
    .describe('Write who asks and where to complain, such as "Basewatch/0.1 (+https://…)", in ASCII alone.'),
  concurrency: whole('how many feeds may be asked at once', 1, 256),
  sameHostDelaySeconds: amount('the seconds between two requests to one host', 0, 600),
})

const loudness = z.enum(loudnesses).describe(`Write ${loudnesses.join(', ')}.`)
const loudnessOfEach = Object.fromEntries(newsKinds.map((kind) => [kind, loudness])) as Record<
  NewsKind,
  typeof loudness
>

const alerts = z.strictObject({
  gate: share('the confidence below which an attack is only possible'),
  maxAgeHours: amount('after how many hours an attack alerts nobody', 0, 24 * 366),
  pingMaxAgeHours: amount('after how many hours an attack pings nobody', 0, 24 * 366),
  loudness: z.strictObject({
    byNews: z
      .strictObject({ ...loudnessOfEach, 'perhaps-another': loudness.exactOptional() })
      .describe('Write for each kind of news how loud it is told.'),
    pingFrom: severity,
  }),
})

const delivery = z.strictObject({
  burstAlerts: whole('how many alerts get a message of their own', 1, 1_000),
  burstMinutes: amount('the minutes within which they are counted', 0, 1440),
  catchUpHours: amount('after how many hours an attack is told as one that was missed', 0, 24 * 366),
  editSpacingSeconds: amount('the seconds between two edits of a message', 0, 3600),
})

const incidents = z.strictObject({
  dayTolerance: whole('the days by which two reports of one attack may differ', 0, 3),
  undatedJoinHours: amount('the hours', 0, 24 * 30),
  nextDaySimilarity: share('the similarity'),
  rivalWeaponSimilarity: share('the similarity'),
  waveGapHours: amount('the hours between two salvos', 0, 24),
  sameSalvoSimilarity: share('the similarity'),
  copySimilarity: share('the similarity'),
  followUpDays: whole('the days', 0, 3660),
})

const severityRule = z.strictObject({
  severity,
  when: z
    .strictObject({
      killedAtLeast: whole('a count', 0, 100_000).exactOptional(),
      injuredAtLeast: whole('a count', 0, 100_000).exactOptional(),
      damage: z.boolean().exactOptional(),
      weapons: z.array(z.enum(weaponClasses)).min(1).describe('Write a list of weapons.').exactOptional(),
      basesAtLeast: whole('a count', 1, 1_000).exactOptional(),
      intercepted: z.literal('all').exactOptional(),
    })
    .refine((when) => Object.keys(when).length > 0, {
      error: 'the rule has no condition, so it would always hold',
      params: { wayOut: 'Add a condition, or set the severity under "otherwise".' },
    }),
})

export const webSchema = z.strictObject({
  host: textSchema
    .refine((host) => !/[\s/]/.test(host), { error: 'it is no address' })
    .describe('Write 127.0.0.1 for this machine alone, 0.0.0.0 for all.'),
  port: whole('the port of the page (0 takes any free one)', 0, 65_535),
  hostNames: z
    .array(textSchema)
    .describe('Write a list of the names under which a proxy asks for the page: [alerts.example.org].')
    .exactOptional(),
})

/** The whole of settings.yaml. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  polling,
  alerts,
  delivery: delivery.exactOptional(),
  incidents,
  severity: z.strictObject({ rules: z.array(severityRule), otherwise: severity }),
  retention: z.strictObject({
    articleTextDays: amount('how many days the text of articles is kept', 1, 3660),
    itemIdMonths: amount('how many months items are remembered', 1, 120),
  }),
  web: webSchema,
})
