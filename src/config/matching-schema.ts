import { z } from 'zod'
import type { MatchRules } from '../model/match-rules.ts'
import { facilities } from './name-schemas.ts'
import { wordsByLanguageSchema as words } from './phrase-schemas.ts'

/** The whole of matching.yaml. */
export const matchingSchema: z.ZodType<MatchRules> = z.strictObject({
  facilityWords: z.record(z.enum(facilities), words),
  siteWords: z.partialRecord(z.enum(facilities), words).default({}),
  sharedFacilityWords: words,
  fillers: words,
  ownerWords: words.default({}),
  groupWords: words,
  troopWords: words,
  civilianWords: words.default({}),
  attackWords: words,
  directionWords: words,
  distanceWords: words,
  nearWords: words,
  commonWords: words,
  decoys: words,
})
