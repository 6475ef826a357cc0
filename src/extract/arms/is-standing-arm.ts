// Does a word for arms name what a base keeps, makes or is there for, rather than what hit it? "From which drones fly", "a missile
// factory", "used to hunt drones". English.
import type { Mark } from '../words/mark.ts'
import { marksOf, type Passage, type Run } from '../words/passage.ts'

const facilities =
  /^(?:bases?|factory|factories|plants?|workshops?|depots?|stores?|storage|silos?|cent(?:er|re)s?|program(?:me)?s?|hubs?|school|production|parts|warehouses?|range|complex|shield|defen[cs]es?|experts?|makers?|hangars?|boats?|corvettes?|ships?|research|batter(?:y|ies))$/
const units = /^(?:brigades?|regiments?|battalions?|forces)$/

/** @param mark of a list of weapons. */
export function isStandingArm(passage: Passage, mark: Mark): boolean {
  return (
    passage.lang === 'en' &&
    !/^weapon:(?:ied|gunfire|airstrike)$/.test(mark.label) &&
    (isOfFacility(passage, mark) || isFlownFrom(passage, mark) || isHunted(passage, mark))
  )
}

/** "Missile factory", "the missile and space centre"; a drone unit is as often the one that attacks. */
function isOfFacility({ tokens, ...passage }: Passage, { label, first, last }: Mark): boolean {
  const wordAt = (at: number): string => (tokens[at]?.gap === '' ? (tokens[at]?.word ?? '') : '')
  const isSingular = !/s$/.test(tokens[last]?.word ?? '')
  const next = wordAt(last + 1) === 'and' ? last + 3 : last + 1
  const isAct = marksOf({ tokens, ...passage }, 'attack-verb').some(
    (act) => act.first <= next && act.last >= next,
  )
  const isUnit = label === 'weapon:missile' || label === 'weapon:rocket'
  const kind = wordAt(next)
  return first <= last && isSingular && !isAct && (facilities.test(kind) || (isUnit && units.test(kind)))
}

/** Words from "from which" to the drones, and from those to "fly". */
const whichReach = 3
const flyReach = 3

/** "From which drones fly", "where drones are based", "home to American drones"; but "drones flown from Idlib hit it". */
function isFlownFrom({ tokens }: Passage, { first, last }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - whichReach - 1), first).map(({ word }) => word)
  const behind = tokens.slice(last + 1, last + 1 + flyReach).map(({ word }) => word)
  const isBased =
    behind.some((word) => /^(?:based|stationed|housed|kept|parked|stored|assembled|made)$/.test(word)) &&
    behind.some((word) => /^(?:are|were|is)$/.test(word))
  const isHome =
    /\b(?:from (?:which|where)|home to|hub for|(?:hosts?|hosting|houses|housing|operates?|flies))\b/.test(
      before.join(' '),
    )
  const fliesFrom = /^(?:fly|operate|take off|are flown) (?:there )?from\b/.test(behind.join(' '))
  return isBased || isHome || fliesFrom
}

/** "A helicopter of the kind used to hunt drones", "experts who work on missiles". */
function isHunted({ tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ word }) => word)
  return /^(?:hunt|hunts|hunting|make|makes|making|develop|develops|developing|work on|working on)$/.test(
    before.at(-1) === 'on' ? before.join(' ') : (before.at(-1) ?? ''),
  )
}
