import { z } from 'zod'
import type { Report } from '../../model/report.ts'
import { claimSchema, happenedAtSchema, reasonSchema, weaponSchema } from './claim-schema.ts'
import type { IsSame } from './same-type.ts'

export const reportKindSchema = z.enum(['new', 'update', 'response', 'roundup', 'retrospective', 'denial'])

export const attackSchema = z.object({
  baseId: z.string(),
  happenedAt: z.exactOptional(happenedAtSchema),
  citedDay: z.exactOptional(z.string()),
  weapons: z.array(weaponSchema),
  claims: z.array(claimSchema),
  again: z.boolean(),
  group: z.number(),
  confidence: z.number(),
  because: z.array(reasonSchema),
})

export const reportSchema = z.object({
  kind: reportKindSchema,
  attacks: z.tuple([attackSchema], attackSchema),
  confidence: z.number(),
  words: z.array(z.string()),
  because: z.array(reasonSchema),
})
export const reportFits: IsSame<z.output<typeof reportSchema>, Report> = true
