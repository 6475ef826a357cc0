import { openStore, type Store } from '../store/open-store.ts'
import { besidePlaceOf } from '../store-place.ts'
import { loadEnvironment } from './load-config.ts'
import type { Terminal } from './terminal.ts'

/** Gives `work` the data that the environment names; a Basewatch may be running on it. */
export async function besideRunning(
  terminal: Terminal,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  const store = await openStore(besidePlaceOf(loadEnvironment(terminal)))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
