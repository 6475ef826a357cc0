import fc from 'fast-check'
import type { Claim, ClaimBody } from '../../src/model/claim.ts'
import type { HappenedAt } from '../../src/model/happened-at.ts'
import { type Incident, severities } from '../../src/model/incident.ts'
import { weaponClasses } from '../../src/model/weapon.ts'
import { anyCharacter } from '../any-character.ts'
import { buildAttack, buildClaim, buildEntry, buildIncident } from './builders.ts'

const text = fc.string({ unit: anyCharacter, maxLength: 30 })
const day = fc.constantFrom('2020-01-08', '2024-02-05', '2026-02-28')
const weapon = fc.constantFrom(...weaponClasses)
const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) })

const quantity = fc.record(
  {
    kind: fc.constantFrom('exact', 'min', 'max', 'approx', 'vague'),
    min: fc.nat(),
    max: fc.nat(),
    text,
  },
  { requiredKeys: ['kind', 'text'] },
)

const happenedAt: fc.Arbitrary<HappenedAt> = fc.record(
  {
    day,
    precision: fc.constantFrom('minute', 'part-of-day', 'day'),
    at: time,
    partOfDay: fc.constantFrom('night', 'dawn', 'morning', 'noon', 'afternoon', 'evening'),
    words: text,
  },
  { requiredKeys: ['day', 'precision', 'words'] },
)

const claimBody: fc.Arbitrary<ClaimBody> = fc.oneof(
  fc.record({ slot: fc.constant('weapon'), weapon }),
  fc.record(
    {
      slot: fc.constant('munitions'),
      quantity,
      weapon,
      role: fc.constantFrom('fired', 'landed', 'intercepted', 'found'),
    },
    { requiredKeys: ['slot', 'quantity', 'role'] },
  ),
  fc.record({
    slot: fc.constantFrom('killed', 'injured', 'missing'),
    quantity,
    side: fc.constantFrom('us', 'coalition', 'host', 'attacker', 'civilian', 'any'),
  }),
  fc.record({ slot: fc.constant('damage'), damage: fc.constantFrom('none', 'some'), what: text }),
  fc.record({ slot: fc.constant('intercepted'), intercepted: fc.constantFrom('all', 'some', 'none') }),
  fc.record({
    slot: fc.constantFrom('claimed-by', 'blamed-on', 'denied-by', 'praised-by', 'threatened-by'),
    actorId: text,
  }),
  fc.record({ slot: fc.constant('origin'), place: text }),
  fc.record({ slot: fc.constant('operation-name'), name: text }),
  fc.record({ slot: fc.constant('attack') }),
  fc.record({ slot: fc.constant('response'), what: text }),
  fc.record({ slot: fc.constant('time'), happenedAt }),
)

const speaker = fc.record(
  { name: text, id: text, letter: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), official: fc.boolean() },
  { requiredKeys: ['name', 'letter', 'official'] },
)

const claim: fc.Arbitrary<Claim> = fc
  .record(
    {
      body: claimBody,
      speaker,
      via: speaker,
      stance: fc.constantFrom('asserted', 'preliminary', 'denied', 'withdrawn'),
      confidence: fc.constantFrom(0, 0.25, 1 / 3, 1),
    },
    { requiredKeys: ['body', 'speaker', 'stance', 'confidence'] },
  )
  .map((parts) => buildClaim(parts))

const entry = (articleId: string) =>
  fc
    .record({
      claims: fc.array(claim, { maxLength: 4 }),
      publishedAt: time,
      title: text,
      again: fc.boolean(),
    })
    .map(({ claims, publishedAt, title, again }) =>
      buildEntry({ articleId, publishedAt, title, attack: buildAttack({ claims, again }) }),
    )

/** Incidents with claims in every slot, each with an id and an operation of its own. */
export function anyIncident(): fc.Arbitrary<Incident> {
  return fc
    .record({
      id: fc.uuid(),
      articleIds: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 }),
      severity: fc.constantFrom(...severities),
      wave: fc.integer({ min: 1, max: 4 }),
      digit: fc.constantFrom(1, 2, 3, 4, 5, 6),
      happenedAt,
    })
    .chain(({ id, articleIds, severity, wave, digit, happenedAt: when }) =>
      fc.tuple(...articleIds.map(entry)).map((entries) =>
        buildIncident({
          id,
          operationId: `operation-of-${id}`,
          ledger: entries.sort(
            (a, b) => a.publishedAt - b.publishedAt || (a.articleId < b.articleId ? -1 : 1),
          ),
          severity,
          wave,
          happenedAt: when,
          grade: { letter: 'C', digit, because: [{ rule: 'test', detail: id, span: { start: 1, end: 2 } }] },
          links: [{ incidentId: 'other', why: 'possibly-same' }],
        }),
      ),
    )
}
