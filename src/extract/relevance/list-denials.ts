// Where a passage says that there was no attack: in words of its own ("was not attacked"), or since those who hold the
// base, or their officials, deny what is told of it ("das Ministerium dementiert einen Angriff auf X").
import type { Base } from '../../model/base.ts'
import { inTokens, isVerbLast } from '../words/grammar.ts'
import type { Mark } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, marksOf, overlaps } from '../words/passage.ts'

/** Words between "denies" and the attack: "on Friday that the base at the oil field of X has been". */
const denialReach = 15

/** @param bases all that are known. */
export function listDenials(passage: Passage, bases: ReadonlyMap<string, Base>): readonly Run[] {
  const own = marksOf(passage, 'attack-denied')
  const isOfBase = passage.bases.length > 0 || hasMark(passage, 'target')
  if (own.length > 0 || !hasMark(passage, 'denies') || !isOfBase) return own
  return marksOf(passage, 'denies').filter(
    (denial) => isOfAttack(passage, denial) && isByHolder(passage, denial, bases),
  )
}

/** Nothing but an attack is denied: not who did it, and not what it left behind. */
function isOfAttack(passage: Passage, denial: Mark): boolean {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun').filter((act) => !overlaps(act, denial))
  const isOfGuilt = marksOf(passage, 'denied', 'claimed', 'blamed').some(
    (mark) =>
      overlaps(mark, denial) &&
      mark.last - mark.first > denial.last - denial.first &&
      // "Denies the drone attack": of the attack itself.
      !acts.some(({ last }) => last === mark.last),
  )
  if (isOfGuilt || hasMark(passage, 'killed', 'injured', 'damage', 'aftermath')) return false
  return acts.length > 0 && acts.every((act) => isDenied(passage, act, denial))
}

/** Behind the denial, or before it where the verb comes last. */
function isDenied({ lang }: Passage, act: Run, denial: Run): boolean {
  const words = isVerbLast(lang) ? denial.first - act.last : act.first - denial.last
  return words > 0 && words <= inTokens(lang, denialReach)
}

/** Who denies an attack on another's base denies that it was his. */
function isByHolder(passage: Passage, denial: Run, bases: ReadonlyMap<string, Base>): boolean {
  const holders = new Set(passage.bases.flatMap(({ mention }) => bases.get(mention.id)?.heldBy ?? []))
  const [first] = passage.bases
  const speakers = marksOf(passage, 'speaker', 'known-speaker')
  const isBefore = ({ last }: Run): boolean =>
    isVerbLast(passage.lang) ? first === undefined || last < first.first : last < denial.first
  const actors = passage.actors.filter(isBefore)
  if (actors.length > 0) return actors.every(({ mention }) => holders.has(mention.id))
  const [speaker] = speakers.filter(isBefore)
  // "X'e saldırı iddiasına yalanlama": whoever it was, he is no attacker who is known by name.
  if (speaker === undefined) return passage.actors.length === 0
  return speaker.speaker?.speaksFor === undefined || holders.has(speaker.speaker.speaksFor)
}
