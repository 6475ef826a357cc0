// Who independently says that an attack happened. Outlets are not origins: two that quote one spokesman
// are one origin, and a copy of a text adds none. Pure.
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
  for (const entry of ledger.filter(isAssertion)) {
    const named = listNamed(entry)
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
  return { origins: [...origins.values()], independentCount: Math.min(origins.size, outlets.size) }
}

function isAssertion({ kind }: LedgerEntry): boolean {
  return kind !== 'denial' && kind !== 'retrospective'
}

/** The speakers on whom the article rests, its own outlet aside. */
function listNamed(entry: LedgerEntry): readonly Origin[] {
  const outletKey = nameKeyOf(entry.outlet.name)
  return entry.attack.claims
    .filter(
      ({ body, stance }) => stance !== 'denied' && stance !== 'withdrawn' && isAboutTheAttack(body.slot),
    )
    .map(({ speaker }) => ({ key: speakerKeyOf(speaker), name: speaker.name, articleId: entry.articleId }))
    .filter(({ key, name }) => key !== outletKey && nameKeyOf(name) !== outletKey)
}

/** Blame, praise and threats say nothing of what the speaker knows. */
function isAboutTheAttack(slot: LedgerEntry['attack']['claims'][number]['body']['slot']): boolean {
  return !['blamed-on', 'praised-by', 'threatened-by', 'denied-by', 'response'].includes(slot)
}

function ownWord({ outlet, articleId }: LedgerEntry): Origin {
  return { key: nameKeyOf(outlet.name), name: outlet.name, articleId }
}
