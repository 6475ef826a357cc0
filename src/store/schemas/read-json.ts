import type { z } from 'zod'

/**
 * A stored value, checked.
 * @param what names the row for the error, such as `alert op-1`.
 */
export function readJson<S extends z.ZodType>(schema: S, json: string, what: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    throw new Error(`stored ${what} cannot be read`, { cause })
  }
}
