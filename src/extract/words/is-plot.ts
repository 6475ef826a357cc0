// Is the attack that a passage names only a plan: of those who were caught, of rockets that were found before they flew?
import { isVerbLast } from './grammar.ts'
import { type MarkLabel, tollMarks } from './mark.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, type Passage, type Run } from './passage.ts'

/** Words between "planned" and the attack: "planned to fire four rockets at". */
const planReach = 5
/** Where the verb comes last, or closes the clause (German), what was to be hit stands between. */
const verbLastReach = 9

const triggers: readonly MarkLabel[] = ['attack-verb', 'attack-noun', 'own-act']
/** What no plan leaves behind. */
const results: readonly MarkLabel[] = [...tollMarks, 'damage', 'arrival-verb']

/** "A cell that planned a rocket attack", "rockets made ready to shell the camp": nothing has been fired. */
export function isPlot(passage: Passage): boolean {
  const plots = marksOf(passage, 'plotted')
  if (plots.length === 0 || hasMark(passage, ...results)) return false
  const acts = marksOf(passage, ...triggers)
  // "Rockets that were aimed at the base were found": none flew; "blamed X for preparing it" speaks of what was told.
  if (acts.length === 0) return passage.bases.length > 0 && !hasMark(passage, 'blamed', 'claimed', 'denied')
  return acts.every((act) => plots.some((plot) => isPlanned(passage, act, plot)))
}

function isPlanned(passage: Passage, act: Run, plot: Run): boolean {
  const closes = isVerbLast(passage.lang) || passage.lang === 'de' || passage.lang === 'nl'
  const reach = plot.first > act.last && closes ? verbLastReach : planReach
  return distanceBetween(act, plot) <= reach && !isClauseBetween(passage, act, plot)
}
