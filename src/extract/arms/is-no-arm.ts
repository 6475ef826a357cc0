// Does a word for arms name none of the attack: the guards' answer, a guess, what was burnt, what a boat carries? "Troops
// opened fire on the driver". English.
import type { Mark } from '../words/mark.ts'
import { hasMark, marksOf, type Passage } from '../words/passage.ts'
import { isStandingArm } from './is-standing-arm.ts'

const guards = /^(?:troops|soldiers|guards|police|policemen|sentries|sentry|marines|forces|defenders)$/
const answers = /^(?:opened|shot|returned|open|opening|firing|responded)$/
const doubts = /^(?:whether|perhaps|possibly|either|maybe|might|could|may)$/
const carriers = /^(?:boats?|vessels?|craft|drones?|planes?|uavs?|aircraft|quadcopters?|speedboats?)$/
const spoils =
  /^(?:destroyed|destroy|damaged|damage|damaging|burned|burnt|wrecked|torched|fire|hit|struck|blew|destroying|gutted)$/
/** Words from "whether" to the arm, and from "set fire to" to the jets. */
const doubtReach = 3
const spoilReach = 4

/** @param mark of a list of weapons. */
export function isNoArm(passage: Passage, mark: Mark): boolean {
  return (
    passage.lang === 'en' &&
    (isAnswer(passage, mark) ||
      isGuess(passage, mark) ||
      isSpoilt(passage, mark) ||
      isLoad(passage, mark) ||
      isAirHelp(passage, mark) ||
      isFiredAtAttacker(passage, mark) ||
      isStandingArm(passage, mark))
  )
}

/** "Troops opened fire on the driver". */
function isAnswer(passage: Passage, mark: Mark): boolean {
  const { tokens, isTitle } = passage
  const { label, first } = mark
  return (
    label === 'weapon:gunfire' &&
    !isTitle &&
    answers.test(tokens[first]?.word ?? '') &&
    guards.test(tokens[first - 1]?.word ?? '') &&
    isAtAttacker(passage, mark)
  )
}

const attackers =
  /^(?:him|her|them|it|drivers?|vehicles?|cars?|lorr(?:y|ies)|trucks?|pickups?|drones?|intruders?|suspects?|bombers?|man|boats?|motorcycl\w+)$/
/** Words behind "opened fire" that say on whom. */
const attackerReach = 6

/** "opened fire on the driver"; but "on US troops" it is the attack. */
function isAtAttacker(passage: Passage, { last }: Mark): boolean {
  const behind = passage.tokens.slice(last + 1, last + 1 + attackerReach)
  return (
    behind.length === 0 ||
    behind.some(({ word }) => attackers.test(word)) ||
    marksOf(passage, 'attacker-person').some(({ first }) => first > last)
  )
}

/** "did not say whether rockets or mortars were used", "which may be rockets or mortars". */
function isGuess(passage: Passage, { label, first, last }: Mark): boolean {
  const isIndirect = label === 'weapon:rocket' || label === 'weapon:mortar'
  const isPair = (from: number, to: number): boolean =>
    passage.tokens[from]?.word === 'or' &&
    marksOf(passage, 'weapon:rocket', 'weapon:mortar').some((mark) => mark.first === to || mark.last === to)
  const start = isPair(first - 1, first - 2) ? first - 2 : first
  return (
    isIndirect &&
    (start < first || isPair(last + 1, last + 2)) &&
    passage.tokens.slice(Math.max(0, start - doubtReach), start).some(({ word }) => doubts.test(word))
  )
}

/** "set fire to two jets", "warplanes were damaged", "bombers scratched": aircraft on the ground. */
function isSpoilt({ tokens }: Passage, { label, first, last }: Mark): boolean {
  if (
    label !== 'weapon:airstrike' ||
    !/^(?:jets|warplanes?|bombers|fighter)$/.test(tokens[first]?.word ?? '')
  )
    return false
  const before = tokens.slice(Math.max(0, first - spoilReach), first)
  const behind = tokens.slice(last + 1, last + 4).map(({ word }) => word)
  return (
    before.some(({ word }, at) => spoils.test(word) && before.slice(at + 1).every(({ gap }) => gap === '')) ||
    /^(?:scratched|scarred|damaged|burnt|burned|destroyed|wrecked|torched|gutted|ablaze)$/.test(
      behind[0] ?? '',
    ) ||
    (/^(?:was|were|had|have|has)$/.test(behind[0] ?? '') && behind.some((word) => spoils.test(word)))
  )
}

/** "boats packed with explosives", "drones laden with explosives": the boat is the arm. */
function isLoad({ tokens }: Passage, { label, first }: Mark): boolean {
  return (
    label === 'weapon:ied' &&
    /^(?:packed|laden|filled|loaded|rigged|stuffed|full|carrying)$/.test(tokens[first]?.word ?? '') &&
    carriers.test(tokens[first - 1]?.word ?? '')
  )
}

/** Words beside an air strike that say for whom it was flown. */
const helpReach = 5

/** "Killed ten militants with two airstrikes", "an air strike in support of the troops", "dropped no bombs": for the attacked. */
function isAirHelp(passage: Passage, { label, first, last }: Mark): boolean {
  if (label !== 'weapon:airstrike') return false
  const { tokens } = passage
  const wordsOf = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ word }) => word)
      .join(' ')
  const before = wordsOf(first - helpReach, first)
  const behind = wordsOf(last + 1, last + 1 + helpReach)
  const attackers = marksOf(passage, 'attacker-person').some((mark) => mark.last < first)
  return (
    /\bno\b/.test(wordsOf(first, last + 1)) ||
    /\b(?:response|reply|aided by|helped by|backed by|supported by|support of)\b/.test(before) ||
    /^(?:that|which) followed\b|\b(?:in (?:support|defen[cs]e|response|reply)|to (?:help|support|assist)|sent to)\b/.test(
      behind,
    ) ||
    (attackers && /\b(?:with|in|by)\b/.test(before) && hasMark(passage, 'killed'))
  )
}

/** Words from "missiles" to "at them". */
const atReach = 2

/** "Apache helicopters fired four missiles at them": on those who had come. */
function isFiredAtAttacker(passage: Passage, { label, last }: Mark): boolean {
  const words = passage.tokens
    .slice(last + 1, last + 1 + atReach + 2)
    .map(({ word }) => word)
    .join(' ')
  return (
    label !== 'weapon:ied' &&
    /^(?:\w+ )?(?:at|on) (?:them\b|the (?:attackers|gunmen|militants|insurgents|raiders|assailants|intruders|launchers?|launch)\b)/.test(
      words,
    )
  )
}
