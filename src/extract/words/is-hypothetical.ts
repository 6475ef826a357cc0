// "X could strike the base", "si l'Iran est attaqué", "hedef olabilir": is the attack that a passage names only one that may
// come? "May have hit" tells of one that did.
import { isVerbLast } from './grammar.ts'
import { isClauseBetween, marksOf, overlaps, type Passage, type Run } from './passage.ts'

/** Words between "could" and the attack; where a clause may stand between, "si l'Iran est attaqué", more. */
const modalReach: Readonly<Record<string, number>> = {
  en: 3,
  fr: 5,
  es: 5,
  it: 5,
  pt: 5,
  de: 5,
  nl: 5,
  pl: 5,
  sv: 5,
  da: 5,
  nb: 5,
  fi: 5,
  hu: 4,
  he: 5,
  ar: 4,
  fa: 8,
  ru: 6,
  uk: 6,
  // Behind the attack.
  tr: 3,
  ur: 3,
  hi: 3,
}
/** "May have hit", "pourrait avoir touché", "zou zijn geraakt", "kan ha träffat": it happened. */
const perfect = /^(?:have|ha|olla|avoir|haber|aver|avere|stat[oaie]|ter|worden|zijn|hebben)$/

/** Russian and Ukrainian: with "could", "perhaps" is told what may have been. */
const perhaps = /^(?:мо[гж]|возмож|вероят|можл|імовір|теорет|способ)/u
/** "Были бы безумием". */
const would = /^(?:бы|б|би)$/u

/** @param acts of attack that the passage has. */
export function isHypothetical(passage: Passage, acts: readonly Run[]): boolean {
  const reach = modalReach[passage.lang]
  if (reach === undefined || acts.length === 0) return false
  const modals = marksOf(passage, 'modal').filter(
    ({ first, last }) =>
      !passage.tokens.slice(last, last + 3).some(({ word }) => perfect.test(word)) &&
      !perhaps.test(passage.tokens[first]?.word ?? ''),
  )
  return acts.every(
    (act) => !isPast(passage, act) && modals.some((modal) => isModalOf(passage, modal, act, reach)),
  )
}

/** "A planned 30 were fired". */
function isPast({ tokens }: Passage, { first }: Run): boolean {
  return /^(?:was|were)$/.test(tokens[first - 1]?.word ?? '')
}

function isModalOf(passage: Passage, modal: Run, act: Run, reach: number): boolean {
  // "قد تستهدف", "vurulacak": the verb itself says so.
  if (passage.lang !== 'en' && overlaps(modal, act)) return true
  if (isAbleTo(passage, modal, act)) return true
  const before = act.first - modal.last
  const behind = modal.first - act.last
  const isBehind = isVerbLast(passage.lang) || would.test(passage.tokens[modal.first]?.word ?? '')
  const words = before > 0 ? before : isBehind ? behind : 0
  return words > 0 && words <= reach && !isClauseBetween(passage, modal, act)
}

/** "Strikes could reach X". */
function isAbleTo({ lang, tokens }: Passage, { first }: Run, { last }: Run): boolean {
  return lang === 'en' && first === last + 1 && /^(?:could|might|would)$/.test(tokens[first]?.word ?? '')
}
