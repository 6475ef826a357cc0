// A file that is one list: each entry is checked by itself, so that a fault in one hides none of the others.
import { z } from 'zod'
import { checkValue } from './check-value.ts'
import type { Complaint, Fault, ValuePath } from './fault.ts'
import type { YamlFile, YamlReading } from './parse-yaml.ts'

export interface Entry<T> {
  readonly value: T
  readonly at: ValuePath
}

export interface Entries<T> {
  readonly good: readonly Entry<T>[]
  /** Ids of all entries, of the faulty ones too: a reference to one is no further fault. */
  readonly ids: ReadonlySet<string>
  readonly faults: readonly Fault[]
}

/** Entries whose faults are told. */
const maxFaulty = 100

/** The entries of the list under `key`, the only key of the file. */
export function readEntries<T>(file: YamlReading, key: string, schema: z.ZodType<T>): Entries<T> {
  if (file.kind === 'faults') return { good: [], ids: new Set(), faults: file.faults }
  const { yaml } = file
  const list = listUnder(yaml, key)
  if (list.kind === 'faults') return { good: [], ids: new Set(), faults: [...file.faults, ...list.faults] }
  const good: Entry<T>[] = []
  const faults: Fault[] = [...file.faults]
  let faulty = 0
  for (const [index, value] of list.items.entries()) {
    const at = [key, index]
    const checked = checkValue({ schema, value, at })
    if (checked.kind === 'good') good.push({ value: checked.value, at })
    else if (++faulty <= maxFaulty) faults.push(...checked.complaints.map(yaml.locate))
  }
  if (faulty > maxFaulty) faults.push(yaml.locate(tooMany(key, faulty - maxFaulty)))
  return { good, ids: new Set(list.items.map(idOf).filter((id) => id !== undefined)), faults }
}

export interface Whole<T> {
  readonly value?: T
  readonly faults: readonly Fault[]
}

/** The value of a file that is checked as one. */
export function readWhole<T>(file: YamlReading, schema: z.ZodType<T>): Whole<T> {
  if (file.kind === 'faults') return { faults: file.faults }
  const { yaml } = file
  const checked = checkValue({ schema, value: yaml.value, at: [] })
  if (checked.kind === 'good') return { value: checked.value, faults: file.faults }
  return { faults: [...file.faults, ...checked.complaints.map(yaml.locate)] }
}

type List =
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

function listUnder(yaml: YamlFile, key: string): List {
  const wayOut = `Write "${key}:" at the start of a line, and the entries below it.`
  const schema = z.strictObject({ [key]: z.array(z.unknown()).min(1).describe(wayOut) }).describe(wayOut)
  const checked = checkValue({ schema, value: yaml.value, at: [] })
  if (checked.kind === 'good') return { kind: 'list', items: checked.value[key] ?? [] }
  return { kind: 'faults', faults: checked.complaints.map(yaml.locate) }
}

function tooMany(key: string, count: number): Complaint {
  const message = `${count} more entries are faulty and are not shown`
  return { path: [key], atKey: true, message, wayOut: 'Mend these first, and check again.' }
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}
