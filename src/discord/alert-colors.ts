import type { Severity } from '../model/incident.ts'

/** Beside the word, never instead of it: nobody sees all colours alike. 24 bits, RGB. */
export const severityColors: Readonly<Record<Severity, number>> = {
  info: 0x4a7fb5,
  minor: 0xe3b341,
  serious: 0xe8710a,
  grave: 0xb3261e,
}

export const retractedColor = 0x80868b
