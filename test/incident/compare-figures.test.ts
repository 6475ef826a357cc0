import { expect, test } from 'vitest'
import { compareFigures } from '../../src/incident/compare-figures.ts'
import type { Claim, Side } from '../../src/model/claim.ts'
import { buildAttack, buildClaim, exactly, tellAll } from './build.ts'

const dead = (count: number, side: Side): Claim =>
  buildClaim({ slot: 'killed', quantity: exactly(count), side })

function compare(own: Claim, other: Claim) {
  const ledgerOf = (claim: Claim) =>
    tellAll([{ id: 'a', attacks: [buildAttack({ claims: [claim] })] }]).flatMap(({ ledger }) => ledger)
  return compareFigures(ledgerOf(own), ledgerOf(other))
}

test('three dead are the three Americans dead that another outlet counts', () => {
  expect(compare(dead(3, 'any'), dead(3, 'us'))).toEqual({ agreed: 1, contradicted: 0 })
})

test('three dead are not the three attackers dead', () => {
  expect(compare(dead(3, 'any'), dead(3, 'attacker'))).toEqual({ agreed: 0, contradicted: 0 })
})

test('three dead in all and two Americans dead may both be true', () => {
  expect(compare(dead(3, 'any'), dead(2, 'us'))).toEqual({ agreed: 0, contradicted: 0 })
})

test('two and three dead of the same side exclude each other', () => {
  expect(compare(dead(3, 'us'), dead(2, 'us'))).toEqual({ agreed: 0, contradicted: 1 })
})
