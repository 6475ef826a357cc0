import { hash } from 'node:crypto'
import type { LocalDay } from '../model/local-day.ts'

// Ids are made of content, never of chance: a history that is replayed in the same order gives the same
// ids. 64 bits of a hash: at a million incidents a collision has a chance of 1 in 37 million.
const idDigits = 16

/** What opens an incident. `ordinal` tells apart two attacks that one article reports on one base. */
export interface Opening {
  readonly baseId: string
  /** As the opening article has it: it stays in the id when the incident's day is corrected. */
  readonly day: LocalDay | undefined
  readonly articleId: string
  readonly ordinal: number
}

export function makeIncidentId({ baseId, day, articleId, ordinal }: Opening): string {
  return makeId('i', [baseId, day ?? '', articleId, String(ordinal)])
}

/** The operation that an article opens with its attacks of one group and day. */
export function makeOperationId({
  articleId,
  group,
  day,
}: {
  readonly articleId: string
  readonly group: number
  readonly day: LocalDay | undefined
}): string {
  return makeId('o', [articleId, String(group), day ?? ''])
}

/** What stands apart from an incident since an article came in. */
export function makePartId(incidentId: string, articleId: string, ordinal: number): string {
  return makeId('i', ['part', incidentId, articleId, String(ordinal)])
}

/** The incident and the operation that a person gives to some articles of another. */
export function makeSplitIds(
  incidentId: string,
  articleIds: readonly string[],
): { readonly id: string; readonly operationId: string } {
  const parts = ['split', incidentId, ...articleIds.toSorted()]
  return { id: makeId('i', parts), operationId: makeId('o', parts) }
}

/** Two corrections of one moment differ in what they change. */
export function makeCorrectionId(at: number, parts: readonly string[]): string {
  return makeId('c', [String(at), ...parts])
}

function makeId(prefix: string, parts: readonly string[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'hex')
  return prefix + digest.slice(0, idDigits)
}
