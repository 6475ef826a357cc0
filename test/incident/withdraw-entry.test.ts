import { expect, test } from 'vitest'
import { rejectIncident } from '../../src/incident/correct-incident.ts'
import { withdrawEntry } from '../../src/incident/withdraw-entry.ts'
import type { Incident } from '../../src/model/incident.ts'
import { buildAttack, buildClaim, incidentOf, spokesman, type Telling, tell, tellAll } from './build.ts'
import { settings, severity } from './replay.ts'

const rules = { settings, severity }
const claims = [buildClaim({ slot: 'attack' }, { speaker: spokesman, stance: 'denied' })]
const denial: Telling = { id: 'denial', kind: 'denial', attacks: [buildAttack({ claims })] }

function told(...tellings: readonly Telling[]): Incident {
  const [incident] = tellAll(tellings)
  if (incident === undefined) throw new Error('nothing was told')
  return incident
}

test('an article that takes itself back leaves no attack, whoever has denied it', () => {
  const after = withdrawEntry(told({ id: 'a' }, denial), 'a', rules)?.incident
  expect(after).toMatchObject({ status: 'retracted', grade: { digit: 5 } })
  expect(after?.ledger.map(({ articleId }) => articleId).toSorted()).toEqual(['a', 'denial'])
})

test('a denial of what was taken back brings nothing back, and another report does', () => {
  const withdrawn = withdrawEntry(told({ id: 'a' }), 'a', rules)?.incident
  const denied = incidentOf(tell(denial, withdrawn === undefined ? [] : [withdrawn])[0])
  expect(denied.status).toBe('retracted')
  const again = incidentOf(tell({ id: 'b' }, [denied])[0])
  expect(again.status).not.toBe('retracted')
  expect(again.ledger.map(({ articleId }) => articleId)).not.toContain('a')
})

test.each(['denial', 'retrospective'] as const)(
  'a %s brings back nothing that a person struck out',
  (kind) => {
    const struckOut = rejectIncident(told({ id: 'a' }), rules)
    const verdict = tell({ ...denial, kind }, struckOut === undefined ? [] : [struckOut])[0]
    expect(verdict).toMatchObject({ kind: 'joined', news: [], incident: { status: 'retracted' } })
    expect(incidentOf(tell({ id: 'b' }, [incidentOf(verdict)])[0]).status).not.toBe('retracted')
  },
)
