import { expect, test } from 'vitest'
import { foldIncident } from '../../src/incident/fold-incident.ts'
import { listGradeChanges } from '../../src/incident/list-grade-changes.ts'
import type { GradeChange, LedgerEntry } from '../../src/model/incident.ts'
import { buildAttack, buildEntry, channel, exactly, injured, spokesman } from './build.ts'
import { settings, severity } from './replay.ts'

const noon = Date.parse('2024-03-05T12:00Z')
const rules = { settings, severity }

function listChanges(...ledger: readonly LedgerEntry[]): readonly GradeChange[] {
  const frame = { id: 'i1', operationId: 'o1', baseId: 'alpha', wave: 1, links: [] }
  return listGradeChanges(foldIncident(frame, ledger, rules), rules)
}

function entry(articleId: string, rest: Partial<LedgerEntry> = {}): LedgerEntry {
  const claims = [injured(exactly(2), { speaker: channel })]
  return buildEntry({ articleId, attack: buildAttack({ claims }), heardAt: noon, publishedAt: noon, ...rest })
}

test('the grade that a channel gave first and a spokesman later is told with both reasons', () => {
  const claims = [injured(exactly(2), { speaker: spokesman })]
  const confirmed = entry('b', { attack: buildAttack({ claims }), heardAt: noon + 3, words: ['otherwise'] })
  // Heard later, though it was published first.
  expect(listChanges({ ...confirmed, publishedAt: noon - 9 }, entry('a'))).toEqual([
    {
      at: noon,
      grade: { letter: 'D', digit: 3 },
      because: [
        { rule: 'grade-letter', detail: 'D: Sabereen' },
        { rule: 'grade-3', detail: 'one origin, clear in itself' },
      ],
    },
    {
      at: noon + 3,
      grade: { letter: 'B', digit: 2 },
      because: [
        { rule: 'grade-letter', detail: 'B: coalition spokesman' },
        { rule: 'grade-2', detail: 'a second origin agrees' },
      ],
    },
  ])
})

test('an article that changes nothing about the grade is no change, and the last moments are enough', () => {
  const echoes = Array.from({ length: 80 }, (_, hour) => entry(`echo-${hour}`, { heardAt: noon + hour }))
  expect(listChanges(...echoes).map(({ at }) => at)).toEqual([noon + 30])
})
