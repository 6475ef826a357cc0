// What else a passage tells of an attack: damage, interception, where it was launched, the operation's name, and
// what the attacked side did in return.
import type { ClaimBody } from '../model/claim.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, hasMark, marksOf, overlaps, wordsOf } from './passage.ts'

export interface Circumstance extends Run {
  readonly body: ClaimBody
  readonly rule: string
  readonly confidence: number
}

/** @param hostile the actors of the passage that could have done it. */
export function findCircumstances(passage: Passage, hostile: readonly Run[]): readonly Circumstance[] {
  return [
    ...findDamage(passage),
    ...findInterception(passage),
    ...findOrigin(passage),
    ...findStation(passage, hostile),
    ...findOperationName(passage),
    ...findResponse(passage),
  ]
}

function findDamage(passage: Passage): Circumstance[] {
  const none = marksOf(passage, 'no-damage')[0]
  if (none !== undefined) {
    const body: ClaimBody = { slot: 'damage', damage: 'none', what: wordsOf(passage, none) }
    return [{ first: none.first, last: none.last, body, rule: 'no-damage', confidence: 0.8 }]
  }
  const some = marksOf(passage, 'damage').find(({ first }) => !isUncertain(passage, first))
  if (some === undefined) return []
  const what = wordsOf(passage, clauseAround(passage, some))
  return [
    {
      first: some.first,
      last: some.last,
      body: { slot: 'damage', damage: 'some', what },
      rule: 'damage',
      confidence: 0.7,
    },
  ]
}

/** "Damage is still being assessed", "no word on damage", "battle damage assessments": nothing is said of damage. */
function isUncertain(passage: Passage, at: number): boolean {
  const near = [-3, -2, -1, 1, 2, 3, 4].map((step) => passage.tokens[at + step]?.word ?? '')
  return (
    near.some((word) =>
      /^(?:assess|check|unclear|unknown|whether|if|not|no|without|nothing|nor|حصر|تقييم)/.test(word),
    ) || marksOf(passage, 'not').some((mark) => distanceBetween(mark, { first: at, last: at }) <= 1)
  )
}

/** Words of a clause shown with a claim, at most, on each side. */
const clauseReach = 6

function clauseAround(passage: Passage, run: Run): Run {
  let { first, last } = run
  while (run.first - first < clauseReach && first > 0 && (passage.tokens[first]?.gap ?? '') === '') first--
  while (
    last - run.last < clauseReach &&
    last + 1 < passage.tokens.length &&
    (passage.tokens[last + 1]?.gap ?? '') === ''
  )
    last++
  return { first, last }
}

const interceptReach = 8

function findInterception(passage: Passage): Circumstance[] {
  const failed = marksOf(passage, 'not-intercepted')[0]
  if (failed !== undefined) {
    return [
      {
        first: failed.first,
        last: failed.last,
        body: { slot: 'intercepted', intercepted: 'none' },
        rule: 'not-intercepted',
        confidence: 0.7,
      },
    ]
  }
  const weapons = marksOf(passage, ...weaponMarks)
  const mark = marksOf(passage, 'intercepted').find((one) =>
    weapons.some((weapon) => distanceBetween(one, weapon) <= interceptReach),
  )
  if (mark === undefined) return []
  const intercepted = hasMark(passage, 'intercepted-part') ? 'some' : 'all'
  return [
    {
      first: mark.first,
      last: mark.last,
      body: { slot: 'intercepted', intercepted },
      rule: 'intercepted',
      confidence: 0.75,
    },
  ]
}

/** Words of a place, at most. */
const placeWords = 7

function findOrigin(passage: Passage): Circumstance[] {
  return marksOf(passage, 'origin').flatMap((mark) => {
    const isDenied = marksOf(passage, 'not').some(({ last }) => last < mark.first && mark.first - last <= 2)
    return isDenied ? [] : readPlace(passage, mark, { rule: 'launched-from', confidence: 0.6 })
  })
}

/** Words between the attackers and "stationed in". */
const stationReach = 3

/** Where the attackers are is where they shot from, as a reader takes it: a rival launch site, and a weak one. */
function findStation(passage: Passage, hostile: readonly Run[]): Circumstance[] {
  return marksOf(passage, 'stationed')
    .filter((mark) => hostile.some(({ last }) => last < mark.first && mark.first - last <= stationReach))
    .flatMap((mark) => readPlace(passage, mark, { rule: 'attackers-stationed', confidence: 0.4 }))
}

function readPlace(
  passage: Passage,
  mark: Run,
  how: Pick<Circumstance, 'rule' | 'confidence'>,
): Circumstance[] {
  const from = mark.last + 1
  let to = from
  while (to - from < placeWords - 1 && isPlaceWord(passage, to + 1)) to++
  if (from >= passage.tokens.length || hasWeapon(passage, { first: from, last: from })) return []
  const place = wordsOf(passage, { first: from, last: to })
  return [{ first: mark.first, last: to, body: { slot: 'origin', place }, ...how }]
}

/** A place goes on to the end of its clause, or to the next act. */
function isPlaceWord(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  const next = { first: at, last: at }
  const ends = marksOf(passage, 'attack-verb', 'said', 'and', 'contrast', 'intercepted')
  return token !== undefined && /^-?$/.test(token.gap) && !ends.some((mark) => overlaps(mark, next))
}

function hasWeapon(passage: Passage, run: Run): boolean {
  return marksOf(passage, ...weaponMarks).some((mark) => distanceBetween(mark, run) === 0)
}

const nameWords = 4

/** "code-named ‘Martyr Soleimani’": the words in quotes, or in capitals. */
function findOperationName(passage: Passage): Circumstance[] {
  return marksOf(passage, 'code-named').flatMap((mark) => {
    const from = mark.last + 1
    const isQuoted = /["“”‘’'«]/.test(passage.tokens[from]?.gap ?? '')
    let to = from - 1
    while (to + 1 < passage.tokens.length && to + 1 - from < nameWords) {
      const next = passage.tokens[to + 1]
      const isEnd = to >= from && /["”’'»,.;:]/.test(next?.gap ?? '')
      if (isEnd || (!isQuoted && next?.capital !== true)) break
      to++
    }
    if (to < from) return []
    const name = wordsOf(passage, { first: from, last: to })
    return [
      {
        first: mark.first,
        last: to,
        body: { slot: 'operation-name', name },
        rule: 'code-named',
        confidence: 0.7,
      },
    ]
  })
}

function findResponse(passage: Passage): Circumstance[] {
  const mark = marksOf(passage, 'response')[0]
  if (mark === undefined) return []
  const what = wordsOf(passage, clauseAround(passage, mark))
  return [
    {
      first: mark.first,
      last: mark.last,
      body: { slot: 'response', what },
      rule: 'response',
      confidence: 0.6,
    },
  ]
}
