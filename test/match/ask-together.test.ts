import { expect, test } from 'vitest'
import { createPairQuestion, hasFacilityNear, type NeedingWord } from '../../src/match/ask-together.ts'
import { facilityReach, nameReach } from '../../src/match/name-reach.ts'
import { createWordScanner } from '../../src/match/scan-words.ts'
import { facilityBit, wordClass } from '../../src/match/word-class.ts'

const nothing: NeedingWord = { classes: 0, seconds: [], partners: [], secondReach: 0, facilityReach: 0 }
const victoryId = 1
const campId = 2

const known: Readonly<Record<string, Partial<NeedingWord>>> = {
  base: { classes: facilityBit.base },
  the: { classes: wordClass.article },
  old: { classes: wordClass.filler },
  balad: { facilityReach: facilityReach(1) },
  // Of "San Juan".
  juan: { facilityReach: facilityReach(2) },
  victory: { partners: [campId], secondReach: nameReach(2) },
  camp: { seconds: [campId] },
  both: { seconds: [victoryId], partners: [victoryId], secondReach: nameReach(2) },
}

const scanner = createWordScanner<NeedingWord>((word) => ({
  known: { ...nothing, ...known[word] },
  bits: known[word] === undefined ? 0 : 1,
}))

function isNear(text: string): boolean {
  scanner.scan(text, 'en')
  return hasFacilityNear(scanner, 1)
}

test('between a name of one word and its facility word stand at most four small words', () => {
  for (const text of [
    'balad base',
    'base the balad',
    'base old the old the balad',
    'base balad one two three',
  ])
    expect([text, isNear(text)]).toEqual([text, true])
  for (const text of ['balad one base', 'base one balad', 'base old the old the old balad', 'base', 'balad'])
    expect([text, isNear(text)]).toEqual([text, false])
})

test('a name of several words may have the rest of them between, and what they may skip', () => {
  for (const text of ['juan one old old old base', 'base old old old old one two three juan'])
    expect([text, isNear(text)]).toEqual([text, true])
  expect(isNear('base one two three four five six seven eight juan')).toBe(false)
})

test('another name between does not hide the one that is beside', () => {
  expect(isNear('balad one base balad')).toBe(true)
  expect(isNear('balad base one base')).toBe(true)
})

test('both words of a name are near whichever stands first, and in one text', () => {
  const hasPair = createPairQuestion(scanner, 3)
  const isPaired = (text: string): boolean => {
    scanner.scan(text, 'en')
    return hasPair(1)
  }
  for (const text of ['camp victory', 'victory one two camp', 'camp one two victory', 'both one both'])
    expect([text, isPaired(text)]).toEqual([text, true])
  for (const text of ['camp', 'victory', 'camp one two three victory', 'victory one two three camp', 'both'])
    expect([text, isPaired(text)]).toEqual([text, false])
})
