import type { Speaker } from '../model/claim.ts'
import { type IncidentStatus, isStanding, isTelling, type LedgerEntry } from '../model/incident.ts'
import { compareStatements, listStatements, type Statement } from '../model/ledger/list-statements.ts'
import { nameKeyOf, speakerKeyOf } from '../model/ledger/speaker-key.ts'
import type { Reason } from '../model/reason.ts'
import type { Witnesses } from './list-witnesses.ts'

export interface JudgedStatus {
  readonly status: IncidentStatus
  readonly because: Reason
}

/** From the strongest word down: withdrawn by all who said it or struck out by a person, denied, on the record, by two, by one. */
export function judgeStatus(
  ledger: readonly LedgerEntry[],
  { origins, independentCount }: Witnesses,
): JudgedStatus {
  const takenBack = ledger.filter((entry) => !isStanding(entry))
  if (takenBack.length > 0 && !ledger.some(isTelling))
    return takenBack.some(({ rejected }) => rejected === true)
      ? judged('retracted', 'found to be no attack by those who run this bot')
      : judged('retracted', `withdrawn by ${nameList(takenBack.map(({ outlet }) => outlet.name))}`)
  const all = listStatements(ledger)
  const statements = all.filter(isAboutTheAttack)
  const attackers = listAttackers(all)
  const deniers = listDeniers(ledger)
  const withdrawers = new Set([
    ...statements.filter(({ stance }) => stance === 'withdrawn').map(({ speaker }) => speakerKeyOf(speaker)),
    ...[...deniers].filter(([, { isKnown }]) => isKnown).map(([key]) => key),
  ])
  if (origins.length > 0 && origins.every(({ key }) => withdrawers.has(key)))
    return judged('retracted', `withdrawn by ${nameList(origins.map(({ name }) => name))}`)
  const takenBackBy = listOutlets(ledger, (entry) => !isDenial(entry))
  const own = listOutlets(ledger, (entry) => isDenial(entry) && listDenying(entry).length === 0)
  if (takenBackBy.size > 0 && [...takenBackBy.keys()].every((key) => own.has(key)))
    return judged('retracted', `withdrawn by ${nameList([...takenBackBy.values()])}`)
  const confirmations = statements.filter(
    ({ stance, speaker }) =>
      stance !== 'denied' &&
      stance !== 'withdrawn' &&
      speaker.official &&
      // Who has denied the attack did not carry it out.
      (!attackers.has(speakerKeyOf(speaker)) || deniers.has(speakerKeyOf(speaker))),
  )
  const confirmation = confirmations.at(-1)
  const denial = [...deniers.values()].at(-1)
  if (denial !== undefined && !outweighs(confirmation, denial))
    return judged('disputed', `denied by ${denial.name}`)
  const [surest] = confirmations.toSorted(compareStatements)
  if (surest !== undefined) return judged('confirmed', `on the record: ${surest.speaker.name}`)
  if (independentCount >= 2)
    return judged('corroborated', `independently said by ${nameList(origins.map(({ name }) => name))}`)
  return judged('reported', `said by ${origins[0]?.name ?? 'nobody who is named'} alone`)
}

/** Who says that it was their own attack: a state's service may, but that confirms nothing. Keys of speakers. */
function listAttackers(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ body, speaker, stance }) =>
      body.slot === 'claimed-by' && stance === 'asserted' ? [body.actorId, speakerKeyOf(speaker)] : [],
    ),
  )
}

/** What happened, not whose figure it is or who is behind it. */
function isAboutTheAttack({ body }: Statement): boolean {
  return ['weapon', 'munitions', 'killed', 'injured', 'damage', 'intercepted', 'time'].includes(body.slot)
}

const isDenial = ({ kind }: LedgerEntry): boolean => kind === 'denial'

/** Names of outlets by their key. */
function listOutlets(
  ledger: readonly LedgerEntry[],
  isMeant: (entry: LedgerEntry) => boolean,
): ReadonlyMap<string, string> {
  return new Map(ledger.filter(isMeant).map(({ outlet: { name } }) => [nameKeyOf(name), name]))
}

/** Whom the denial names for it; where it names nobody, the outlet itself denies. */
function listDenying({ attack }: LedgerEntry): readonly Speaker[] {
  return attack.claims
    .filter(({ stance }) => stance === 'denied' || stance === 'withdrawn')
    .map(({ speaker }) => speaker)
}

interface Denier {
  readonly name: string
  readonly official: boolean
  /** Two that are called a security source may be two people: one takes back nothing of what the other said. */
  readonly isKnown: boolean
  readonly publishedAt: number
}

/** Who says that there was no such attack: the speakers of a denial, or its outlet. */
function listDeniers(ledger: readonly LedgerEntry[]): ReadonlyMap<string, Denier> {
  const deniers = new Map<string, Denier>()
  for (const entry of ledger.filter(({ kind }) => kind === 'denial')) {
    const { publishedAt } = entry
    const speakers = listDenying(entry)
    for (const speaker of speakers)
      deniers.set(speakerKeyOf(speaker), {
        name: speaker.name,
        official: speaker.official,
        isKnown: speaker.id !== undefined,
        publishedAt,
      })
    if (speakers.length === 0)
      deniers.set(nameKeyOf(entry.outlet.name), {
        name: entry.outlet.name,
        official: false,
        isKnown: true,
        publishedAt,
      })
  }
  return deniers
}

/** Who was there and says so on the record outweighs a denial from elsewhere, or an earlier one of his own. */
function outweighs(confirmation: Statement | undefined, denial: Denier): boolean {
  if (confirmation === undefined) return false
  return !denial.official || confirmation.publishedAt > denial.publishedAt
}

function judged(status: IncidentStatus, detail: string): JudgedStatus {
  return { status, because: { rule: `status-${status}`, detail } }
}

function nameList(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}
