// Is a base named only as where a road, a convoy or a patrol leads? "Lorries on the road to X", "a patrol on its way back to X hit a
// mine", "انفجرت عبوة في رتل متوجه إلى قاعدة X".
import { firedMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention } from '../words/passage.ts'
import { hasMark } from '../words/passage.ts'
import { wordsBefore } from './words-before.ts'

/** True where those who were hit on the road were going to the base, or came from it. */
export function isOnTheWay(passage: Passage, mention: PlacedMention): boolean {
  return passage.lang === 'en'
    ? isOffTheRoad(passage, mention) || isUnderWay(passage, mention)
    : isGoal(passage, mention)
}

const road =
  /\b(?:road|highway|motorway|(?<!en )route)s? (?:that |which )?(?:leads? |leading |running |out )?(?:to|towards?|into|from|of) (?:the |an? )?(?:\w+ )?$/
const supply =
  /\b(?:supplies|supplying|equipment|fuel|food|goods|cargo|provisions|gear|bound|headed|heading|route|way|travelling|traveling|returning|driving|drove|(?:carrying|taking|bringing|ferrying|driving) (?:\w+ )?\w+) (?:to|for|towards?|from) (?:the |an? )?(?:\w+ )?$/
const carrier =
  /^(?:convoys?|lorry|lorries|trucks?|tankers?|bus|buses|minibus|patrols?|motorcade|vehicles?|columns?|cars?|train|trains)$/

/** "A bomb beside the road to X", "lorries with supplies for X"; but "drones headed for X" come to hit it. */
function isOffTheRoad(passage: Passage, mention: PlacedMention): boolean {
  const before = wordsBefore(passage, mention)
  if (road.test(before)) return true
  return (
    supply.test(before) &&
    !hasMark(passage, ...firedMarks) &&
    passage.tokens.some(({ word }) => carrier.test(word))
  )
}

/** Words in which "on its way to" stands. */
const wayReach = 9
const way =
  /\b(?:on (?:the|their|its|his) way (?:back )?(?:to|from)|en route (?:to|from)|bound for|headed for home at) (?:\w+ ){0,2}$/

/** "A patrol on its way back to X hit a mine". */
function isUnderWay(passage: Passage, { first }: PlacedMention): boolean {
  const before = passage.tokens.slice(Math.max(0, first - wayReach), first).map(({ word }) => word)
  const words = `${before.filter((word) => !/^(?:the|al|el)$/.test(word)).join(' ')} `
  return way.test(words) && !hasMark(passage, ...firedMarks)
}

const convoys =
  /^(?:[وفبل]?(?:ال)?(?:رتل|ارتال|قافل|قوافل|شاحن|صهاریج|امدادات|لوجست)|کاروان|کامیون|تدارکات|لجستیک)/u
const bound: Readonly<Record<string, RegExp>> = { ar: /^ال[یى]$/u, fa: /^(?:به|مقصد|سوی|سمت)$/u }
/** Words between "to" and the base that a convoy goes to. */
const boundReach = 2

/** "انفجرت عبوة في رتل متوجه إلى قاعدة X". */
function isGoal({ lang, tokens }: Passage, { first }: PlacedMention): boolean {
  const to = bound[lang]
  if (to === undefined) return false
  const before = tokens.slice(0, first)
  return (
    before.some(({ word }) => convoys.test(word)) &&
    before.slice(-1 - boundReach).some(({ word }) => to.test(word))
  )
}
