import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportBehind } from './plain-openings.ts'

// A sentence behind a plain report, and who claims, is blamed and denies by it: KH and AAH for short.

const short: Readonly<Record<string, string>> = { 'kataib-hezbollah': 'KH', 'asaib-ahl-al-haq': 'AAH' }
const nameAll = (ids: readonly string[]): string => ids.map((id) => short[id] ?? id).join('+') || '-'

describe('claims that are disowned', () => {
  test.each([
    // claimed/blamed/denied
    ['Kataib Hezbollah called the post that claimed it a fabrication.', '-/-/KH'],
    ['Kataib Hezbollah claimed the attack and later deleted the claim.', '-/-/KH'],
    ['A statement in the name of Kataib Hezbollah claiming the attack is fake, the group said.', '-/-/KH'],
    ['Asaib Ahl al-Haq dismissed as fabricated a statement in which it took responsibility.', '-/-/AAH'],
    ['Kataib Hezbollah withdrew its claim of responsibility on Wednesday.', '-/-/KH'],
    ['Kataib Hezbollah retracted the claim, saying its account had been hacked.', '-/-/KH'],
    ['A Telegram post claiming the attack for Kataib Hezbollah was deleted within an hour.', '-/-/-'],
    ['Kataib Hezbollah denied claiming the attack.', '-/-/KH'],
    ['Kataib Hezbollah denied that it had claimed the attack.', '-/-/KH'],
    ['Kataib Hezbollah said that it had made no claim of responsibility.', '-/-/KH'],
    ['Kataib Hezbollah denied having carried it out.', '-/-/KH'],
    ['Kataib Hezbollah denied an American report that it was behind the attack.', '-/-/KH'],
    ['Asked about the attack, Kataib Hezbollah denied it.', '-/-/KH'],
    ['The coalition blamed Kataib Hezbollah, which denied it.', '-/KH/KH'],
    ['Kataib Hezbollah denied it had been weakened.', '-/-/-'],
    ['Kataib Hezbollah has neither claimed nor denied the attack.', '-/-/-'],
    ["Kataib Hezbollah claimed responsibility and called the army's account false.", 'KH/-/-'],
    ['Kataib Hezbollah issued a statement claiming the attack.', 'KH/-/-'],
    ['Kataib Hezbollah claimed it in a post.', 'KH/-/-'],
    ['Kataib Hezbollah denied responsibility, and Asaib Ahl al-Haq claimed the attack.', 'AAH/-/KH'],
  ])('%s', (sentence, expected) => {
    const { actorsClaimed, actorsBlamed, actorsDenied } = summariseReport(reportBehind('en', sentence))
    expect([actorsClaimed, actorsBlamed, actorsDenied].map(nameAll).join('/')).toBe(expected)
  })
})
