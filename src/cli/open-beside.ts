import type { Environment } from '../config/read-environment.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { besidePlaceOf } from '../store-place.ts'

/** Gives `work` the data that the environment names; a Basewatch may be running on it. */
export async function besideRunning(
  environment: Environment,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  const store = await openStore(besidePlaceOf(environment))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
