import { expect, test } from 'vitest'
import { decideIdentity, type Evidence } from '../../src/incident/decide-identity.ts'
import { hourMs } from '../../src/model/local-day.ts'
import { settings } from './replay.ts'

function decide(evidence: Partial<Evidence>) {
  const plain: Evidence = {
    kind: 'new',
    when: 'same-day',
    weapon: 'same-weapon',
    similarity: undefined,
    agreed: 0,
    contradicted: 0,
    isFurther: false,
    isOfEarlierDay: false,
    leadMs: 0,
    isTakenBack: false,
    hasSibling: false,
  }
  return decideIdentity({ ...plain, ...evidence }, settings).kind
}

const enough = settings.nextDaySimilarity

test('late on one day and early on the next is one attack where the words do not speak against it', () => {
  expect(decide({ when: 'same-night', similarity: enough })).toBe('same')
  expect(decide({ when: 'same-night', similarity: undefined })).toBe('same')
  expect(decide({ when: 'same-night', similarity: enough - 0.01 })).toBe('possibly-same')
})

test('a round-up words each of its attacks in passing: of one night, it is of the one that is stored', () => {
  expect(decide({ when: 'same-night', similarity: 0, kind: 'roundup' })).toBe('same')
})

test('an attack of one night whose other target is in the operation already is no second one', () => {
  expect(decide({ when: 'same-night', similarity: 0, hasSibling: true })).toBe('same')
})

test.each([
  ['next-day', 'unrelated'],
  ['same-night', 'possibly-same'],
] as const)(
  'a day or a night apart, an update needs less in common than a first report: %s',
  (when, apart) => {
    const evidence = { when, similarity: enough - 0.04 } as const
    expect(decide(evidence)).toBe(apart)
    expect(decide({ ...evidence, kind: 'update' })).toBe('same')
    expect(decide({ ...evidence, kind: 'update', similarity: enough - 0.06 })).toBe(apart)
  },
)

test('what was told before the hour that a report gives is another salvo, however alike their words are', () => {
  const alike = { similarity: 0.9, leadMs: 5 * hourMs } as const
  for (const when of ['same-day', 'clocks-apart', 'parts-apart'] as const) {
    expect(decide({ ...alike, when })).toBe('wave')
    expect(decide({ ...alike, when, leadMs: 0 })).toBe('same')
  }
})

test('what was told well before the day that a report gives is perhaps another attack', () => {
  const alike = { when: 'next-day', similarity: 0.9, leadMs: 7 * hourMs } as const
  expect(decide(alike)).toBe('possibly-same')
  expect(decide({ ...alike, leadMs: 5 * hourMs })).toBe('same')
  expect(decide({ ...alike, agreed: 1 })).toBe('same')
  expect(decide({ ...alike, similarity: 0 })).toBe('unrelated')
})

test('two parts of one day, alike in words, are one attack unless the numbers of one exclude those of the other', () => {
  expect(decide({ when: 'parts-apart', similarity: enough })).toBe('same')
  expect(decide({ when: 'parts-apart', similarity: 0.9, contradicted: 1 })).toBe('wave')
})

test('another weapon is another attack where what was told of the first was taken back', () => {
  const rival = { weapon: 'rival', similarity: 0.9 } as const
  expect(decide(rival)).toBe('same')
  expect(decide({ ...rival, isTakenBack: true })).toBe('possibly-same')
})

test('an update that names another part of the day in passing is no second salvo', () => {
  expect(decide({ when: 'parts-apart', kind: 'update', similarity: 0, contradicted: 1 })).toBe('same')
})
