// Does a number without a noun tell how many weapons there were in all? "Rockets hit the camp. The command put the number at
// 33"; "rockets, 14 of them, came down". English.
import type { FoundQuantity } from '../words/find-quantities.ts'
import { hasMark, marksOf, type Passage } from '../words/passage.ts'
import type { Munition } from './munition.ts'
import { countedByPiece, weaponOf } from './weapon-marks.ts'

const clauseEnd = /[,;:.!?()—–-]/u
const people = ['killed', 'injured', 'missing', 'person', 'casualty-noun'] as const
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
  return (
    readAside(passage, found) ??
    readInAll(passage, found, isOfWeapons) ??
    readTold(passage, found, isOfWeapons)
  )
}

/** "Seven missiles and then twelve: 19 in all". */
function readInAll(
  passage: Passage,
  { first, last, quantity }: FoundQuantity,
  isOfWeapons: boolean,
): Munition | undefined {
  const words = passage.tokens
    .slice(last + 1, last + 3)
    .map(({ word }) => word)
    .join(' ')
  const isTotal = /^(?:in all|in total|all told)$/.test(words) || /^altogether\b/.test(words)
  const isOfArms = isOfWeapons || hasMark(passage, ...countedByPiece)
  if (!isTotal || !isOfArms || hasMark(passage, ...people)) return undefined
  return { first, last, quantity, role: 'fired', rule: 'counted-total', confidence: 0.6 }
}

/** "rockets, 14 of them,", "mortar bombs – six in all –". */
function readAside(passage: Passage, found: FoundQuantity): Munition | undefined {
  const { tokens } = passage
  const noun = marksOf(passage, ...countedByPiece).find(({ last }) => last === found.first - 1)
  const [next, end, behind] = tokens.slice(found.last + 1, found.last + 4)
  const words = `${next?.word ?? ''} ${end?.word ?? ''}`
  if (noun === undefined || !/^[,(—–-]/u.test(tokens[found.first]?.gap ?? '')) return undefined
  const isAll = /^(?:of them|in all|in total|all told)$/.test(words) && clauseEnd.test(behind?.gap ?? '.')
  // "Drones, 14 according to the army, attacked".
  const isSaid = /^(?:according to|by (?:the|his|its|her|their|one))$/.test(words)
  if (!isAll && !isSaid) return undefined
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
  const next = tokens[found.last + 1]
  const isOfThem = next?.word === 'of' && tokens[found.last + 2]?.word === 'them'
  // "An officer counted 30 of them": not of officers.
  if (hasMark(passage, ...(isOfThem ? (['killed', 'injured'] as const) : people))) return undefined
  const isBare =
    isOfThem || next === undefined || clauseEnd.test(next.gap) || /^(?:and|but|while)$/.test(next.word)
  const words = tokens.slice(Math.max(0, found.first - numberReach), found.first).map(({ word }) => word)
  const isTotal = isNumberAt(words)
  if (!isBare || !(isTotal || isLed(words))) return undefined
  const { first, last, quantity } = found
  return {
    first,
    last,
    quantity,
    role: 'fired',
    rule: isTotal ? 'counted-total' : 'counted-alone',
    confidence: 0.5,
  }
}

/** "Counted 14", "spoke of 20", "puts it at 33". */
function isLed(words: readonly string[]): boolean {
  const before = words.at(-1) ?? ''
  return (
    before === 'counted' ||
    (before === 'of' && /^(?:spoke|speaks|talked|talks)$/.test(words.at(-2) ?? '')) ||
    /\bputs? (?:it|them) at$/.test(words.join(' '))
  )
}

/** "Put the number at 33", "the figure was put at 14". */
function isNumberAt(words: readonly string[]): boolean {
  return (
    words.slice(-3).includes('at') &&
    words.some((word) => numbers.test(word)) &&
    words.some((word) => /^(?:put|puts|putting|was|is|stood|stands|the)$/.test(word))
  )
}
