import { z } from 'zod'
import type { Alert } from '../../model/alert.ts'
import { weaponSchema } from './claim-schema.ts'
import { gradeSchema, severitySchema, statusSchema } from './incident-schema.ts'
import type { IsSame } from './same-type.ts'

const timeSchema = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('minute'), at: z.number(), day: z.string() }),
  z.object({ precision: z.literal('part-of-day'), day: z.string(), partOfDay: z.string() }),
  z.object({ precision: z.literal('day'), day: z.string() }),
  z.object({ precision: z.literal('unknown') }),
])

const figureSchema = z.object({
  slot: z.enum(['munitions', 'killed', 'injured', 'missing', 'damage', 'intercepted', 'origin']),
  values: z.array(z.object({ text: z.string(), who: z.string() })),
  disputed: z.boolean(),
})

const siteSchema = z.object({
  incidentId: z.string(),
  baseId: z.string(),
  baseName: z.string(),
  country: z.string(),
  zone: z.string(),
  position: z.exactOptional(
    z.object({ lat: z.number(), lon: z.number(), precision: z.enum(['good', 'approx', 'low']) }),
  ),
  wave: z.number(),
  doubtful: z.exactOptional(z.literal(true)),
  when: timeSchema,
  weapons: z.array(weaponSchema),
  figures: z.array(figureSchema),
})

const actorSchema = z.object({ actorId: z.string(), name: z.string(), who: z.string() })

const sourceSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  url: z.string(),
  domain: z.string(),
  outlet: z.string(),
  publishedAt: z.number(),
  heardAt: z.exactOptional(z.number()),
})

export const alertSchema = z.object({
  operationId: z.string(),
  revision: z.number(),
  severity: severitySchema,
  peakSeverity: severitySchema,
  status: statusSchema,
  grade: gradeSchema,
  possible: z.boolean(),
  sites: z.array(siteSchema),
  claimedBy: z.array(actorSchema),
  blamedOn: z.array(actorSchema),
  deniedBy: z.array(actorSchema),
  sources: z.array(sourceSchema),
  changes: z.array(z.string()),
  firstHeardAt: z.number(),
  lastHeardAt: z.number(),
  changedAt: z.exactOptional(z.number()),
})
export const alertFits: IsSame<z.output<typeof alertSchema>, Alert> = true
