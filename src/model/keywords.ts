import type { ReliabilityLetter } from './outlet.ts'
import type { WeaponClass } from './weapon.ts'

/**
 * `config/keywords.yaml`: the words by which reports are read, grouped by language, and the weights of
 * the cues that tell news from background.
 *
 * A phrase is words between spaces. `*` at an end of a word stands for any letters (`rocket*`, `*missile`),
 * a lone `*` for exactly one word, `**` between words for up to three. Case, accents, hyphens and the
 * vowel signs of Arabic do not count; `US` in capitals is the country and not the pronoun.
 */
export interface Keywords {
  /** Points of each cue; positive speaks for background. */
  readonly cues: Readonly<Record<Cue, number>>
  /** A sentence with this many points or more is background. */
  readonly backgroundFrom: number
  readonly speakers: readonly KnownSpeaker[]
  /** By BCP 47 primary tag. */
  readonly languages: Readonly<Record<string, LanguageKeywords>>
}

export interface LanguageKeywords {
  readonly weapons: Readonly<Partial<Record<WeaponClass, readonly string[]>>>
  /** Number words and what they count: `seven: 7`, `dozen: 12`. */
  readonly numbers?: Readonly<Record<string, number>>
  /** Words that count without a number, and the least that they can mean: `several: 2`, `dozens: 24`. */
  readonly vague?: Readonly<Record<string, number>>
  /** Nouns that count by their form alone, used where no number stands beside them: a dual, a bare singular. */
  readonly counting?: Readonly<Record<string, number>>
  readonly words: Readonly<Partial<Record<WordList, readonly string[]>>>
}

/** A body whose word has a known weight. */
export interface KnownSpeaker {
  /** Such as `centcom`. */
  readonly id: string
  readonly name: string
  readonly letter: ReliabilityLetter
  /** Speaks on the record for a state, a force or a coalition. */
  readonly official: boolean
  /** Carries the words of others: an agency, a paper, a channel. */
  readonly relay?: boolean
  /** Id of the actor that announces its deeds through this relay: what it says that actor did, the actor claims. */
  readonly speaksFor?: string
  /** Phrases, in any language. */
  readonly aliases: readonly string[]
}

/** What a list of words stands for. */
export const wordLists = [
  // What happened.
  'attack-verb', // a completed act against a target: hit, fired at, landed
  'arrival-verb', // fell, crashed: an attack where a weapon does
  'attack-noun', // attack, barrage, explosion
  'blast', // explosion, bang: many make no campaign
  'no-attack', // phrases with a word of attack that are none: heart attack, strike group
  'after', // before an attack that explains something else: after, amid
  'happened', // took place, occurred: tells of an attack named before
  'attack-denied', // no attack took place, a false alarm
  'denies', // says that what follows is not true: denied, refuted
  'target', // a place that is attacked like a base: base, airfield, camp, embassy
  'force', // troops, forces
  'targets-plural', // bases, camps
  'intercepted', // shot down, repelled
  'intercepted-part', // some of them, all but one
  'not-intercepted', // failed to intercept
  'aftermath', // sirens, smoke, launcher found
  'damage',
  'no-damage',
  'no-weapon', // phrases with a weapon's word that is no weapon of an attack: missile defence
  // Whom it hit.
  'killed',
  'injured',
  'missing',
  'no-casualties',
  'no-injured',
  'no-killed',
  'casualty-counted', // nouns that follow their number where the verbs precede it (Arabic)
  'casualty-counting', // nouns that precede their number where the verbs follow it (Persian)
  'casualty-noun', // casualties, victims: none where a negation stands by
  'dead-noun', // the dead, loss of life: the same for the killed alone
  'hurt-noun', // the wounded: the same for the injured alone
  'casualties-unknown', // no word on casualties
  'person', // soldiers, people, contractor
  'including', // opens an aside between a number and its verb: including two Americans
  'another-person', // one more, another
  'attacker-person', // gunmen, assailants
  'us-person',
  'coalition-person',
  'host-person',
  'civilian-person',
  'and', // joins two counts into one toll
  'toll-at', // the word between "toll" and its figure: at
  // Numbers.
  'at-least',
  'more-than',
  'up-to',
  'about',
  'uncounted', // what is not counted when a number stands before it: days, km, attacks
  'fired-number', // a total of
  'number-of', // before a weapon whose number follows: the number of
  'landed-number', // N of them landed
  'ordinal', // a second, a third: so many at least
  'found-number', // found unfired
  // Who did it.
  'claimed',
  'unclaimed',
  'own-act', // a force tells of its own strike: said it had targeted
  'own-statement', // a force's own word on its deed: in its statement
  'self', // how a speaker calls himself and what is his: it, they, its
  'denied',
  'blamed',
  'usually-blamed',
  'praised',
  'threatened',
  // Who says it.
  'said',
  'that', // between "said" and what was said
  'according-to',
  'citing',
  'speaker', // spokesman, official, ministry, statement
  'relay', // agency, newspaper, channel
  'pronoun', // he, it, they
  'preliminary',
  'not',
  'nobody', // no one, none of
  'modal', // could, would, planned to
  'plotted', // a plan, made ready: what was to be done and was not
  // Where and when.
  'origin', // launched from
  'stationed', // where attackers are: stationed in
  'again', // a further attack on the same place
  'last-day', // beside a weekday: last
  'year-ago', // beside "today": last year, a year ago
  'day-before', // the day before, a day earlier
  'day-after', // before another attack: the day after
  'same-day',
  'all-of-them', // both attacks, all bases
  'code-named',
  'response',
  'strikes', // what a side that strikes others does: bombed, carried out strikes
  'linked', // behind a name: X-linked, backed by
  'band', // behind a state's name: what only describes others, Iran militias
  'toward', // before what a weapon is aimed at: against, on
  'distance-unit', // km: N of them away
  'between', // between X and Y
  'named-part', // beside a name or number that is no town: Hangar Four, Operation Sunrise
  'separate', // at the head of what happened somewhere else: in a separate incident
  'spared', // beside a base: remained untouched, was not hit
  'brought', // of those hurt elsewhere: were flown to, hospital
  'other-facility', // a plant, a town: what was hit there is no base
  'near', // before a landmark: close to, next to
  'located', // before a place: in, near, from
  // Cues: background or news.
  'since',
  'record', // first, worst: of an attack, measured by a time behind it
  'tally',
  'past-period',
  'earlier', // a little while ago, today: earlier
  'habitual',
  'retrospective', // five years after
  'anniversary',
  'generic',
  'series',
  'pluperfect',
  'retaliation',
  'descriptive',
  'old-time', // that attack, at the time
  'recall', // the article recalls, it is worth noting
  'now',
  'statement',
  // What an article is about when it is about no attack.
  'drill',
  'accident', // a fault, a test, no attack
  'other-matter', // a court, a contract, a film
  'withdrawal',
  'visit',
  'sanctions',
  'threat',
  'analysis',
  'movement',
  // Where one statement ends and the next begins within a sentence.
  'clause-break', // while, whereas, meanwhile
  'contrast', // but: a break where each side has its own speaker
  // Text that belongs to the page and not to the report.
  'boilerplate',
] as const

export type WordList = (typeof wordLists)[number]

/** Why a sentence is taken as background (or, below zero, as news). */
export const cues = [
  'title',
  'lede',
  'late-sentence',
  'now',
  'statement',
  'code-named',
  'since',
  'tally',
  'past-period',
  'habitual',
  'retrospective',
  'anniversary',
  'generic',
  'series',
  'pluperfect',
  'modal',
  'retaliation',
  'descriptive',
  'recall',
  'old-time',
  'fronted-old-date',
  'other-day',
  'anchor-day',
  'lede-of-day',
  'old-date',
  'old-date-without-anchor',
  'other-country',
  'elsewhere',
  'inherits',
  'drill',
  'accident',
  'other-matter',
  'withdrawal',
  'visit',
  'sanctions',
  'threat',
  'analysis',
  'movement',
  'own-strike',
  'other-story',
] as const

export type Cue = (typeof cues)[number]
