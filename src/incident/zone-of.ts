import type { Base } from '../model/base.ts'
import { byId } from '../model/by-id.ts'

/** UTC for a base that the operator has taken out of the gazetteer since. */
export function zoneOf(baseId: string, bases: readonly Base[]): string {
  return byId(bases).get(baseId)?.zone ?? 'UTC'
}
