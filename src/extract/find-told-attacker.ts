// Who did it, where no word of blame and no verb of attack says so: "the al-Shabaab raiders", "Islamic State sent twenty
// men against the base", "the army sees X behind it", "the missiles were Iranian". English.
import { munitionMarks } from './is-event.ts'
import type { Passage, PlacedMention, Run } from './passage.ts'
import { hasMark, isClauseBetween, marksOf } from './passage.ts'

/** Needs no word of attack beside it. */
export const toldRule = 'told'

export function findToldAttacker(passage: Passage, actor: PlacedMention): Run | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'response', 'weapon:airstrike', 'denied')) return undefined
  return (
    findRaiders(passage, actor) ??
    findSent(passage, actor) ??
    findSeenBehind(passage, actor) ??
    findMake(passage, actor)
  )
}

function wordAt({ tokens }: Passage, at: number): string {
  return tokens[at]?.word ?? ''
}

const raiders = /^(?:attackers?|raiders?|assailants?|infiltrators?|intruders?)$/
const fighters =
  /^(?:fighters?|militants?|gunm[ae]n|terrorists?|insurgents?|jihadists?|m[ae]n|bombers?|extremists?|commandos)$/
/** What men do at a base that they attack, or what becomes of them there. */
const raid =
  /^(?:inside|fence|gates?|perimeter|wire|crawled|crept|climbed|scaled|sneaked|slipped|barricaded|holed|entrenched|repelled|repulsed|routed|beaten|driven|slain|killed|dead|died)$/
/** Words between the men and what they do. */
const raidReach = 7

/** "four of the al-Shabaab attackers", "al-Shabaab gunmen were still inside". */
function findRaiders(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const at = fighters.test(wordAt(passage, last)) || raiders.test(wordAt(passage, last)) ? last : last + 1
  const word = wordAt(passage, at)
  if (raiders.test(word)) return { first, last: at }
  if (!fighters.test(word)) return undefined
  const end = passage.tokens.findIndex(
    ({ word: one }, place) => place > at && place - at <= raidReach && raid.test(one),
  )
  const run = { first: end, last: end }
  const isElsewhere =
    passage.tokens.some(({ word: one }) => /^(?:in|near|during)$/.test(one)) &&
    passage.bases.length === 0 &&
    /^(?:slain|killed|dead|died)$/.test(wordAt(passage, end))
  return end < 0 || isElsewhere || isClauseBetween(passage, { first: at, last: at }, run)
    ? undefined
    : { first, last: end }
}

const sending =
  /^(?:sent|sends|dispatched|deployed|used|employed|packed|rigged|loaded|drove|smuggled|steered|guided|flew|planted|mounted|staged|hid)$/
const toward = /^(?:against|at|into|onto|toward|towards)$/
/** Words between a name and its verb, between that and what is sent, and from there to where. */
const verbReach = 3
const sentReach = 7
const whereReach = 12

/** "sent between 20 and 25 men, … against the base", "had packed a lorry with explosives". */
function findSent(passage: Passage, { last }: PlacedMention): Run | undefined {
  const { tokens } = passage
  const verb = tokens.findIndex(({ word }, at) => at > last && at - last <= verbReach && sending.test(word))
  if (verb < 0 || isClauseBetween(passage, { first: last, last }, { first: verb, last: verb }))
    return undefined
  if (/^(?:not|never|to|would|could|will|may|was|were|being|been)$/.test(wordAt(passage, verb - 1)))
    return undefined
  const arms = marksOf(passage, ...munitionMarks).find(
    ({ first }) => first > verb && first - verb <= sentReach,
  )
  const men = tokens.findIndex(
    ({ word }, at) =>
      at > verb &&
      at - verb <= sentReach &&
      (fighters.test(word) || /^(?:squads?|teams?|waves?|lorry|lorries|trucks?|explosives)$/.test(word)),
  )
  const object = arms?.last ?? men
  if (object < 0) return undefined
  const isPacked = /^(?:packed|rigged|loaded|planted|hid)$/.test(wordAt(passage, verb))
  const isUsed = /^(?:used|employed)$/.test(wordAt(passage, verb)) && arms !== undefined
  const isAt = tokens.some(({ word }, at) => at > object && at - object <= whereReach && toward.test(word))
  return isAt || isPacked || isUsed ? { first: verb, last: object } : undefined
}

const seeing = /^(?:see|sees|saw|seeing|suspect|suspects|suspected|detect|detects|discern|discerns)$/
/** Words between "sees" and the name, and between that and "behind". */
const seenReach = 4

/** "the army sees the jihadists of X behind it", "sees Iran's hand in it". */
function findSeenBehind(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const isSeen = passage.tokens
    .slice(Math.max(0, first - seenReach), first)
    .some(({ word }) => seeing.test(word))
  const is = /^(?:behind|hand|fingerprints|work|handiwork|role)$/
  return isSeen && is.test(wordAt(passage, last + 1)) ? { first, last: last + 1 } : undefined
}

/** "the missiles were Iranian", at the end of its clause. */
function findMake(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const next = passage.tokens[last + 1]
  const isEnd = next === undefined || next.gap !== '' || /^(?:and|but)$/.test(next.word)
  const isIt = /^(?:was|were|are)$/.test(wordAt(passage, first - 1))
  const arms = marksOf(passage, ...munitionMarks).find((mark) => mark.last === first - 2)
  return isEnd && isIt && arms !== undefined ? { first: arms.first, last } : undefined
}
