import type { Base } from '../model/base.ts'

/** UTC for a base that the operator has taken out of the gazetteer since. */
export function zoneOf(baseId: string, bases: readonly Base[]): string {
  return bases.find(({ id }) => id === baseId)?.zone ?? 'UTC'
}
