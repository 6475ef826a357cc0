import { findDamage } from '../../store/find-damage.ts'
import { describePlace, storePlaceOf } from '../../store-place.ts'
import { loadEnvironment } from '../load-config.ts'
import type { Terminal } from '../terminal.ts'

/** `basewatch store check`: whether the stored data is whole; Basewatch may be running. 1 where it is not. */
export async function runStoreCheck(terminal: Terminal): Promise<number> {
  const place = storePlaceOf(loadEnvironment(terminal))
  const damage = await findDamage(place)
  if (damage.length === 0) {
    terminal.write(`${describePlace(place)} is whole.\n`)
    return 0
  }
  terminal.warn(`${describePlace(place)} is damaged:\n${damage.map((line) => `  ${line}\n`).join('')}`)
  terminal.warn('  → stop Basewatch, keep the files as they are, and restore the last backup\n')
  return 1
}
