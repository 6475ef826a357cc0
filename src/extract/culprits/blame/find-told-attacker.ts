// Who did it, where no word of blame and no verb of attack says so: "the al-Shabaab raiders", "Islamic State sent twenty
// men against the base", "the army sees X behind it", "the missiles were Iranian". English.
import { munitionMarks } from '../../words/is-event.ts'
import {
  beforeThe,
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'

/** Needs no word of attack beside it. */
export const toldRule = 'told'

/** The words that make him the attacker; none where the article tells of a response, or of a denial. */
export function findToldAttacker(passage: Passage, actor: PlacedMention): Run | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'response', 'weapon:airstrike', 'denied')) return undefined
  return (
    findRaiders(passage, actor) ??
    findSent(passage, actor) ??
    findSeenBehind(passage, actor) ??
    findCondemned(passage, actor) ??
    findKilling(passage, actor) ??
    findAnswer(passage, actor) ??
    findMake(passage, actor)
  )
}

const raiders = /^(?:attackers?|raiders?|assailants?|infiltrators?|intruders?)$/
const fighters =
  /^(?:fighters?|militants?|gunm[ae]n|terrorists?|insurgents?|jihadists?|m[ae]n|bombers?|extremists?|commandos)$/
/** What men do at a base that they attack, or what becomes of them there. */
const raid =
  /^(?:inside|fence|gates?|perimeter|wire|crawled|crept|climbed|scaled|sneaked|slipped|barricaded|holed|entrenched|repelled|repulsed|routed|beaten|driven)$/
const raidOrEnd = new RegExp(`${raid.source}|^(?:slain|killed|dead|died)$`)
/** Words between the men and what they do. */
const raidReach = 7

/** "four of the al-Shabaab attackers", "al-Shabaab gunmen were still inside". */
function findRaiders(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const at =
    fighters.test(wordAt(passage.tokens, last)) || raiders.test(wordAt(passage.tokens, last))
      ? last
      : last + 1
  const word = wordAt(passage.tokens, at)
  if (raiders.test(word)) return { first, last: at }
  if (!fighters.test(word)) return undefined
  // "Fighters of X were killed in the strike": at a base that others hit.
  const isUnderFire =
    hasMark(passage, ...munitionMarks) ||
    marksOf(passage, 'attack-noun').some(({ first: noun }) => /^strikes?$/.test(wordAt(passage.tokens, noun)))
  const fate = isUnderFire ? undefined : /^(?:fighters?|m[ae]n)$/.test(word) ? raid : raidOrEnd
  const end = fate === undefined ? -1 : findWord(passage, at + 1, raidReach, fate)
  return end < 0 || isClauseBetween(passage, { first: at, last: at }, { first: end, last: end })
    ? undefined
    : { first, last: end }
}

/** The first of so many words that is such a one; -1 where none is. */
function findWord({ tokens }: Passage, from: number, most: number, is: RegExp): number {
  const at = tokens.slice(from, from + most).findIndex(({ word }) => is.test(word))
  return at < 0 ? -1 : from + at
}

const sending =
  /^(?:sent|sends|dispatched|deployed|used|employed|packed|rigged|loaded|drove|smuggled|steered|guided|flew|planted|mounted|staged|hid)$/
const sentMen =
  /^(?:fighters|militants|gunm[ae]n|terrorists?|insurgents?|jihadists?|m[ae]n|bombers?|extremists|commandos|squads?|teams?|waves?|lorry|lorries|trucks?|explosives)$/
const toward = /^(?:against|at|into|onto|toward|towards)$/
/** Words between a name and its verb, between that and what is sent, and from there to where. */
const verbReach = 3
const sentReach = 7
const whereReach = 12

/** "sent between 20 and 25 men, … against the base", "had packed a lorry with explosives". */
function findSent(passage: Passage, { last }: PlacedMention): Run | undefined {
  const verb = findWord(passage, last + 1, verbReach, sending)
  if (verb < 0 || isClauseBetween(passage, { first: last, last }, { first: verb, last: verb }))
    return undefined
  if (/^(?:not|never|to|would|could|will|may|was|were|being|been)$/.test(wordAt(passage.tokens, verb - 1)))
    return undefined
  const arms = marksOf(passage, ...munitionMarks).find(
    ({ first }) => first > verb && first - verb <= sentReach,
  )
  const men = findWord(passage, verb + 1, sentReach, sentMen)
  const object = arms?.last ?? men
  if (object < 0) return undefined
  const isPacked = /^(?:packed|rigged|loaded|planted|hid)$/.test(wordAt(passage.tokens, verb))
  const isUsed = /^(?:used|employed)$/.test(wordAt(passage.tokens, verb)) && arms !== undefined
  const isAt = findWord(passage, object + 1, whereReach, toward) >= 0
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
  return isSeen && is.test(wordAt(passage.tokens, last + 1)) ? { first, last: last + 1 } : undefined
}

/** "the missiles were Iranian", at the end of its clause. */
function findMake(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const next = passage.tokens[last + 1]
  const isEnd = next === undefined || next.gap !== '' || /^(?:and|but)$/.test(next.word)
  const isIt = /^(?:was|were|are)$/.test(wordAt(passage.tokens, first - 1))
  // "Channels said it was Ukrainian".
  if (isEnd && isIt && isSaidOfIt(passage, first - 2)) return { first: first - 2, last }
  const arms = marksOf(passage, ...munitionMarks).find((mark) => mark.last === first - 2)
  return isEnd && isIt && arms !== undefined ? { first: arms.first, last } : undefined
}

/** Words between "said" and "it". */
const itReach = 2

function isSaidOfIt(passage: Passage, at: number): boolean {
  return (
    /^(?:it|they|these)$/.test(wordAt(passage.tokens, at)) &&
    marksOf(passage, 'said').some(({ last }) => last < at && at - last <= itReach)
  )
}

const condemning =
  /^(?:condemn(?:s|ed|ing)|denounc(?:es|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|slam(?:s|med)|lambast(?:s|ed)|rebuk(?:es|ed)|castigat(?:es|ed))$/
/** Words between a name and "for", and from there to the attack. */
const forReach = 3
const attackReach = 7

/** "condemned Israel for the 'unacceptable' missile strike". */
function findCondemned(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const at = beforeThe(passage.tokens, first)
  if (!condemning.test(wordAt(passage.tokens, at))) return undefined
  const why = findWord(passage, last + 1, forReach, /^(?:for|over)$/)
  const act = marksOf(passage, 'attack-noun', 'attack-verb', ...munitionMarks).find(
    (mark) => why > 0 && mark.first > why && mark.first - why <= attackReach,
  )
  return act === undefined ? undefined : { first: at, last: act.last }
}

const killing = /^(?:kill(?:s|ed)|wound(?:s|ed)|massacred?s?|slaughter(?:s|ed)?|injur(?:es|ed)|slay|slew)$/
/** Words from "killed" to the attack. */
const killedReach = 14

/** "X killed about 40 soldiers in a raid on the garrison". */
function findKilling(passage: Passage, { last }: PlacedMention): Run | undefined {
  const verb = findWord(passage, last + 1, verbReach, killing)
  if (verb < 0 || /^(?:was|were|been|being|is|are|be|to|not)$/.test(wordAt(passage.tokens, verb - 1)))
    return undefined
  const run = { first: verb, last: verb }
  // "A soldier killed in a raid on the base".
  if (/^(?:in|by|when|at|on|during|as|after)$/.test(wordAt(passage.tokens, verb + 1))) return undefined
  if (isClauseBetween(passage, { first: last, last }, run)) return undefined
  const act = marksOf(passage, 'attack-noun').find(
    (noun) =>
      noun.first > verb &&
      noun.first - verb <= killedReach &&
      (/^(?:on|at|against)$/.test(wordAt(passage.tokens, noun.last + 1)) || / on$/.test(noun.phrase)) &&
      !isClauseBetween(passage, run, noun),
  )
  return act === undefined ? undefined : { first: verb, last: act.last }
}

const deeds = /^(?:answer|response|reply|revenge|retaliation|reprisal|operation|work|handiwork|doing)$/

/** "it was Tehran's answer to the strikes", "this was an Israeli operation". */
function findAnswer(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const at = /^(?:an?|the)$/.test(wordAt(passage.tokens, first - 1)) ? first - 2 : first - 1
  const isIt = /^(?:was|were|is)$/.test(wordAt(passage.tokens, at))
  const isOfAttack =
    /^(?:this|it|that|they)$/.test(wordAt(passage.tokens, at - 1)) ||
    marksOf(passage, 'attack-noun', ...munitionMarks).some(
      (mark) => mark.last < at && at - mark.last <= attackReach,
    )
  return isIt && isOfAttack && deeds.test(wordAt(passage.tokens, last + 1))
    ? { first: at, last: last + 1 }
    : undefined
}
