import { join, resolve } from 'node:path'
import type { Environment } from './config/read-environment.ts'
import { describeAddress } from './store/describe-address.ts'
import type { StorePlace } from './store/open-database.ts'

/** Where the environment says that the data is. */
export function storePlaceOf({
  databaseUrl,
  dataDir,
}: Environment): Extract<StorePlace, { kind: 'sqlite' | 'postgres' }> {
  return databaseUrl === undefined
    ? { kind: 'sqlite', path: join(dataDir, 'basewatch.db') }
    : { kind: 'postgres', url: databaseUrl.reveal() }
}

/** The same, opened beside a Basewatch that may be running on it. */
export function besidePlaceOf(
  environment: Environment,
): Extract<StorePlace, { kind: 'sqlite-beside' | 'postgres-beside' }> {
  const place = storePlaceOf(environment)
  switch (place.kind) {
    case 'sqlite':
      return { ...place, kind: 'sqlite-beside' }
    case 'postgres':
      return { ...place, kind: 'postgres-beside' }
  }
}

/** As a person writes it: the address of a PostgreSQL, or a data folder. */
export function readPlace(word: string): StorePlace {
  return /^postgres(?:ql)?:\/\//.test(word)
    ? { kind: 'postgres', url: word }
    : { kind: 'sqlite', path: join(resolve(word), 'basewatch.db') }
}

/** Without a password. */
export function describePlace(place: StorePlace): string {
  if (place.kind === 'memory') return 'memory'
  if ('path' in place) return place.path
  return describeAddress(place.url)
}
