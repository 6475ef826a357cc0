import type { Base } from '../../../src/model/base.ts'
import { readShippedNames } from '../../match/shipped-names.ts'
import type { Place } from './places.ts'

/** Bases with `nameCount` names in all: the shipped ones, then air bases and camps at places of the world. */
export function nameBases(places: readonly Place[], nameCount: number): readonly Base[] {
  const bases: Base[] = []
  let count = 0
  for (const base of [...readShippedNames().bases, ...places.map(baseAt)]) {
    if (count >= nameCount) break
    const aliases = base.aliases.slice(0, nameCount - count)
    count += aliases.length
    bases.push({ ...base, aliases })
  }
  return bases
}

function baseAt(place: Place, index: number): Base {
  const strong = [`${place.ascii} Air Base`, `Camp ${place.ascii}`]
  return {
    id: `place-${index}`,
    name: `${place.ascii} Air Base`,
    country: place.country,
    zone: 'UTC',
    heldBy: [],
    facilities: ['base', 'airfield'],
    denyWords: [],
    aliases: strong.map((text) => ({ text, strength: 'strong' })),
  }
}
