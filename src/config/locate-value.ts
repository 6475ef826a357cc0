import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Complaint } from './fault.ts'

/**
 * The offset in the text of what a complaint is about: the value or the key at its path, and the nearest part
 * around it where there is none. Pure.
 */
export function locateValue(
  document: Document,
  { path, atKey = false }: Pick<Complaint, 'path' | 'atKey'>,
): number {
  let node: unknown = document.contents
  let offset = offsetOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyText(key) === String(step))
      if (pair === undefined) return offset
      offset = offsetOf(pair.key) ?? offset
      if (isLast && atKey) return offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
    } else {
      return offset
    }
    // An empty value has no place of its own worth showing: its key does.
    if (!(isScalar(node) && node.value === null)) offset = offsetOf(node) ?? offset
  }
  return offset
}

/** Where a node begins; undefined for what is no node of the text. */
export function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

/** The key as the value's own key reads; undefined for a list or a map as a key. */
export function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}
