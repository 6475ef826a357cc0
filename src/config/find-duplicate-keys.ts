import { type Document, visit } from 'yaml'
import type { Fault } from './fault.ts'
import { keyText, offsetOf } from './locate-value.ts'
import type { Placing } from './place-offset.ts'

/** More of one kind in one file only bury the first. */
const maxDuplicates = 300

/** Keys that a map has twice, each at its second place. Linear in the number of keys. Pure. */
export function findDuplicateKeys(document: Document, place: Placing): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map(_, map) {
      const firsts = new Map<string, number>()
      for (const { key } of map.items) {
        const text = keyText(key)
        const offset = offsetOf(key)
        if (text === undefined || offset === undefined) continue
        const first = firsts.get(text)
        if (first === undefined) firsts.set(text, offset)
        else faults.push(duplicateFault(text, place(first).line, place(offset)))
        if (faults.length === maxDuplicates) return visit.BREAK
      }
      return undefined
    },
  })
  return faults
}

function duplicateFault(key: string, firstLine: number, at: ReturnType<Placing>): Fault {
  const message = `the key "${key}" is given twice; line ${firstLine} has it already`
  return { ...at, path: key, message, wayOut: 'Keep one of them.', severity: 'error' }
}
