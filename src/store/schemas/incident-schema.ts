import { z } from 'zod'
import { type Incident, type LedgerEntry, severities } from '../../model/incident.ts'
import { happenedAtSchema, letterSchema, outletSchema, reasonSchema } from './claim-schema.ts'
import { attackSchema, reportKindSchema } from './report-schema.ts'
import type { IsSame } from './same-type.ts'

export const severitySchema = z.enum(severities)
export const statusSchema = z.enum(['reported', 'corroborated', 'confirmed', 'disputed', 'retracted'])

export const gradeSchema = z.object({
  letter: letterSchema,
  digit: z.literal([1, 2, 3, 4, 5, 6]),
  because: z.array(reasonSchema),
})

export const ledgerEntrySchema = z.object({
  articleId: z.string(),
  outlet: outletSchema,
  url: z.string(),
  title: z.string(),
  lang: z.string(),
  publishedAt: z.number(),
  publishedDayOnly: z.exactOptional(z.literal(true)),
  heardAt: z.number(),
  kind: reportKindSchema,
  attack: attackSchema,
  siblingBaseIds: z.array(z.string()),
  words: z.array(z.string()),
  because: z.array(reasonSchema),
  withdrawn: z.exactOptional(z.literal(true)),
  rejected: z.exactOptional(z.literal(true)),
})
export const ledgerEntryFits: IsSame<z.output<typeof ledgerEntrySchema>, LedgerEntry> = true

/** An incident without its ledger, which has rows of its own. */
export const incidentHeadSchema = z.object({
  id: z.string(),
  operationId: z.string(),
  baseId: z.string(),
  day: z.exactOptional(z.string()),
  happenedAt: z.exactOptional(happenedAtSchema),
  wave: z.number(),
  status: statusSchema,
  grade: gradeSchema,
  severity: severitySchema,
  confidence: z.number(),
  links: z.array(
    z.object({
      incidentId: z.string(),
      why: z.enum(['response', 'possibly-same', 'wave', 'parted', 'kept-apart', 'kept-together']),
    }),
  ),
  firstHeardAt: z.number(),
  lastHeardAt: z.number(),
})
export const incidentHeadFits: IsSame<z.output<typeof incidentHeadSchema>, Omit<Incident, 'ledger'>> = true
