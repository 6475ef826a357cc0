// Of whom is it said that none was killed, or hurt? "No casualties were reported": of nobody's people.
import type { Quantity, Side } from '../../../model/claim.ts'
import type { WordList } from '../../../model/keywords.ts'
import { marksOf, type Passage, type Run, wordsOf } from '../../words/passage.ts'
import type { Casualty, CasualtySlot } from '../casualty.ts'
import { sideOf } from '../sides/side-of.ts'
import {
  exceptWords,
  isException,
  isOfCountedMen,
  isOfDegree,
  isOfGroup,
  isOfOneMan,
  isOfTheHurt,
  isOfThings,
  isUnknown,
  isUnsaid,
} from './is-no-denial.ts'
import { isOfTimeBefore } from './is-of-time-before.ts'
import { findNegated, findNobody } from './list-denials.ts'

interface NoneList {
  readonly list: WordList
  /** What is denied where a negation stands by: "no casualties", "تلفات جانی نداشت". */
  readonly noun: WordList
  readonly slots: readonly CasualtySlot[]
  readonly confidence: number
}

const noneLists: readonly NoneList[] = [
  { list: 'no-casualties', noun: 'casualty-noun', slots: ['killed', 'injured'], confidence: 0.9 },
  // "Nobody was hurt": nobody died, either.
  { list: 'no-injured', noun: 'hurt-noun', slots: ['injured', 'killed'], confidence: 0.8 },
  { list: 'no-killed', noun: 'dead-noun', slots: ['killed'], confidence: 0.9 },
]

/** @param counted what the passage counts: never none beside it. */
export function findNoCasualties(passage: Passage, counted: readonly Casualty[]): Casualty[] {
  const found = new Map<CasualtySlot, Casualty>()
  for (const { list, noun, slots, confidence } of noneLists) {
    const worded = [...marksOf(passage, list), ...findNegated(passage, noun)].filter(
      (run) =>
        !isOfDegree(passage, run) &&
        !isUnknown(passage, run) &&
        !isUnsaid(passage, run) &&
        !isOfTheHurt(passage, run) &&
        !isOfOneMan(passage, run) &&
        !isOfCountedMen(passage, run) &&
        !isOfGroup(passage, run) &&
        !isOfThings(passage, run) &&
        !isException(passage, run),
    )
    const others = findOtherWordings(passage, list).filter((run) => !isOfDegree(passage, run))
    for (const mark of [...worded, ...others]) {
      if (isOfTimeBefore(passage, mark)) continue
      const isUnhurt = list === 'no-injured' && worded.includes(mark)
      for (const slot of isUnhurt ? slotsOfUnhurt(passage) : slots) {
        if (found.has(slot) || (slot === 'injured' && isButForTheHurt(passage, mark))) continue
        const quantity: Quantity = { kind: 'exact', min: 0, max: 0, text: wordsOf(passage, mark) }
        const side = sideOf(passage, mark)
        // "No soldiers hurt, three killed"; but of "no Americans hurt, three Iraqis killed" each is told.
        if (isCounted(counted, slot) && !isOfForeignSide(side, counted)) continue
        found.set(slot, { first: mark.first, last: mark.last, slot, quantity, side, rule: list, confidence })
      }
    }
  }
  return [...found.values()]
}

/** English "no injuries" leaves out no dead; "heridos", "yaralı", "раненых" are the wounded alone. */
function slotsOfUnhurt({ lang }: Passage): readonly CasualtySlot[] {
  return lang === 'en' ? ['injured', 'killed'] : ['injured']
}

function findOtherWordings(passage: Passage, list: WordList): Run[] {
  return list === 'no-casualties' ? [] : findNobody(passage, list === 'no-killed' ? 'killed' : 'injured')
}

/** Words from "no casualties" to "beyond", and from there to the hurt. */
const exceptReach = 6

/** "No casualties beyond minor injuries": nobody died, and some were hurt. */
function isButForTheHurt(passage: Passage, { last }: Run): boolean {
  if (passage.lang !== 'en') return false
  const but = passage.tokens.findIndex(
    ({ word }, at) => at > last && at - last <= exceptReach && exceptWords.test(word),
  )
  return (
    but > 0 &&
    marksOf(passage, 'injured', 'hurt-noun').some(({ first }) => first > but && first - but <= exceptReach)
  )
}

/** The attackers' own dead say nothing of the others. */
function isCounted(counted: readonly Casualty[], slot: CasualtySlot): boolean {
  return counted.some((one) => one.slot === slot && one.side !== 'attacker')
}

/** None of the forces that came from abroad, and others that were hit. */
function isOfForeignSide(side: Side, counted: readonly Casualty[]): boolean {
  const isForeign = side === 'us' || side === 'coalition'
  return isForeign && counted.every((one) => one.side !== side)
}
