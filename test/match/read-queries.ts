import { readYamlAt } from './shipped-names.ts'

/** What people type into a command, and the base that they mean. */
export interface Query {
  readonly typed: string
  readonly id: string
}

export function readQueries(): readonly Query[] {
  const byId = readYamlAt(new URL('./queries.yaml', import.meta.url)) as Readonly<
    Record<string, readonly string[]>
  >
  return Object.entries(byId).flatMap(([id, typed]) => typed.map((one) => ({ typed: String(one), id })))
}
