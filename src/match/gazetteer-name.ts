// What the matcher knows of a base or an actor, and of each of its names.

/** A base or an actor, as the rules of context need it. */
export interface Owner {
  readonly entity: 'base' | 'actor'
  readonly id: string
  /** Place in the gazetteer: orders what is otherwise equal. */
  readonly index: number
  /** Facility types (bits) that may stand beside a name of it; for an actor, none. */
  readonly facilities: number
  /** Its own names of one word, canonical: they are its own even where another place has them too. */
  readonly ownWords: ReadonlySet<string>
  /** A state: its name is never misspelt, and other words are near it (Sirens, Syrien). */
  readonly isSpelledRight: boolean
  /** A kind of attacker, called by what it is ("Shiite militias"): plain words are its name. */
  readonly isDescribed: boolean
  /** Ids of the actors who share the place with its own people: troops from elsewhere. */
  readonly guests: ReadonlySet<string>
  /** Folded. */
  readonly denyWords: ReadonlySet<string>
}

/**
 * `nothing`: named alone; `facility`: by a facility word beside it; `context`: by that, or by other signs that this
 * place or group is meant.
 */
export type Need = 'nothing' | 'facility' | 'context'

export interface Name {
  readonly owner: Owner
  /** As the gazetteer has it. */
  readonly alias: string
  readonly need: Need
  /** Canonical words, in order. */
  readonly words: readonly string[]
  /** Letters of all words: what the limit of a fuzzy match goes by. */
  readonly letters: number
  /** Facility types (bits) that may stand beside it. */
  readonly facilities: number
  /** Every word is a common one: they must stand in capitals. */
  readonly isCommon: boolean
  /** Common words side by side: with others between they are a phrase ("victory in the base camp race"). */
  readonly isClosed: boolean
  /** Short and with capitals inside (SDF, MaT): the text must write it so. */
  readonly isAcronym: boolean
  /** Listed with a capital: one of the words must have one. */
  readonly isCapital: boolean
  /** Glued together from several words: no fuzziness. */
  readonly isGlued: boolean
  /** One word, listed without ال: the word with ال is another. */
  readonly isBare: boolean
  /** Its kind before its place ("air base in Kirkuk"): a name that stands before it owns the kind. */
  readonly isTurned: boolean
  /** Words that longer names of the owner add to this one: with "Baghdad" in the article, "US embassy" is that one. */
  readonly qualifiers: ReadonlySet<string>
  /** One Arabic word that without its ال is another: it must have it. */
  readonly needsArticle: boolean
  /** Listed with an article before it. */
  readonly hasArticle: boolean
}
