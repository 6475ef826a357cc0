// Who independently says that an attack happened. Outlets are not origins: two that quote one spokesman
// are one origin, and a copy of a text adds none. Pure.
import type { LedgerEntry } from '../model/incident.ts'
import { nameKeyOf, speakerKeyOf } from '../model/ledger/speaker-key.ts'
import { overlapOf } from './measure-words.ts'

/** Copies are looked for among this many origins; beyond them another one changes no grade. */
const comparedOrigins = 24

export interface Origin {
  /** Id or folded name of the speaker, or of the outlet where it names nobody. */
  readonly key: string
  /** As shown. */
  readonly name: string
  /** The article that first had it. */
  readonly articleId: string
}

/** In the order in which the ledger first has them. Denials and round-ups of others' words are no origins. */
export function listOrigins(ledger: readonly LedgerEntry[], copySimilarity: number): readonly Origin[] {
  const origins = new Map<string, Origin>()
  const originals: LedgerEntry[] = []
  for (const entry of ledger.filter(isAssertion)) {
    const named = listNamed(entry)
    if (named.length === 0 && originals.some((one) => overlapOf(one.words, entry.words) >= copySimilarity))
      continue
    if (originals.length < comparedOrigins) originals.push(entry)
    for (const origin of named.length > 0 ? named : [ownWord(entry)])
      if (!origins.has(origin.key)) origins.set(origin.key, origin)
  }
  return [...origins.values()]
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
