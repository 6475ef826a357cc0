// Is "the toll" told before anybody is counted? "Toll climbs to 89": of the dead. English.
import type { DatePhrase } from '../../days/date-phrase.ts'
import { hasMark, marksOf, type Passage } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'
import { findPeopleCounts } from '../people/find-people-counts.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { isBare } from './is-bare.ts'

/** "A casualty toll", "took a heavy toll". */
const noToll = /^(?:casualty|injury|economic|take[ns]?|took|taking)$/

/** "Toll climbs to 89": with nobody told of before, the toll is that of the dead. */
export function findFirstToll(passage: Passage, dates: readonly DatePhrase[]): readonly Casualty[] {
  const { lang, tokens } = passage
  if (lang !== 'en' || hasMark(passage, 'killed', 'injured', 'missing')) return []
  const noun = tokens.findIndex(({ word }) => word === 'toll')
  const isOfDead =
    noun >= 0 &&
    !isOfThings(passage, noun) &&
    !tokens.slice(Math.max(0, noun - 3), noun).some(({ word }) => noToll.test(word))
  if (!isOfDead) return []
  const [toll] = findPeopleCounts(passage, dates).filter(
    (one) =>
      one.isBefore !== true &&
      !one.hasPerson &&
      !one.found.isArticle &&
      isTollAt(passage, one) &&
      isBare(passage, one, dates),
  )
  if (toll === undefined || toll.first < noun) return []
  const { first, last, found } = toll
  return [
    { first, last, slot: 'killed', side: 'any', quantity: found.quantity, rule: 'toll', confidence: 0.6 },
  ]
}

/** Words between "the toll of" and the attack. */
const attackReach = 4

/** "The toll road", "the toll in aircraft", "the toll of damaged vehicles". */
function isOfThings(passage: Passage, noun: number): boolean {
  const next = passage.tokens[noun + 1]?.word ?? ''
  if (next === 'of' || next === 'from')
    return !marksOf(passage, 'attack-noun').some(({ first }) => first > noun && first - noun <= attackReach)
  return /^(?:roads?|booths?|free|on|in|among)$/.test(next)
}

/** Words from "the toll" to its figure: "the toll of the attack on the camp rose to". */
const firstReach = 14

function isTollAt(passage: Passage, { first }: PeopleCount): boolean {
  const at = marksOf(passage, 'toll-at').find(({ last }) => last < first && first - last <= 2)
  const before = passage.tokens.slice(Math.max(0, first - firstReach), first)
  return at !== undefined && before.some(({ word }) => word === 'toll')
}
