import type { FacilityType } from '../model/base.ts'

/** What a word may be beside a name: bits, for a word may be several. */
export const wordClass = {
  article: 1,
  stopWord: 2,
  conjunction: 4,
  filler: 8,
  common: 16,
  attack: 32,
  direction: 64,
  distance: 128,
  near: 256,
  group: 512,
  decoy: 1024,
  /** A facility word that serves several names: "bases". */
  shared: 2048,
  /** A word of another place's name: never a misspelt base. */
  decoyPart: 4096,
  /** People who are stationed somewhere: "troops at X". */
  troops: 8192,
  /** What is at a facility, and no part of its name. Has the bits of its kind of facility, too. */
  site: 16384,
  /** Whom a camp shelters that is no base: refugees. */
  civilian: 32768,
} as const

/** Facility types as bits above the classes. */
export const facilityBit: Readonly<Record<FacilityType, number>> = {
  base: 1 << 16,
  airfield: 1 << 17,
  airport: 1 << 18,
  field: 1 << 19,
  port: 1 << 20,
  diplomatic: 1 << 21,
}

export const anyFacility = 0x3f << 16

/** May stand between a name and its facility word. */
export const smallWord = wordClass.article | wordClass.stopWord | wordClass.filler
