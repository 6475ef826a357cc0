// "A source in the SBU", "officials at the Pentagon": a body's own people, who speak for it.
import type { Passage, Run } from './passage.ts'
import { marksOf } from './passage.ts'

const insiders = /^(?:sources?|officials?|officers?|insiders?|interlocutors?)$/
const insiderPlace = /^(?:in|at|within|from|inside)$/
/** Words between "a source" and the body that he belongs to: "of Ukrainian media in the". */
const insiderReach = 5

/** "a source in the SBU", "officials at the Pentagon": the body's own people are its voice. */
export function withInsider<T extends Run>(passage: Passage, source: T): T {
  const { tokens, lang } = passage
  const isIn = [1, 2].some((words) => insiderPlace.test(tokens[source.first - words]?.word ?? ''))
  const from = Math.max(0, source.first - insiderReach - 1)
  const at = tokens.slice(from, source.first).findLastIndex(({ word }) => insiders.test(word))
  const isSaid = marksOf(passage, 'said').some(({ first }) => first > from + at && first < source.first)
  return lang === 'en' && isIn && at >= 0 && !isSaid ? { ...source, first: from + at } : source
}

/** Does "a source in", "officials at the" stand right before the name? */
export function hasInsider({ lang, tokens }: Passage, { first }: Run): boolean {
  const at = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1
  return (
    lang === 'en' && insiderPlace.test(tokens[at]?.word ?? '') && insiders.test(tokens[at - 1]?.word ?? '')
  )
}

/** "a source in Ukrainian military intelligence": the force itself speaks. */
export function isInsiderOfActor({ lang, tokens, actors }: Passage, { last }: Run): boolean {
  const isInsider = insiders.test(tokens[last]?.word ?? '') && insiderPlace.test(tokens[last + 1]?.word ?? '')
  const at = tokens[last + 2]?.word === 'the' ? last + 3 : last + 2
  return lang === 'en' && isInsider && actors.some((one) => one.first === at && one.last > at)
}
