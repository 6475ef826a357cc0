/** Weapon classes, as teams filter on them and as the labelled corpus has them. */
export const weaponClasses = [
  'ballistic-missile',
  'missile',
  'rocket',
  'mortar',
  'drone',
  'airstrike',
  'ied',
  'gunfire',
  'other',
] as const

export type WeaponClass = (typeof weaponClasses)[number]

/** Kinds of attack within which outlets mix their words for the weapon. */
export type WeaponGroup = 'indirect' | 'drone' | 'air' | 'ground'

const groups: Readonly<Record<WeaponClass, WeaponGroup>> = {
  'ballistic-missile': 'indirect',
  missile: 'indirect',
  rocket: 'indirect',
  mortar: 'indirect',
  other: 'indirect',
  drone: 'drone',
  airstrike: 'air',
  ied: 'ground',
  gunfire: 'ground',
}

export function weaponGroupOf(weapon: WeaponClass): WeaponGroup {
  return groups[weapon]
}
