// Which stored incident an attack belongs to, or how it opens one of its own, or why none. Pure.
import type { LedgerEntry } from '../model/incident.ts'
import type { Choice } from './choice.ts'
import { chooseOpening } from './choose-opening.ts'
import type { ChoiceContext } from './judge-input.ts'
import { compareAge, weighAll } from './weigh-all.ts'

export function chooseIncident(entry: LedgerEntry, context: ChoiceContext): Choice {
  const own = findOwn(entry, context)
  if (own !== undefined) return own
  const weighed = weighAll(entry, context)
  const best = weighed.find(({ kind }) => kind === 'same')
  const choice: Choice =
    best === undefined
      ? chooseOpening(entry, weighed, context)
      : { kind: 'join', incident: best.incident, because: best.because }
  const runnerUp = weighed.find((other) => other !== best && other.kind !== 'unrelated')
  return runnerUp === undefined ? choice : { ...choice, runnerUp }
}

/** An article that comes again, revised, stays where it was filed. */
function findOwn({ articleId, attack }: LedgerEntry, { filing }: ChoiceContext): Choice | undefined {
  const own = filing.incidents.filter(
    ({ id, baseId, ledger }) =>
      baseId === attack.baseId &&
      !filing.takenIds.has(id) &&
      ledger.some((entry) => entry.articleId === articleId),
  )
  const incident = own.toSorted((a, b) => a.wave - b.wave || compareAge(a, b))[0]
  if (incident === undefined) return undefined
  const detail = 'the same article, revised, takes the place of what it said before'
  return { kind: 'join', incident, because: [{ rule: 'same-article', detail }] }
}
