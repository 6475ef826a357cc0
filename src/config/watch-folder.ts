import { watch } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** Editors write a file in several steps. */
const settleMs = 300

/** Yields once for each burst of changes in the folder, until the signal. Where watching fails it ends. */
export async function* watchFolder(dir: string, signal: AbortSignal): AsyncGenerator<'changed'> {
  let isDue = false
  let wake = (): void => undefined
  const watching = (async () => {
    try {
      for await (const { filename } of watch(dir, { signal })) {
        if (filename?.endsWith('.yaml') === true) {
          isDue = true
          wake()
        }
      }
    } catch {
      // Aborted, or a file system that cannot be watched: a restart reads the folder anew.
    }
    wake()
  })()
  while (!signal.aborted) {
    if (!isDue) {
      await new Promise<void>((resolve) => {
        wake = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    }
    if (signal.aborted || !isDue) break
    await delay(settleMs)
    isDue = false
    yield 'changed'
  }
  await watching
}
