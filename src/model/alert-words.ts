// The words for what an alert holds: the same in a channel, in a terminal and on the page.
import type { Alert, AlertFigure } from './alert.ts'
import type { Grade, IncidentStatus, Severity } from './incident.ts'
import type { ReliabilityLetter } from './outlet.ts'
import type { WeaponClass } from './weapon.ts'

export const severityWords: Readonly<Record<Severity, string>> = {
  info: 'Info',
  minor: 'Minor',
  serious: 'Serious',
  grave: 'GRAVE',
}

/** The first word of a headline. */
export function describeGravity({
  status,
  possible,
  severity,
}: Pick<Alert, 'status' | 'possible' | 'severity'>): string {
  if (status === 'retracted') return 'RETRACTED'
  return possible ? 'Possible' : severityWords[severity]
}

export const statusWords: Readonly<Record<IncidentStatus, string>> = {
  reported: 'reported, not confirmed yet',
  corroborated: 'corroborated by independent sources',
  confirmed: 'officially confirmed',
  disputed: 'disputed: sources contradict each other',
  retracted: 'retracted',
}

/** `before` stands before "attack on", `as` stands alone. */
export const weaponWords: Readonly<Record<WeaponClass, { readonly before: string; readonly as: string }>> = {
  'ballistic-missile': { before: 'ballistic missile', as: 'ballistic missiles' },
  missile: { before: 'missile', as: 'missiles' },
  rocket: { before: 'rocket', as: 'rockets' },
  mortar: { before: 'mortar', as: 'mortars' },
  drone: { before: 'drone', as: 'drones' },
  airstrike: { before: 'air', as: 'airstrike' },
  ied: { before: 'bomb', as: 'bomb' },
  gunfire: { before: 'gun', as: 'gunfire' },
  other: { before: '', as: 'other or not told' },
}

export const figureLabels: Readonly<Record<AlertFigure['slot'], string>> = {
  killed: 'Killed',
  injured: 'Injured',
  missing: 'Missing',
  damage: 'Damage',
  munitions: 'Fired',
  intercepted: 'Intercepted',
  origin: 'Launched from',
}

/** The Admiralty code, NATO AJP-2.1: how reliable the source is … */
const letterWords: Readonly<Record<ReliabilityLetter, string>> = {
  A: 'completely reliable source',
  B: 'usually reliable source',
  C: 'fairly reliable source',
  D: 'not usually reliable source',
  E: 'unreliable source',
  F: 'source of unknown reliability',
}

/** … and how well what it says agrees with the rest. */
const digitWords: Readonly<Record<Grade['digit'], string>> = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}

/** Such as `B2: usually reliable source, probably true`. */
export function describeGrade({ letter, digit }: Pick<Grade, 'letter' | 'digit'>): string {
  return `${letter}${digit}: ${letterWords[letter]}, ${digitWords[digit]}`
}

/** Each once; a missile of unknown kind is no second weapon beside a ballistic one. */
export function dropGeneric(weapons: readonly WeaponClass[]): readonly WeaponClass[] {
  const distinct = [...new Set(weapons)]
  return distinct.filter((one) => one !== 'missile' || !distinct.includes('ballistic-missile'))
}

/** Such as `Rocket and drone attack`. */
export function describeAttack(weapons: readonly WeaponClass[]): string {
  const words = [...new Set(dropGeneric(weapons).map((weapon) => weaponWords[weapon].before))].filter(
    (word) => word !== '',
  )
  const attack = `${joinWords(words)} attack`.trim()
  return attack.charAt(0).toUpperCase() + attack.slice(1)
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** A name without its other names: `Erbil Air Base` of `Erbil Air Base / Erbil International Airport`. */
export function briefName(name: string): string {
  return name.split(/ [(/]/)[0] ?? name
}
