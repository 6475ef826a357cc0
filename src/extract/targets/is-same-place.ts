// Do two bases lie so near each other that outlets name one for the other? Baghdad airport, and the camp at its edge.
import type { Base, Position } from '../../model/base.ts'

/** Neighbours by name: an airport and the camp at its edge. */
const neighbourKm = 6
const earthRadiusKm = 6_371

/** True where the two are so near that outlets name one for the other. */
export function isSamePlace(a: Base, b: Base): boolean {
  return (
    a.position !== undefined && b.position !== undefined && kmBetween(a.position, b.position) <= neighbourKm
  )
}

/** Great-circle distance by the haversine formula. */
function kmBetween(a: Position, b: Position): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (from: number, to: number): number => Math.sin(rad(to - from) / 2) ** 2
  const chord = half(a.lat, b.lat) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(a.lon, b.lon)
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}
