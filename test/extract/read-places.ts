import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

// Places by region, each as the press of the region names it, and towns whose name alone is no base.

export interface Place {
  readonly base: string
  /** With the language: what is attacked. */
  readonly place?: string
  readonly lang?: string
  readonly town?: string
}

const folder = new URL('places/', import.meta.url)

export function readPlaces(): readonly Place[] {
  return readdirSync(folder).flatMap((file) => {
    const { places } = parse(readFileSync(new URL(file, folder), 'utf8')) as { places: readonly Place[] }
    return places
  })
}
