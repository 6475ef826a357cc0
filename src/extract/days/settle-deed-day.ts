// "The minister spoke on Thursday of Wednesday's strike on X": of several days in a sentence that tells of no deed but by its
// noun, the one beside that noun is the attack's. The others are days of speaking, dying, visiting.
import { isVerb, isVerbLast } from '../words/grammar.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
} from '../words/passage.ts'
import type { DatePhrase } from './date-phrase.ts'

/** The dates, those beside the deed's own being told apart as days of something else. */
export function settleDeedDay(passage: Passage, dates: readonly DatePhrase[]): DatePhrase[] {
  const days = dates.filter(({ day, isStatement }) => day !== undefined && !isStatement)
  // "The August 2012 attack" is no news on the day on which it is remembered.
  const isVague = days.some(({ granularity }) => granularity === 'month' || granularity === 'year')
  if (isVague || countDays(days) < 2 || tellsOfDeed(passage)) return [...dates]
  const nouns = marksOf(passage, 'attack-noun')
  const own = days.filter((date) => nouns.some((noun) => isOfNoun(passage, noun, date)))
  if (countDays(own) !== 1) return [...dates]
  return dates.map((date) =>
    days.includes(date) && !own.includes(date) ? { ...date, isStatement: true } : date,
  )
}

function countDays(dates: readonly DatePhrase[]): number {
  return new Set(dates.map(({ day }) => day)).size
}

function tellsOfDeed(passage: Passage): boolean {
  // Arabic "dawn" reads like "blew up", and "his wounds" like "hitting".
  const nouns = marksOf(passage, 'attack-noun', 'part:dawn', 'injured')
  return marksOf(passage, 'attack-verb', 'arrival-verb', 'intercepted').some(
    (verb) => isVerb(passage, verb) && !nouns.some((noun) => overlaps(noun, verb)),
  )
}

/** Words from the day to its attack: "Wednesday's Storm Shadow missile strike", and from the attack, with its place, to the day. */
const beforeReach = 3
const behindReach = 9
/** "حمله موشکی روز دوشنبه". */
const genitiveReach = 2

/** "said of Wednesday's strike", "a parlé de l'attaque de mercredi": whatever else stands beside the day, it is the attack's. */
export function isDeedsOwnDay(passage: Passage, date: Run): boolean {
  return marksOf(passage, 'attack-noun').some((noun) => {
    const isLinked = noun.first > date.last || genitives.has(passage.lang)
    return isLinked && isOfNoun(passage, noun, date)
  })
}

function isOfNoun(passage: Passage, noun: Run, date: Run): boolean {
  if (isClauseBetween(passage, noun, date)) return false
  const distance = distanceBetween(noun, date)
  if (noun.first > date.last) return distance <= beforeReach && isPossessive(passage, date)
  // "After the attack the army on Monday …": where verbs come last, what follows is theirs, but for the Persian genitive.
  if (isVerbLast(passage.lang)) return passage.lang === 'fa' && distance <= genitiveReach
  const link = genitives.get(passage.lang)
  return link === undefined ? distance <= behindReach : distance <= 1 && hasLink(passage, noun, date, link)
}

/** What joins a day to the noun before it, where without it the day is the verb's: "l'attaque de mercredi". */
const genitives: ReadonlyMap<string, RegExp> = new Map([
  ['fr', /^(?:de|du)$/],
  ['es', /^(?:de|del)$/],
  ['it', /^(?:di|del|dell)$/],
  ['pt', /^(?:de|do|da)$/],
  ['de', /^(?:vom|von)$/],
  ['nl', /^van$/],
])

function hasLink({ tokens }: Passage, noun: Run, date: Run, link: RegExp): boolean {
  return tokens.slice(noun.last + 1, date.last + 1).some(({ word }) => link.test(word))
}

/** What joins a day to the noun behind it. */
const joints: ReadonlyMap<string, RegExp> = new Map([
  ['tr', /^(?:gunku|aksamki|geceki|sabahki|gecesi)$/],
  ['ja', /^の$/],
  ['zh', /^的$/],
  ['hi', /^(?:के|की)$/],
  ['ur', /^(?:کے|کی)$/],
])

/** "Wednesday's strike", "the 8 January strike": what stands behind an apostrophe is no word of its own. */
function isPossessive({ lang, text, span, tokens }: Passage, { first, last }: Run): boolean {
  const end = tokens[last]?.span
  if (lang === 'en')
    return (
      tokens[first - 1]?.word === 'the' ||
      (end !== undefined && /['’]s?$/.test(text.slice(end.start - span.start, end.end - span.start)))
    )
  const joint = joints.get(lang)
  return joint !== undefined && tokens.slice(last, last + 3).some(({ word }) => joint.test(word))
}
