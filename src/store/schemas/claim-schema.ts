import { z } from 'zod'
import type { Claim } from '../../model/claim.ts'
import type { HappenedAt } from '../../model/happened-at.ts'
import type { Outlet } from '../../model/outlet.ts'
import type { Reason } from '../../model/reason.ts'
import { weaponClasses } from '../../model/weapon.ts'
import type { IsSame } from './same-type.ts'

export const letterSchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])

export const outletSchema = z.object({
  name: z.string(),
  domain: z.string(),
  letter: letterSchema,
  affiliation: z.exactOptional(z.string()),
})
export const outletFits: IsSame<z.output<typeof outletSchema>, Outlet> = true

const spanSchema = z.object({ start: z.number(), end: z.number() })

export const reasonSchema = z.object({
  rule: z.string(),
  detail: z.string(),
  span: z.exactOptional(spanSchema),
})
export const reasonFits: IsSame<z.output<typeof reasonSchema>, Reason> = true

export const weaponSchema = z.enum(weaponClasses)

export const happenedAtSchema = z.object({
  day: z.string(),
  precision: z.enum(['minute', 'part-of-day', 'day']),
  at: z.exactOptional(z.number()),
  partOfDay: z.exactOptional(z.enum(['night', 'dawn', 'morning', 'noon', 'afternoon', 'evening'])),
  words: z.string(),
})
export const happenedAtFits: IsSame<z.output<typeof happenedAtSchema>, HappenedAt> = true

const quantitySchema = z.object({
  kind: z.enum(['exact', 'min', 'max', 'approx', 'vague']),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
  text: z.string(),
})

const speakerSchema = z.object({
  name: z.string(),
  id: z.exactOptional(z.string()),
  letter: letterSchema,
  official: z.boolean(),
})

const claimBodySchema = z.discriminatedUnion('slot', [
  z.object({ slot: z.literal('weapon'), weapon: weaponSchema }),
  z.object({
    slot: z.literal('munitions'),
    quantity: quantitySchema,
    weapon: z.exactOptional(weaponSchema),
    role: z.enum(['fired', 'landed', 'intercepted', 'found']),
  }),
  z.object({
    slot: z.enum(['killed', 'injured', 'missing']),
    quantity: quantitySchema,
    side: z.enum(['us', 'coalition', 'host', 'attacker', 'civilian', 'any']),
  }),
  z.object({ slot: z.literal('damage'), damage: z.enum(['none', 'some']), what: z.string() }),
  z.object({ slot: z.literal('intercepted'), intercepted: z.enum(['all', 'some', 'none']) }),
  z.object({
    slot: z.enum(['claimed-by', 'blamed-on', 'denied-by', 'praised-by', 'threatened-by']),
    actorId: z.string(),
  }),
  z.object({ slot: z.literal('origin'), place: z.string() }),
  z.object({ slot: z.literal('operation-name'), name: z.string() }),
  z.object({ slot: z.literal('attack') }),
  z.object({ slot: z.literal('response'), what: z.string() }),
  z.object({ slot: z.literal('time'), happenedAt: happenedAtSchema }),
])

export const claimSchema = z.object({
  body: claimBodySchema,
  speaker: speakerSchema,
  via: z.exactOptional(speakerSchema),
  stance: z.enum(['asserted', 'preliminary', 'denied', 'withdrawn']),
  evidence: z.object({ sentence: z.string(), span: spanSchema }),
  rule: z.string(),
  confidence: z.number(),
})
export const claimFits: IsSame<z.output<typeof claimSchema>, Claim> = true
