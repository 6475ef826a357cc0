// Who planned and carried it out? An attack that was "planned and carried out by X", and X who "planned, resourced and
// facilitated" it. English.

import { weaponMarks } from '../../words/is-event.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'

const done =
  /^(?:planned|plotted|organi[sz]ed|ordered|directed|orchestrated|masterminded|facilitated|resourced|executed|perpetrated|conducted|mounted|staged|launched|committed|undertaken|led|engineered|commissioned|carried)$/
/** Words from an attack to "was planned", and from "carried out" to it. */
const attackReach = 12
const deedReach = 7
/** Words between a name and its verb. */
const verbReach = 3

/**
 * From the attack to what was done by him: "the bombing was planned by X".
 * @param by where "by" stands before the name.
 */
export function findPlannedBy(passage: Passage, by: number): Run | undefined {
  const { lang, tokens } = passage
  const verb = wordAt(tokens, by - 1) === 'out' ? by - 2 : by - 1
  if (lang !== 'en' || !done.test(wordAt(tokens, verb))) return undefined
  const act = listAttacks(passage).findLast(
    (attack) =>
      attack.last < verb &&
      distanceBetween(attack, { first: verb, last: verb }) <= attackReach &&
      !isClauseBetween(passage, attack, { first: verb, last: verb }),
  )
  return act === undefined ? undefined : { first: act.first, last: verb }
}

/** The attack that he has planned or carried out: "X masterminded the bombing". */
export function findPlanning(passage: Passage, actor: PlacedMention): Run | undefined {
  const { lang, tokens } = passage
  const verb = tokens.findIndex(
    ({ word }, at) => at > actor.last && at - actor.last <= verbReach && done.test(word),
  )
  const before = wordAt(tokens, verb - 1)
  if (lang !== 'en' || verb < 0 || /^(?:was|were|been|being|is|are|to|not|never)$/.test(before))
    return undefined
  const run = { first: verb, last: verb }
  if (isClauseBetween(passage, actor, run)) return undefined
  const act = listAttacks(passage).find(
    (attack) => attack.first > verb && distanceBetween(run, attack) <= deedReach,
  )
  return act === undefined || isOther(passage, { first: verb, last: act.first }) ? undefined : act
}

/** "led a delegation that condemned the attack": another verb stands before it. */
function isOther(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'said', 'praised', 'denied', 'that').some(
    ({ first }) => first > run.first && first < run.last,
  )
}

function listAttacks(passage: Passage): readonly Run[] {
  return marksOf(passage, 'attack-noun', ...weaponMarks)
}
