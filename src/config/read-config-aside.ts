import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ConfigReading } from './read-config.ts'

/**
 * As `readConfig`, in a thread of its own: half a second of YAML neither holds up what runs beside it nor leaves its
 * trees in this thread's heap. Rejects where the thread cannot be started, or ends without an answer.
 */
export async function readConfigAside(dir: string): Promise<ConfigReading> {
  const worker = new Worker(new URL('./read-config-thread.ts', import.meta.url), { workerData: { dir } })
  try {
    const [reading] = (await once(worker, 'message')) as [ConfigReading]
    return reading
  } finally {
    await worker.terminate()
  }
}
