// Does a number without a noun tell how many weapons there were in all? "Rockets hit the camp. The command put the number at
// 33"; "rockets, 14 of them, came down". English.
import type { FoundQuantity } from '../words/find-quantities.ts'
import { hasMark, marksOf, type Passage } from '../words/passage.ts'
import type { Munition } from './munition.ts'
import { countedByPiece, weaponOf } from './weapon-marks.ts'

const clauseEnd = /[,;:.!?()—–-]/u
const numbers = /^(?:number|count|figure|total|tally)$/
/** Words from "the number" to its figure: "the number fired at more than 33". */
const numberReach = 5

/** @param isOfWeapons the passage before told of weapons and of nobody hurt. */
export function readBareTotal(
  passage: Passage,
  found: FoundQuantity,
  isOfWeapons: boolean,
): Munition | undefined {
  if (passage.lang !== 'en' || found.isNoun || found.isArticle) return undefined
  return readAside(passage, found) ?? readTold(passage, found, isOfWeapons)
}

/** "rockets, 14 of them,", "mortar bombs – six in all –". */
function readAside(passage: Passage, found: FoundQuantity): Munition | undefined {
  const { tokens } = passage
  const noun = marksOf(passage, ...countedByPiece).find(({ last }) => last === found.first - 1)
  const [next, end, behind] = tokens.slice(found.last + 1, found.last + 4)
  const words = `${next?.word ?? ''} ${end?.word ?? ''}`
  if (noun === undefined || !/^[,(—–-]/u.test(tokens[found.first]?.gap ?? '')) return undefined
  if (!/^(?:of them|in all|in total|all told)$/.test(words) || !clauseEnd.test(behind?.gap ?? '.'))
    return undefined
  return {
    first: noun.first,
    last: found.last,
    quantity: found.quantity,
    weapon: weaponOf(noun),
    role: 'fired',
    rule: 'counted-total',
    confidence: 0.7,
  }
}

/** "put the number at 33", "the army counted 14", "spoke of 20". */
function readTold(passage: Passage, found: FoundQuantity, isOfWeapons: boolean): Munition | undefined {
  const { tokens } = passage
  if (!isOfWeapons && !hasMark(passage, ...countedByPiece)) return undefined
  if (hasMark(passage, 'killed', 'injured', 'missing', 'person', 'casualty-noun')) return undefined
  const next = tokens[found.last + 1]
  const isBare = next === undefined || clauseEnd.test(next.gap) || /^(?:and|but|while)$/.test(next.word)
  if (!isBare || !isLed(passage, found)) return undefined
  const { first, last, quantity } = found
  return { first, last, quantity, role: 'fired', rule: 'counted-alone', confidence: 0.5 }
}

function isLed({ tokens }: Passage, { first }: FoundQuantity): boolean {
  const words = tokens.slice(Math.max(0, first - numberReach), first).map(({ word }) => word)
  const before = words.at(-1) ?? ''
  const isIt = /\bputs? (?:it|them) at$/.test(words.join(' '))
  return (
    before === 'counted' ||
    (before === 'of' && /^(?:spoke|speaks|talked|talks)$/.test(words.at(-2) ?? '')) ||
    isIt ||
    (words.slice(-3).includes('at') &&
      words.some((word) => numbers.test(word)) &&
      words.some((word) => /^(?:put|puts|putting|was|is|stood|stands|the)$/.test(word)))
  )
}
