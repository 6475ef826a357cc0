import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { configFileNames } from './read-config.ts'

const lookEveryMs = 1000
/** Editors write a file in several steps. */
const settleMs = 300

/**
 * Yields once for each burst of changes of the configuration's files, until the signal. The files themselves are looked
 * at once a second: no watcher of a folder hears of it when the folder is replaced as a whole, by a deployment or a
 * mounted volume, or is on a network.
 * @param before the files as they were when they were last read, by `describeFiles`.
 */
export async function* watchFolder(
  dir: string,
  before: string,
  signal: AbortSignal,
): AsyncGenerator<'changed'> {
  let known = before
  while (await pause(lookEveryMs, signal)) {
    let found = await describeFiles(dir)
    if (found === known) continue
    for (known = ''; found !== known; found = await describeFiles(dir)) {
      known = found
      if (!(await pause(settleMs, signal))) return
    }
    yield 'changed'
  }
}

/** The same text as long as no file was written or replaced. */
export async function describeFiles(dir: string): Promise<string> {
  const files = configFileNames.map(async (name) => {
    try {
      const { ino, size, mtimeNs } = await stat(join(dir, name), { bigint: true })
      return `${ino} ${size} ${mtimeNs}`
    } catch {
      return 'not there'
    }
  })
  return (await Promise.all(files)).join('\n')
}

/** False where it was cut short. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}
