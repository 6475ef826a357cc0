// How many blasts or air strikes does a passage count, for an attack of whose arms nobody gives a number? "Two explosions, drones
// suspected", "nine strikes". English; worth less than any count of arms.
import type { FoundQuantity } from '../words/find-quantities.ts'
import { hasMark, type Passage } from '../words/passage.ts'
import type { Munition } from './munition.ts'

const blasts = /^(?:blasts|explosions|bangs|detonations)$/
const strikes = /^(?:strikes|airstrikes|raids|sorties|bombings)$/
/** Words between the number and "blasts": "two low-intensity explosions", "three air strikes". */
const kindReach = 3
/** Acts of other weapons: "three drone strikes" are no air strikes. */
const otherActs =
  /^(?:drone|rocket|missile|mortar|suicide|artillery|ground|more|previous|earlier|past|other|similar|such|secondary)$/

/** @param quantities all numbers of the passage. */
export function countBlasts(passage: Passage, quantities: readonly FoundQuantity[]): readonly Munition[] {
  const { lang, tokens } = passage
  if (lang !== 'en') return []
  return quantities.flatMap((found): readonly Munition[] => {
    const isPlain = !found.isNoun && !found.isArticle && found.quantity.kind !== 'vague'
    if (!isPlain) return []
    const behind = tokens.slice(found.last + 1, found.last + 2 + kindReach)
    const at = behind.findIndex(({ word }) => blasts.test(word) || strikes.test(word))
    const between = behind.slice(0, Math.max(0, at))
    if (at < 0 || between.some(({ word, gap }, place) => isApart(gap, place) || otherActs.test(word)))
      return []
    const isBlast = blasts.test(behind[at]?.word ?? '')
    // "After 15 strikes in response": the other side's.
    if (!isBlast && hasMark(passage, 'since', 'response')) return []
    return [
      {
        first: found.first,
        last: found.last + 1 + at,
        quantity: found.quantity,
        ...(isBlast ? {} : { weapon: 'airstrike' as const }),
        role: 'landed',
        rule: isBlast ? 'counted-blasts' : 'counted-strikes',
        confidence: 0.4,
      },
    ]
  })
}

/** Another clause, or a hyphen inside "low-intensity", which is none. */
function isApart(gap: string, place: number): boolean {
  return place > 0 && gap !== '' && gap !== '-'
}
