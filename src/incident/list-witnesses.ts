// Who independently says that an attack happened. Outlets are not origins: two that quote one spokesman
// are one origin, and a copy of a text adds none. Pure.
import type { Slot } from '../model/claim.ts'
import type { LedgerEntry } from '../model/incident.ts'
import { nameKeyOf, speakerKeyOf } from '../model/ledger/speaker-key.ts'
import { overlapOf, wordSetOf } from './measure-words.ts'

/** Copies are looked for among this many origins; beyond them another one changes no grade. */
const comparedOrigins = 12

export interface Origin {
  /** Id or folded name of the speaker, or of the outlet where it names nobody. */
  readonly key: string
  /** As shown. */
  readonly name: string
  /** The article that first had it. */
  readonly articleId: string
  /** An outlet on its own word. */
  readonly isOutlet?: true
}

export interface Witnesses {
  /** In the order in which the ledger first has them. */
  readonly origins: readonly Origin[]
  /**
   * How many say so independently of each other: never more than the outlets that wrote for themselves, since
   * two names in one article may be one person, or both that outlet's mistake.
   */
  readonly independentCount: number
}

/** Denials and looks back are no witnesses. */
export function listWitnesses(ledger: readonly LedgerEntry[], copySimilarity: number): Witnesses {
  const origins = new Map<string, Origin>()
  const originals: ReadonlySet<string>[] = []
  const outlets = new Set<string>()
  const asserting = ledger.filter(isAssertion)
  const telling = asserting.filter((entry) => !tellsOfRoleAlone(entry))
  const entries = telling.length > 0 ? telling : asserting
  const grounded = readNames(listGrounded(entries))
  for (const entry of entries) {
    const named = listNamed(entry).filter((origin) => !isOneOf(origin, grounded))
    // It has only what another outlet says, whose own article is here.
    if (named.length === 0 && listNamed(entry).length > 0) continue
    const words = wordSetOf(entry.words)
    const isCopy = originals.some((one) => overlapOf(one, words) >= copySimilarity)
    if (isCopy && named.length === 0) continue
    if (!isCopy) {
      outlets.add(entry.outlet.domain)
      if (originals.length < comparedOrigins) originals.push(words)
    }
    for (const origin of named.length > 0 ? named : [ownWord(entry)])
      if (!origins.has(origin.key)) origins.set(origin.key, origin)
  }
  const voices = dropShorterNames([...origins.values()])
  return { origins: voices, independentCount: Math.min(voices.length, outlets.size) }
}

/** Outlets, by name, that have written of it themselves: on their own word, or by a source that is none of these outlets. */
function listGrounded(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const keys = readNames(new Set(entries.map(({ outlet }) => nameKeyOf(outlet.name))))
  const grounded = entries.filter((entry) => {
    const named = listNamed(entry)
    return named.length === 0 || named.some((origin) => !isOneOf(origin, keys))
  })
  return new Set(grounded.map(({ outlet }) => nameKeyOf(outlet.name)))
}

interface OutletNames {
  readonly keys: ReadonlySet<string>
  /** Their words by the first of them: an incident may have a thousand outlets. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>
}

function readNames(keys: ReadonlySet<string>): OutletNames {
  const names = [...keys].filter((key) => key !== '').map((key) => key.split(' '))
  return { keys, byFirst: Map.groupBy(names, ([first = '']) => first) }
}

function isOneOf({ key, name }: Pick<Origin, 'key' | 'name'>, { keys, byFirst }: OutletNames): boolean {
  const folded = nameKeyOf(name)
  if (keys.has(key) || keys.has(folded)) return true
  if (key !== folded) return false
  // "The Iraqi outlet Shafaq", "Rudaw's correspondent": nobody else, unless a body that is known by its name.
  const words = new Set(folded.split(' '))
  return [...words].some((word) => byFirst.get(word)?.some((outlet) => outlet.every((one) => words.has(one))))
}

/** "Sources" beside "security sources", "a security source" and "Smith" beside "John Smith" are nobody else. */
function dropShorterNames(origins: readonly Origin[]): readonly Origin[] {
  const named = origins.map((origin) => ({ origin, words: stemsOf(origin) }))
  return named.flatMap(({ origin, words }, at) => {
    const isSaid = named.some(
      (other, place) =>
        words.size > 0 &&
        place !== at &&
        words.isSubsetOf(other.words) &&
        (words.size < other.words.size || place < at),
    )
    return isSaid ? [] : [origin]
  })
}

const nobody: ReadonlySet<string> = new Set()

/** Its words without the plural; none of a body that is known, and of an outlet on its own word. */
function stemsOf({ key, name, isOutlet }: Origin): ReadonlySet<string> {
  const folded = nameKeyOf(name)
  if (isOutlet === true || key !== folded) return nobody
  return new Set(folded.split(' ').map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')))
}

function isAssertion({ kind }: LedgerEntry): boolean {
  return kind !== 'denial' && kind !== 'retrospective'
}

/**
 * Who denies his part in an attack, or takes his claim back, and who tells of that and of nothing else, speak of what
 * others have told.
 */
function tellsOfRoleAlone({ attack: { claims }, outlet }: LedgerEntry): boolean {
  const deniers = new Set(
    claims.flatMap(({ body, stance }) =>
      body.slot === 'denied-by' || (body.slot === 'claimed-by' && stance === 'withdrawn')
        ? [body.actorId]
        : [],
    ),
  )
  if (deniers.size === 0) return false
  return claims.every(
    ({ body, speaker }) =>
      deniedSlots.includes(body.slot) ||
      (body.slot === 'weapon' &&
        (nameKeyOf(speaker.name) === nameKeyOf(outlet.name) || deniers.has(speaker.id ?? ''))),
  )
}

const deniedSlots: readonly Slot[] = ['denied-by', 'claimed-by', 'blamed-on', 'operation-name']

/** The speakers on whom the article rests, its own outlet aside. */
function listNamed(entry: LedgerEntry): readonly Origin[] {
  const own = readNames(new Set([nameKeyOf(entry.outlet.name)]))
  return entry.attack.claims
    .filter(
      ({ body, stance }) => stance !== 'denied' && stance !== 'withdrawn' && isAboutTheAttack(body.slot),
    )
    .map(({ speaker }) => ({ key: speakerKeyOf(speaker), name: speaker.name, articleId: entry.articleId }))
    .filter((origin) => !isOneOf(origin, own))
}

/** Blame, praise and threats say nothing of what the speaker knows. */
function isAboutTheAttack(slot: LedgerEntry['attack']['claims'][number]['body']['slot']): boolean {
  return !['blamed-on', 'praised-by', 'threatened-by', 'denied-by', 'response'].includes(slot)
}

function ownWord({ outlet, articleId }: LedgerEntry): Origin {
  return { key: nameKeyOf(outlet.name), name: outlet.name, articleId, isOutlet: true }
}
