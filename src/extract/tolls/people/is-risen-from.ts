// "Rose from 12 to 19", "to 40, up from the 34 of Sunday", "raising a count that stood at 34": which number is what a toll was
// before? It is no figure of now, and no day or clock whatever follows it.
import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, type Passage, type Run, wordsOf } from '../../words/passage.ts'

/** True for what a toll was before: 12 in "rose from 12 to 19". */
export function isRisenFrom(passage: Passage, run: Run): boolean {
  return isTurkishRise(passage, run) || isEnglishRise(passage, run) || isFromTo(passage, run)
}

/** "From", before what a toll was, and "to", before what it is. Folded. */
const fromTo: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  fr: [/^de$/, /^a$/],
  es: [/^de$/, /^a$/],
  pt: [/^de$/, /^(?:para|a)$/],
  it: [/^da$/, /^a$/],
  de: [/^von$/, /^auf$/],
  nl: [/^van$/, /^naar$/],
  pl: [/^z$/, /^do$/],
  sv: [/^fran$/, /^till$/],
  da: [/^fra$/, /^til$/],
  nb: [/^fra$/, /^til$/],
  ru: [/^(?:с|со)$/u, /^до$/u],
  uk: [/^(?:з|із|зі)$/u, /^до$/u],
  fa: [/^از$/u, /^به$/u],
  ar: [/^(?:من|کانت|کان)$/u, /^(?:الی)$/u],
}
/** Words between what it was and "to": "from nine killed to". */
const fromReach = 2

/** "Von neun auf 15", "از ۹ به ۱۵": Arabic also says "after it had been nine" behind what it is. */
function isFromTo(passage: Passage, { first, last }: Run): boolean {
  const words = fromTo[passage.lang]
  const { tokens } = passage
  if (words === undefined || !words[0].test(tokens[first - 1]?.word ?? '')) return false
  if (passage.lang === 'ar' && /^کان/u.test(tokens[first - 1]?.word ?? ''))
    return /^(?:ان|بعدما)$/u.test(tokens[first - 2]?.word ?? '')
  const behind = tokens.slice(last + 1, last + 2 + fromReach)
  const to = behind.findIndex(({ word }) => words[1].test(word))
  const at = last + 2 + to
  return (
    to >= 0 &&
    marksOf(passage, 'toll-at', 'number-of', 'killed', 'injured').length > 0 &&
    // "De neuf à quinze roquettes".
    !marksOf(passage, ...weaponMarks).some((mark) => mark.first > at && mark.first - at <= 2) &&
    (/^\d+$/.test(tokens[at]?.word ?? '') || marksOf(passage, 'number').some((mark) => mark.first === at))
  )
}

/** "Can kaybı 5'ten 7'ye çıktı". */
function isTurkishRise(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang === 'tr' &&
    /^(?:\d+['’ʼ]|\p{L}+)[dt][ea]n$/u.test(wordsOf(passage, { first: last, last })) &&
    (/^\d+$/.test(passage.tokens[last + 1]?.word ?? '') ||
      marksOf(passage, 'number').some(({ first }) => first === last + 1))
  )
}

/** Words before a figure that say nothing of what it was. */
const lightWords =
  /^(?:the|an?|its|their|his|her|earlier|initial|previous|first|just|only|around|about|some)$/
/** Words between "to" and "from": "to more than 40 from 34". */
const toReach = 4

function isEnglishRise({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  let head = first - 1
  while (head > 0 && lightWords.test(tokens[head]?.word ?? '')) head--
  const before = tokens.slice(Math.max(0, head - leadReach), head + 1).map(({ word }) => word)
  if (tokens[head]?.word !== 'from') return isReplaced(before, tokens[last + 1]?.word ?? '', head < first - 1)
  const near = before.slice(-1 - toReach, -1)
  // "Raising the number from 11".
  if (near.some((word) => changes.test(word)) && near.some((word) => counts.test(word))) return true
  const isBehind = near.includes('to') || near.at(-1) === 'up'
  return tokens[last + 1]?.word === 'to' || isBehind
}

/** Words from "raising a count that stood at" to its figure. */
const leadReach = 8
const changes = /^(?:raising|revising|correcting|updating|lowering|increasing|replacing)$/
const counts = /^(?:counts?|figures?|tolls?|tally|numbers?)$/
const stood =
  /(?:^| )(?:counts?|figures?|tolls?|tally|numbers?)(?: (?:that|which))?(?: had)?(?: (?:stood|been|was|put))? (?:at|of)$/
const givers = /^(?:he|she|it|they|announced|given|reported|first|initially|earlier)$/

/** "Raising a count that stood at 34", "correcting the five he had given". */
function isReplaced(before: readonly string[], next: string, isDetermined: boolean): boolean {
  if (isDetermined && /(?:rather than|instead of|compared with|compared to)$/.test(before.join(' ')))
    return true
  const at = before.findLastIndex((word) => changes.test(word))
  if (at < 0) return false
  const isRightBehind = at === before.length - 1 && isDetermined && givers.test(next)
  return isRightBehind || stood.test(before.slice(at + 1).join(' '))
}
