/** What JSON.parse gives, read without trust. */
export type Json = unknown

export type JsonRecord = Readonly<Record<string, Json>>

export function isRecord(value: Json): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The record, or an empty one. */
export function recordOf(value: Json): JsonRecord {
  return isRecord(value) ? value : {}
}

/** The list, or an empty one. */
export function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}
