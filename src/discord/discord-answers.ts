import type { EpochMs } from '../model/local-day.ts'

// Discord's answers are outside data: nothing is taken for granted but that JSON was read.

type Json = Readonly<Record<string, unknown>>

/** 2015-01-01, from which Discord's ids count milliseconds. */
const discordEpoch = 1_420_070_400_000

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

export function listRecords(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** For where an empty list means something. @throws where the answer is no list */
export function readList(answer: unknown): readonly Json[] {
  if (!Array.isArray(answer)) throw new Error('the answer is no list')
  return answer.filter(isRecord)
}

/** Undefined for what has none: a proxy may answer 200 with a page. */
export function readId(answer: unknown): string | undefined {
  return isRecord(answer) && typeof answer['id'] === 'string' ? answer['id'] : undefined
}

/** The smallest id of that moment: the upper bits count milliseconds. */
export function idAt(at: EpochMs): string {
  return String(BigInt(Math.max(Math.floor(at) - discordEpoch, 0)) << 22n)
}

/** True where a message has a component with this `custom_id`. */
export function hasMarker(part: Json, marker: string): boolean {
  return part['custom_id'] === marker || listRecords(part['components']).some((one) => hasMarker(one, marker))
}
