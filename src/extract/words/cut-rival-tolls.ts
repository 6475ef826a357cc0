// "The army gave four dead, the hospital six", "two died, a figure that the militia puts at 40": where in an English
// sentence a second speaker begins with a number of his own. What stands there is read apart.
import type { Mark, MarkLabel } from './mark.ts'
import type { Token } from './token.ts'

/** Words of a speaker's name before his verb or his number: "the mayor of the town". */
const speakerWords = 6
/** Words from a speaker's verb to his number: "said that some of the", and from a lone speaker: "at at least". */
const saidReach = 7
const ofReach = 3
const tolls: readonly MarkLabel[] = [
  'killed',
  'injured',
  'no-casualties',
  'no-injured',
  'no-killed',
  'casualty-noun',
]
const lone = /^(?:hospitals?|another|others|some|locals|residents)$/

/** Tokens before which the second speaker's part begins; none where nobody was counted before. */
export function listRivalTolls(tokens: readonly Token[], marks: readonly Mark[]): readonly number[] {
  const has = (labels: readonly MarkLabel[], from: number, to: number): boolean =>
    marks.some(({ label, first }) => labels.includes(label) && first >= from && first <= to)
  const isNumber = (at: number): boolean =>
    /^\d{1,3}$/.test(tokens[at]?.word ?? '') ||
    marks.some(
      ({ label, first, last }) =>
        label === 'number' && first === at && !/^an?$/.test(tokens[last]?.word ?? ''),
    )
  const numberFrom = (from: number, reach: number): number => {
    for (let at = from; at <= from + reach && at < tokens.length; at++) if (isNumber(at)) return at
    return -1
  }
  const opens = (at: number): boolean => {
    const isAnd = /^(?:and|but|while|whereas|though)$/.test(tokens[at]?.word ?? '')
    const isComma = tokens[at]?.gap === ','
    if (!isComma && !isAnd) return false
    if (!has(tolls, 0, at - 1) || !has(['said'], 0, at - 1)) return false
    const from = isAnd ? at + 1 : at
    if (isFigure(tokens, from)) return true
    // "and five according to a hospital".
    if (isNumber(from) && has(['according-to'], from + 1, from + 2)) return true
    return isRival(from, isComma)
  }
  const isRival = (from: number, isComma: boolean): boolean => {
    const head = endOfSpeaker(tokens, marks, from)
    if (head === undefined) return false
    const said = marks.find(({ label, first }) => label === 'said' && first > head && first <= head + 2)
    const behind = said === undefined ? head : said.last
    const number = numberFrom(behind + 1, said === undefined ? ofReach : saidReach)
    return (
      number > 0 &&
      (said !== undefined ? isComma || has(tolls, behind, tokens.length) : isComma && isAtEnd(tokens, number))
    )
  }
  return tokens.flatMap((_, at) => (at > 2 && opens(at) ? [at] : []))
}

/** "a figure that the militia puts at 40". */
function isFigure(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:a|the)$/.test(tokens[at]?.word ?? '') &&
    /^(?:figure|number|toll|count)$/.test(tokens[at + 1]?.word ?? '') &&
    /^(?:that|which)$/.test(tokens[at + 2]?.word ?? '')
  )
}

/** The last word of a speaker who is named right there. */
function endOfSpeaker(tokens: readonly Token[], marks: readonly Mark[], from: number): number | undefined {
  for (let at = from; at < from + speakerWords && at < tokens.length; at++) {
    if (at > from && /[,;:.!?()—–]/u.test(tokens[at]?.gap ?? '')) return undefined
    const mark = marks.find(
      ({ label, first }) => (label === 'speaker' || label === 'known-speaker') && first === at,
    )
    if (mark !== undefined) return withPlace(tokens, marks, mark.last)
    if (lone.test(tokens[at]?.word ?? '')) return at
    const isOther = ({ label, first, phrase }: Mark): boolean =>
      first === at && /^(?:said|number|killed|injured|and)$/.test(label) && !/^an?$/.test(phrase)
    if (marks.some(isOther)) return undefined
  }
  return undefined
}

/** "the mayor of the town", "a doctor at the hospital". */
function withPlace(tokens: readonly Token[], marks: readonly Mark[], last: number): number {
  if (!/^(?:of|at|in|for|from)$/.test(tokens[last + 1]?.word ?? '')) return last
  const at = /^(?:the|a|an)$/.test(tokens[last + 2]?.word ?? '') ? last + 3 : last + 2
  const isNumber = marks.some(({ label, first }) => label === 'number' && first === at)
  return isNumber || /^\d+$/.test(tokens[at]?.word ?? '') || tokens[at]?.gap !== '' ? last : at
}

/** "the hospital six", "the police seven wounded": nothing but the number is left. */
function isAtEnd(tokens: readonly Token[], number: number): boolean {
  return tokens.length - 1 - number <= 2
}
