import { existsSync } from 'node:fs'
import { explainTrouble } from './explain-trouble.ts'
import { openForReading } from './open-for-reading.ts'

/**
 * Copies the data of a store, which may be open in another process, as it was at one moment.
 * False where there is none yet.
 * @throws OperatorError `store-cannot-open`, `store-damaged`, `store-full`, `store-broken-disk`
 */
export function copySqlite(path: string, target: string): boolean {
  if (!existsSync(path)) return false
  const source = openForReading(path)
  try {
    source.prepare('vacuum into ?').run(target)
    return true
  } catch (error) {
    throw explainTrouble(error)
  } finally {
    source.close()
  }
}
