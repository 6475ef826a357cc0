import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldIncident, replaceEntry } from '../../src/incident/fold-incident.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Incident, LedgerEntry } from '../../src/model/incident.ts'
import {
  at,
  buildAttack,
  buildClaim,
  buildEntry,
  buildSpeaker,
  buildUndated,
  channel,
  exactly,
  injured,
  killed,
  onDay,
  partOf,
  several,
  spokesman,
} from './build.ts'
import { settings, severity } from './replay.ts'

const frame = { id: 'i1', operationId: 'o1', baseId: 'alpha', wave: 1, links: [] }

function fold(...entries: readonly LedgerEntry[]): Incident {
  return foldIncident(frame, entries, { settings, severity })
}

let count = 0
function entry(claims: readonly Claim[] = [], rest: Partial<LedgerEntry> = {}): LedgerEntry {
  count += 1
  return buildEntry({ articleId: `n${count}`, attack: buildAttack({ claims }), ...rest })
}

const speakers = [spokesman, channel, { name: 'a witness', letter: 'F', official: false }] as const
const claim: fc.Arbitrary<Claim> = fc
  .record({
    speaker: fc.constantFrom(...speakers),
    stance: fc.constantFrom('asserted', 'preliminary', 'denied', 'withdrawn'),
    quantity: fc.oneof(fc.integer({ min: 0, max: 40 }).map(exactly), fc.constant(several)),
    make: fc.constantFrom(injured, killed),
  })
  .map(({ speaker, stance, quantity, make }) => make(quantity, { speaker, stance }))
const happenedAt = fc.option(
  fc.constantFrom(
    onDay('2024-03-05'),
    onDay('2024-03-06'),
    partOf('2024-03-05', 'night'),
    at('2024-03-06', '01:30'),
  ),
  { nil: undefined },
)
const ledger: fc.Arbitrary<LedgerEntry[]> = fc
  .array(
    fc.record({
      publishedAt: fc.integer({ min: 1_709_600_000_000, max: 1_709_900_000_000 }),
      claims: fc.array(claim, { maxLength: 4 }),
      happenedAt,
      kind: fc.constantFrom('new', 'update', 'denial'),
      words: fc.subarray(['launcher', 'truck', 'hangar', 'sirens', 'plant']),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ publishedAt, claims, happenedAt: when, kind, words }, index) =>
      buildEntry({
        articleId: `e${index}`,
        publishedAt,
        heardAt: publishedAt,
        kind,
        words,
        attack: when === undefined ? buildUndated({ claims }) : buildAttack({ claims, happenedAt: when }),
      }),
    ),
  )

test('an incident does not depend on the order in which its reports came', () => {
  fc.assert(
    fc.property(
      ledger.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, shuffled]) => {
        expect(fold(...shuffled)).toEqual(fold(...entries))
      },
    ),
  )
})

test('a report that comes again changes nothing, and a revised one is as if it had been the first', () => {
  fc.assert(
    fc.property(ledger, ledger, (entries, revisions) => {
      const again = entries.reduce(replaceEntry, entries)
      expect(fold(...again)).toEqual(fold(...entries))
      const known = revisions.filter(({ articleId }) => entries.some((one) => one.articleId === articleId))
      const revised = known.reduce(replaceEntry, entries)
      const instead = entries.map((one) => known.find(({ articleId }) => articleId === one.articleId) ?? one)
      expect(fold(...revised)).toEqual(fold(...instead))
    }),
  )
})

test('figures, grade and status are always within their bounds', () => {
  fc.assert(
    fc.property(ledger, (entries) => {
      const { grade, confidence, ledger: kept, firstHeardAt, lastHeardAt } = fold(...entries)
      expect(grade.digit).toBeGreaterThanOrEqual(1)
      expect(grade.digit).toBeLessThanOrEqual(6)
      expect(grade.because.length).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(kept).toHaveLength(entries.length)
      expect(firstHeardAt).toBeLessThanOrEqual(lastHeardAt)
    }),
  )
})

test('a clock after midnight beats the night of the day before', () => {
  const nights = [1, 2].map(() =>
    entry([], { attack: buildAttack({ happenedAt: partOf('2024-03-05', 'night') }) }),
  )
  const clock = entry([], { attack: buildAttack({ happenedAt: at('2024-03-06', '00:40') }) })
  expect(fold(...nights, clock)).toMatchObject({ day: '2024-03-06', happenedAt: { precision: 'minute' } })
})

test('the clock that most reports are near to is the time', () => {
  const clocks = ['09:00', '17:51', '17:40'].map((clock) =>
    entry([], { attack: buildAttack({ happenedAt: at('2024-03-05', clock) }) }),
  )
  expect(fold(...clocks).happenedAt?.words).toBe('17:51')
})

test('one voice is a report, a second independent one corroborates it, the record confirms it', () => {
  expect(fold(entry()).status).toBe('reported')
  expect(fold(entry(), entry()).status).toBe('corroborated')
  const onRecord = entry([injured(exactly(2), { speaker: spokesman })])
  expect(fold(onRecord)).toMatchObject({ status: 'confirmed', grade: { letter: 'B', digit: 2 } })
})

test('what the attacker says on the record of its own attack confirms nothing, and the word of the attacked does', () => {
  const service = { name: 'The Guards', id: 'irgc', letter: 'D', official: true } as const
  const claim = buildClaim({ slot: 'claimed-by', actorId: 'irgc' }, { speaker: service })
  const own = entry([claim, injured(exactly(80), { speaker: service })])
  expect(fold(own)).toMatchObject({ status: 'reported', grade: { letter: 'D', digit: 3 } })
  const confirmed = fold(own, entry([injured(exactly(0), { speaker: spokesman })]), own)
  expect(confirmed.status).toBe('confirmed')
  expect(confirmed.grade.because.map(({ detail }) => detail)).toContain(`on the record: ${spokesman.name}`)
})

test('who has denied an attack did not carry it out, whatever is read into his word for it', () => {
  const later = { publishedAt: Date.parse('2024-03-06T15:00Z') }
  const denial = entry([buildClaim({ slot: 'attack' }, { speaker: spokesman, stance: 'denied' })], {
    kind: 'denial',
  })
  const misread = [
    killed(exactly(2), { speaker: spokesman }),
    buildClaim({ slot: 'claimed-by', actorId: 'x' }, { speaker: spokesman }),
  ]
  expect(fold(entry(), denial, entry(misread, later)).status).toBe('confirmed')
})

test('outlets that cite one channel are one voice', () => {
  const citing = () => entry([injured(exactly(5), { speaker: channel })])
  expect(fold(citing(), citing(), citing())).toMatchObject({ status: 'reported', grade: { digit: 3 } })
})

test('an outlet that is cited elsewhere is no second voice', () => {
  const outlet = { name: 'Sabereen', domain: 'sabereen.example', letter: 'D' } as const
  const cited = { name: 'Sabereen', letter: 'D', official: false } as const
  expect(fold(entry([], { outlet }), entry([injured(exactly(5), { speaker: cited })])).status).toBe(
    'reported',
  )
})

test.each(['outlet Sabereen', "Sabereen's correspondent", 'Sabereen News'])('nor is it as %s', (name) => {
  const outlet = { name: 'Sabereen', domain: 'sabereen.example', letter: 'D' } as const
  const cited = buildSpeaker({ name })
  const citing = entry([injured(exactly(5), { speaker: cited })])
  expect(fold(entry([], { outlet }), citing).status).toBe('reported')
  expect(fold(entry([injured(exactly(5), { speaker: cited })], { outlet }), citing).status).toBe('reported')
})

test('who cites an outlet that has its own article here adds nothing to the sources of that', () => {
  const wire = { name: 'The Wire', domain: 'wire.example', letter: 'B' } as const
  const cited = { name: 'The Wire', letter: 'B', official: false } as const
  const source = injured(exactly(5), { speaker: channel })
  const citing = () => entry([injured(exactly(5), { speaker: cited })])
  expect(fold(entry([source], { outlet: wire }), citing(), citing()).status).toBe('reported')
  expect(fold(entry([source]), citing(), citing()).status).toBe('corroborated')
  // Two that cite each other have it from nobody else, and are still somebody.
  const first = entry([injured(exactly(5), { speaker: { ...cited, name: 'Second' } })], { outlet: wire })
  const second = entry([injured(exactly(5), { speaker: cited })], { outlet: { ...wire, name: 'Second' } })
  expect(fold(first, second).grade.because.at(-2)?.detail).not.toContain('nobody')
})

test('sources, security sources and a security source are one voice; military sources are another', () => {
  const saying = (name: string) => entry([injured(exactly(5), { speaker: buildSpeaker({ name }) })])
  const same = ['sources', 'security sources', 'Iraqi security source', 'security source'].map(saying)
  expect(fold(...same).status).toBe('reported')
  expect(fold(...same, saying('military sources')).status).toBe('corroborated')
})

test('two names in one article are not yet two voices', () => {
  const one = entry([
    injured(exactly(2), { speaker: channel }),
    killed(exactly(0), { speaker: buildSpeaker() }),
  ])
  expect(fold(one).status).toBe('reported')
  expect(fold(one, entry())).toMatchObject({ status: 'corroborated', grade: { digit: 2 } })
})

test('a copy of a text is no second voice, a text of its own is', () => {
  const words = ['launcher', 'truck', 'hangar', 'sirens', 'plant']
  expect(fold(entry([], { words }), entry([], { words })).status).toBe('reported')
  expect(fold(entry([], { words }), entry([], { words: ['smoke', 'runway'] })).status).toBe('corroborated')
})

test('three voices that agree are the best grade, two at odds are not', () => {
  expect(fold(entry(), entry(), entry()).grade.digit).toBe(1)
  const two = entry([injured(exactly(2), { speaker: channel })])
  const five = entry([injured(exactly(5), { speaker: { ...channel, id: 'other', name: 'Another channel' } })])
  expect(fold(two, five).grade.digit).toBe(4)
})

test('a denial disputes and never deletes; the record outweighs a denial from elsewhere', () => {
  const denial = entry([injured(exactly(0), { speaker: channel, stance: 'denied' })], { kind: 'denial' })
  expect(fold(entry(), denial)).toMatchObject({ status: 'disputed', grade: { digit: 5 } })
  const onRecord = entry([injured(exactly(2), { speaker: spokesman })])
  expect(fold(entry(), denial, onRecord).status).toBe('confirmed')
})

test('only who said it can retract it', () => {
  const said = entry([killed(exactly(3), { speaker: channel })])
  const withdrawn = entry([killed(exactly(3), { speaker: channel, stance: 'withdrawn' })], { kind: 'denial' })
  expect(fold(said, withdrawn).status).toBe('retracted')
  const other = entry([killed(exactly(3), { speaker: spokesman })])
  expect(fold(said, withdrawn, other).status).not.toBe('retracted')
})

test('an outlet that relays a denial takes nothing back; one that denies what it alone told does', () => {
  const outlet = { name: 'Herald', domain: 'herald.example', letter: 'C' } as const
  const alone = [entry([], { outlet }), entry([injured(exactly(2))], { outlet })]
  const denying = (speaker?: Claim['speaker']) => {
    const claims =
      speaker === undefined ? [] : [buildClaim({ slot: 'attack' }, { speaker, stance: 'denied' })]
    return entry(claims, { kind: 'denial', outlet })
  }
  for (const told of alone) {
    expect(fold(told, denying(spokesman)).status).toBe('disputed')
    expect(fold(told, denying()).status).toBe('retracted')
    expect(fold(told, entry(), denying()).status).toBe('disputed')
    // Not the same security source, as far as anybody knows.
    expect(fold(told, denying(buildSpeaker())).grade.because.at(-2)?.detail).toContain('a security source')
    expect(fold(told, denying(buildSpeaker())).status).toBe('disputed')
  }
})

test('killed outweighs injured outweighs damage outweighs an interception', () => {
  const intercepted = buildClaim({ slot: 'intercepted', intercepted: 'all' })
  const damage = buildClaim({ slot: 'damage', damage: 'some', what: 'a hangar' })
  const hurt = injured(exactly(1))
  const dead = killed(exactly(1))
  expect(fold(entry([intercepted])).severity).toBe('info')
  expect(fold(entry([intercepted, damage])).severity).toBe('minor')
  expect(fold(entry([intercepted, damage, hurt])).severity).toBe('serious')
  expect(fold(entry([intercepted, damage, hurt, dead])).severity).toBe('grave')
})

test('the best speaker counts for severity, and the dead of the attackers do not', () => {
  const boast = killed(exactly(80), { speaker: channel })
  const record = killed(exactly(0), { speaker: spokesman })
  expect(fold(entry([boast])).severity).toBe('grave')
  expect(fold(entry([boast]), entry([record])).severity).toBe('minor')
  const boastOfSide = buildClaim({ slot: 'killed', quantity: exactly(80), side: 'us' }, { speaker: channel })
  expect(fold(entry([boastOfSide])).severity).toBe('grave')
  expect(fold(entry([boastOfSide]), entry([record])).severity).toBe('minor')
  const attackers = buildClaim({ slot: 'killed', quantity: exactly(4), side: 'attacker' })
  expect(fold(entry([attackers])).severity).toBe('minor')
})

test('a first "nobody hurt" that is not on the record gives way to who counts somebody later', () => {
  const hour = (at: number) => ({ publishedAt: 1_709_600_000_000 + at * 3_600_000 })
  const agency = buildSpeaker({ name: 'The Wire', letter: 'B' })
  const nobody = injured(exactly(0), { speaker: agency })
  const two = [injured(exactly(2)), buildClaim({ slot: 'injured', quantity: exactly(2), side: 'us' })]
  for (const hurt of two) {
    expect(fold(entry([nobody], hour(0)), entry([hurt], hour(3))).severity).toBe('serious')
    expect(fold(entry([hurt], hour(0)), entry([nobody], hour(3))).severity).toBe('minor')
    const onRecord = injured(exactly(0), { speaker: spokesman })
    expect(fold(entry([onRecord], hour(0)), entry([hurt], hour(3))).severity).toBe('minor')
    const outlet = { name: 'Rumours', domain: 'rumours.example', letter: 'D' } as const
    expect(fold(entry([nobody], hour(0)), entry([hurt], { ...hour(3), outlet })).severity).toBe('minor')
  }
})

test('an attack on several bases is graver than on one', () => {
  expect(fold(entry([], { siblingBaseIds: ['bravo'] })).severity).toBe('serious')
})
