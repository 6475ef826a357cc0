// One entry of bases.yaml, one of actors.yaml: two lists of aliases become one, each with its strength.
import { z } from 'zod'
import type { Actor } from '../model/actor.ts'
import type { Alias, Base, FacilityType, Position } from '../model/base.ts'
import { idSchema, textSchema, zoneSchema } from './text-schemas.ts'

const aliasList = z.array(textSchema).default([]).describe('Write a list: [one name, another name].')
const wordList = z.array(textSchema).default([]).describe('Write a list of words: [one, another].')

export const facilities = {
  base: 'base',
  airfield: 'airfield',
  airport: 'airport',
  field: 'field',
  port: 'port',
  diplomatic: 'diplomatic',
} satisfies { [Type in FacilityType]: Type }

const precisions = { good: 'good', approx: 'approx', low: 'low' } satisfies {
  [Precision in Position['precision']]: Precision
}

const positionSchema = z
  .strictObject({
    lat: z.number().min(-90).max(90).describe('Write degrees north from -90 to 90, such as 33.7856.'),
    lon: z.number().min(-180).max(180).describe('Write degrees east from -180 to 180, such as 42.4412.'),
    precision: z
      .enum(precisions)
      .describe('Write good (within 1 km), approx (within 10 km) or low (the district).'),
  })
  .describe('Write position: { lat: …, lon: …, precision: good }.')

interface Names {
  readonly aliases: readonly string[]
  readonly weakAliases: readonly string[]
}

const hasName = ({ aliases, weakAliases }: Names): boolean => aliases.length + weakAliases.length > 0
const nameless = {
  error: 'it has neither aliases nor weakAliases, so it would never be found',
  params: { wayOut: 'Add the names by which texts know it under aliases.' },
}

function joinAliases({ aliases, weakAliases }: Names): Alias[] {
  return [
    ...aliases.map((text): Alias => ({ text, strength: 'strong' })),
    ...weakAliases.map((text): Alias => ({ text, strength: 'weak' })),
  ]
}

export const baseSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('Write the name as alerts show it.'),
    country: textSchema.describe('Write the English short name of the country.'),
    region: textSchema.describe('Write the province, or leave the key out.').exactOptional(),
    zone: zoneSchema.describe('Write the time zone of the place, such as Asia/Baghdad.'),
    position: positionSchema.exactOptional(),
    heldBy: z.array(idSchema).default([]).describe('Write a list of actor ids: [us, coalition].'),
    facilities: z
      .array(z.enum(facilities))
      .min(1)
      .describe('Write what the place is, such as [base, airfield].'),
    aliases: aliasList,
    weakAliases: aliasList,
    denyWords: wordList,
  })
  .refine(hasName, nameless)
  .transform(
    ({ aliases, weakAliases, ...base }): Base => ({
      ...base,
      aliases: joinAliases({ aliases, weakAliases }),
    }),
  )

const actorKinds = {
  state: 'state',
  'armed-force': 'armed-force',
  group: 'group',
  umbrella: 'umbrella',
  generic: 'generic',
} satisfies { [Kind in Actor['kind']]: Kind }

const meantBySchema = z
  .strictObject({
    words: z.array(textSchema).min(1).describe('Write a list of words: [militias, militiam*].'),
    attacking: idSchema.describe('Write the id of the state whose forces are at the base.'),
    in: z.array(idSchema).min(1).describe('Write the ids of the states that the base may lie in.'),
  })
  .describe('Write meantBy: { words: [militias], attacking: us, in: [iraq, syria] }.')

export const actorSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.describe('Write the name as alerts show it.'),
    kind: z.enum(actorKinds).describe('Write state, armed-force, group, umbrella or generic.'),
    parent: idSchema.exactOptional(),
    aliases: aliasList,
    weakAliases: aliasList,
    denyWords: wordList,
    meantBy: meantBySchema.exactOptional(),
  })
  .refine(hasName, nameless)
  .transform(
    ({ aliases, weakAliases, ...actor }): Actor => ({
      ...actor,
      aliases: joinAliases({ aliases, weakAliases }),
    }),
  )
