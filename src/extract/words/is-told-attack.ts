// Attacks that are told without a word of attack: "militants killed five soldiers at X", "mortars land inside the camp". English.
import { isPassive } from './grammar.ts'
import type { MarkLabel } from './mark.ts'
import type { Passage, Run } from './passage.ts'
import { hasMark, isClauseBetween, marksOf } from './passage.ts'

export function isToldAttack(passage: Passage): boolean {
  if (passage.lang !== 'en') return false
  const isOfKilling = isKilledBy(passage) || isKiller(passage) || isKilledThere(passage)
  return (passage.bases.length > 0 && isOfKilling) || isLanding(passage)
}

const attackers =
  /^(?:gunm[ae]n|militants?|rebels?|insurgents?|jihadis|jihadi|jihadists?|terrorists?|attackers?|assailants?|recruits?|trainees?|infiltrators?|intruders?|raiders?|militiam[ae]n|bombers?|fighters?)$/
/** Words between "killed by" and who did it, and between who did it and "killed". */
const byReach = 4
const subjectReach = 6

/** "Five soldiers were killed by militants at X"; those who hold the base may kill, too. */
function isKilledBy(passage: Passage): boolean {
  return marksOf(passage, 'killed', 'injured').some(({ last }) => {
    const by = passage.tokens.slice(last + 1, last + 4).findIndex(({ word }) => word === 'by')
    const from = last + 1 + by
    return (
      by >= 0 &&
      (passage.tokens.slice(from + 1, from + 1 + byReach).some(({ word }) => attackers.test(word)) ||
        /^(?:unidentified|unknown|suspected|armed|masked)$/.test(passage.tokens[from + 1]?.word ?? ''))
    )
  })
}

const defenders =
  /^(?:soldiers?|troops|guards?|peacekeepers?|polic(?:e|em[ae]n|ewoman)|officers?|contractors?|americans|personnel|servicem[ae]n|gendarmes?|civilians|people|sailors|airm[ae]n|marines|recruits|cadets)$/
/** Words between "killed" and whom. */
const objectReach = 5

/** "Fighters entered the X base and killed five soldiers". */
function isKiller(passage: Passage): boolean {
  const { tokens } = passage
  return marksOf(passage, 'killed', 'injured').some((verb) => {
    if (
      !/^(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)|slaughtered|executed)$/.test(tokens[verb.first]?.word ?? '')
    )
      return false
    if (isPassive(passage, verb)) return false
    const whom = tokens.slice(verb.last + 1, verb.last + 1 + objectReach)
    const isOfDefenders = whom.some(({ word, gap }) => !/[.,;:]/u.test(gap) && defenders.test(word))
    return isOfDefenders && hasAttackerBefore(passage, verb)
  })
}

function hasAttackerBefore({ tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - subjectReach - subjectReach), first)
  const at = before.findLastIndex(({ word }) => attackers.test(word))
  const cut = before.slice(at + 1).some(({ gap }) => /[.;:!?]/u.test(gap))
  return at >= 0 && !cut
}

/** Words between who was killed and "killed", and from there to the base. */
const victimReach = 3
const thereReach = 8
const inside = /^(?:in|at|inside)$/
const mishap =
  /^(?:collaps|crash|overturn|capsiz|drown|avalanche|landslide|flood|lightning|himself|herself|themselves|heat|disease|illness)/

/** "Nine soldiers were killed on Tuesday at X", with no word of how; an accident has one. */
function isKilledThere(passage: Passage): boolean {
  const { tokens } = passage
  if (hasMark(passage, 'accident', 'drill') || tokens.some(({ word }) => mishap.test(word))) return false
  return marksOf(passage, 'killed').some(({ first, last }) => {
    if (tokens[first]?.word !== 'killed' || tokens[last + 1]?.word === 'by') return false
    const whom = tokens.slice(Math.max(0, first - victimReach), first)
    return (
      whom.some(({ word }) => defenders.test(word)) &&
      passage.bases.some(
        (base) =>
          base.first > last &&
          base.first - last <= thereReach &&
          inside.test(wordBeforeName(passage, base)) &&
          !isClauseBetween(passage, { first, last }, base),
      )
    )
  })
}

/** "at", "in" of "at the X camp", "in X". */
function wordBeforeName({ tokens }: Passage, { first }: Run): string {
  const word = tokens[first - 1]?.word ?? ''
  return word === 'the' || word === 'their' ? (tokens[first - 2]?.word ?? '') : word
}

/** What falls where it is aimed; a drone lands at home. */
const shots: readonly MarkLabel[] = [
  'weapon:rocket',
  'weapon:mortar',
  'weapon:missile',
  'weapon:ballistic-missile',
  'weapon:other',
]
const fall =
  /^(?:land(?:s|ed|ing)?|f[ae]lls?|falling|fallen|crash(?:es|ed)?|plung(?:es|ed)|drop(?:s|ped)?|came|come|comes|impact(?:s|ed)?|rain(?:s|ed)?)$/
const place = /^(?:in|inside|on|near|at|within|around|outside|close|just|next|into|beside|down|short)$/
/** Words between the shot and its verb. */
const shotReach = 3

/** "Mortars land inside the airport compound", "rockets fall close to X". */
function isLanding(passage: Passage): boolean {
  const { tokens } = passage
  if (passage.bases.length === 0 && !hasMark(passage, 'target')) return false
  return marksOf(passage, ...shots).some((shot) =>
    tokens.some(
      ({ word }, at) =>
        at > shot.last &&
        at - shot.last <= shotReach &&
        fall.test(word) &&
        place.test(tokens[at + 1]?.word ?? '') &&
        !isClauseBetween(passage, shot, { first: at, last: at }),
    ),
  )
}
