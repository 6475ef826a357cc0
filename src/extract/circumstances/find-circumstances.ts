// What else a passage tells of an attack: damage, interception, where it was launched, the operation's name.
import type { ClaimBody } from '../../model/claim.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { findDamage } from './find-damage.ts'

export interface Circumstance extends Run {
  readonly body: ClaimBody
  readonly rule: string
  readonly confidence: number
}

export interface CircumstanceContext {
  /** The actors of the passage that could have done it. */
  readonly hostile: readonly Run[]
  readonly dates: readonly DatePhrase[]
}

export function findCircumstances(
  passage: Passage,
  { hostile, dates }: CircumstanceContext,
): readonly Circumstance[] {
  return [
    ...findDamage(passage, dates),
    ...findInterception(passage),
    ...findOrigin(passage, dates),
    ...findStation(passage, { hostile, dates }),
    ...findOperationName(passage),
  ]
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
  // What got through was not intercepted.
  const isSome =
    hasMark(passage, 'intercepted-part', 'killed', 'injured') || findDamage(passage, []).some(isHarm)
  const intercepted = isSome ? 'some' : 'all'
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

function isHarm({ body }: Circumstance): boolean {
  return body.slot === 'damage' && body.damage === 'some'
}

/** Words of a place, at most. */
const placeWords = 7

function findOrigin(passage: Passage, dates: readonly DatePhrase[]): Circumstance[] {
  return marksOf(passage, 'origin').flatMap((mark) => {
    const isDenied = marksOf(passage, 'not').some(({ last }) => last < mark.first && mark.first - last <= 2)
    return isDenied ? [] : readPlace(passage, mark, { dates, rule: 'launched-from', confidence: 0.6 })
  })
}

/** Words between the attackers and "stationed in". */
const stationReach = 3

/** Where the attackers are is where they shot from, as a reader takes it: a rival launch site, and a weak one. */
function findStation(passage: Passage, { hostile, dates }: CircumstanceContext): Circumstance[] {
  return marksOf(passage, 'stationed')
    .filter((mark) => hostile.some(({ last }) => last < mark.first && mark.first - last <= stationReach))
    .flatMap((mark) => readPlace(passage, mark, { dates, rule: 'attackers-stationed', confidence: 0.4 }))
}

function readPlace(
  passage: Passage,
  mark: Run,
  { dates, ...how }: Pick<Circumstance, 'rule' | 'confidence'> & { readonly dates: readonly DatePhrase[] },
): Circumstance[] {
  const from = mark.last + 1
  let to = from
  while (to - from < placeWords - 1 && isPlaceWord(passage, to + 1) && !isDated(dates, to + 1)) to++
  if (from >= passage.tokens.length || hasWeapon(passage, { first: from, last: from })) return []
  const place = wordsOf(passage, { first: findName(passage, from, to), last: to })
  return [{ first: mark.first, last: to, body: { slot: 'origin', place }, ...how }]
}

/** Verbs without a meaning of their own: what stands before them was the subject. */
const auxiliaries = new Set('was were is are has have had'.split(' '))

const settlements = /^(?:town|village|city|hamlet|suburb|settlement|district|area|region|province|outskirts)$/

/** "the desert town of X": the name alone. */
function findName({ tokens }: Passage, from: number, to: number): number {
  const of = tokens.findIndex(
    ({ word }, at) =>
      at > from &&
      at < to &&
      word === 'of' &&
      settlements.test(tokens[at - 1]?.word ?? '') &&
      tokens[at + 1]?.capital,
  )
  return of < 0 ? from : of + 1
}

/** A place goes on to the end of its clause, or to the next act. */
function isPlaceWord(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  const next = { first: at, last: at }
  const ends = marksOf(passage, 'attack-verb', 'said', 'and', 'contrast', 'intercepted')
  return (
    token !== undefined &&
    /^-?$/.test(token.gap) &&
    !auxiliaries.has(token.word) &&
    !ends.some((mark) => overlaps(mark, next))
  )
}

/** "from Iran early on Wednesday". */
function isDated(dates: readonly DatePhrase[], at: number): boolean {
  return dates.some((date) => overlaps(date, { first: at, last: at }))
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
