import type { FacilityType } from './base.ts'

/**
 * Words by language (BCP 47 primary tag). A `*` at an end of a word stands for any letters: `*tukikoh*`.
 * Cases and clitics of Arabic, Hebrew and the Slavic languages need no entries of their own.
 */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>

/** `config/matching.yaml`: the words around a name, which an operator may mend. */
export interface MatchRules {
  /** Words that make a place of the name beside them. A word may be listed under several types. */
  readonly facilityWords: Readonly<Record<FacilityType, WordsByLanguage>>
  /**
   * What is at such a place and no part of its name: fleet, arsenal, runway. In a text they speak of the place as
   * facility words do; a name of the gazetteer keeps them ("Fifth Fleet").
   */
  readonly siteWords: Readonly<Partial<Record<FacilityType, WordsByLanguage>>>
  /** Those of the facility words that serve several names at once: "bases at X and Y". */
  readonly sharedFacilityWords: WordsByLanguage
  /** Words that may stand between a name and its facility word: "X military air base". */
  readonly fillers: WordsByLanguage
  /** Whose a facility is: a filler in a text, and part of a name in the gazetteer, where it may be an actor. */
  readonly ownerWords: WordsByLanguage
  /** What a facility word is to a base, these are to an actor: "Badr militia". */
  readonly groupWords: WordsByLanguage
  /** People who are stationed: "troops at X", in a sentence of an attack, makes a base of X. */
  readonly troopWords: WordsByLanguage
  /** Whom a camp shelters that is no base: "refugee camp in X". */
  readonly civilianWords: WordsByLanguage
  /** Words of an attack; without one, a weak name needs its facility word beside it. */
  readonly attackWords: WordsByLanguage
  /** "north of X": X is only where something else is. */
  readonly directionWords: WordsByLanguage
  /** "12 km from X". */
  readonly distanceWords: WordsByLanguage
  /** "near X". */
  readonly nearWords: WordsByLanguage
  /** Words of the language that are never a misspelt name. An entry may hold many, set off by blanks. */
  readonly commonWords: WordsByLanguage
  /** Names of other places: never a misspelt base, and no base by themselves beside a facility word. */
  readonly decoys: WordsByLanguage
}
