// Does one speaker say no more than another? "Over 70 hurt" beside 73.
import type { OpenToll } from './open-toll.ts'

/** The same dead and the same hurt. */
export function isEqual(a: OpenToll, b: OpenToll): boolean {
  return a.killed === b.killed && a.injured === b.injured
}

/** "Over 70" may be 73, and is not 140; "at least 57" rounds nothing. */
const mostRounding = 1.25

function isRoundedFrom(floor: number, count: number): boolean {
  const isRound = floor % 5 === 0 || floor % 12 === 0
  return isRound && count > floor && count < floor * mostRounding
}

/** All that `toll` says `other` says as well, and more, or more exactly: "over 70 hurt", then 73. */
export function isWithin(toll: OpenToll, other: OpenToll): boolean {
  const slots = ['killed', 'injured'] as const
  const says = (one: OpenToll): number => slots.filter((slot) => one[slot] !== undefined).length
  const isFloorOf = (slot: (typeof slots)[number]): boolean =>
    toll.floors.has(slot) && !other.floors.has(slot) && isRoundedFrom(toll[slot] ?? 0, other[slot] ?? 0)
  const agrees = slots.every(
    (slot) => toll[slot] === undefined || toll[slot] === other[slot] || isFloorOf(slot),
  )
  return agrees && (says(other) > says(toll) || (says(other) === says(toll) && slots.some(isFloorOf)))
}
