// Looks into schemas, so that known keys and descriptions are written once. Pure.
import { z } from 'zod'
import type { ValuePath } from './fault.ts'

/** What the schema says to write at `path`, or nothing: the way out of a fault there. */
export function describeAt(schema: z.ZodType, path: ValuePath): string {
  const found = schemaAt(schema, path)
  return found?.description ?? (found === undefined ? undefined : unwrap(found).description) ?? ''
}

/** The schema of the part at `path`; undefined where the path leaves what is known. */
function schemaAt(schema: z.ZodType, path: ValuePath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(
    (part, step) => (part === undefined ? undefined : stepInto(part, step)),
    schema,
  )
}

/** The keys that the map at `path` may have; none where it takes any. */
export function listKeysAt(schema: z.ZodType, path: ValuePath): string[] {
  const found = schemaAt(schema, path)
  const inner = found === undefined ? undefined : unwrap(found)
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return inner.keyType.options.map(String)
  return []
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) return (inner.shape as Record<PropertyKey, z.ZodType>)[step]
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType
  return undefined
}

/** Past what only changes when a value is needed or what becomes of it. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType)
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional
  )
    return unwrap(schema.unwrap() as z.ZodType)
  return schema
}
