import { z } from 'zod'
import type { Correction } from '../../model/correction.ts'
import { incidentHeadSchema, ledgerEntrySchema } from './incident-schema.ts'
import type { IsSame } from './same-type.ts'

const frameSchema = incidentHeadSchema.pick({
  id: true,
  operationId: true,
  baseId: true,
  wave: true,
  links: true,
})

export const correctionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('merge'),
    intoId: z.string(),
    from: frameSchema,
    articleIds: z.array(z.string()),
    shared: z.array(ledgerEntrySchema),
    movedIds: z.array(z.string()),
    redirected: z.exactOptional(
      z.object({ incidentIds: z.array(z.string()), operationIds: z.array(z.string()) }),
    ),
  }),
  z.object({
    kind: z.literal('split'),
    incidentId: z.string(),
    apart: frameSchema,
    articleIds: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('retract'),
    incidentId: z.string(),
    articleIds: z.array(z.string()),
  }),
])
export const correctionFits: IsSame<z.output<typeof correctionSchema>, Correction> = true
