// "X suspends its attacks on American forces": what a force will not do any more is no word of what it did. English.
import { type Passage, wordAt } from '../../words/passage.ts'

const ending =
  /^(?:suspend(?:s|ed|ing)?|suspension|halt(?:s|ed|ing)?|paus(?:e|es|ed|ing)|ceas(?:e|es|ed|ing)|freez(?:e|es|ing)|froze|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|renounc(?:e|es|ed|ing))$/
const deeds = /^(?:operations?|attacks?|strikes?|activit(?:y|ies)|actions?|hostilities|campaign|fire)$/
/** "of", "to its", "all military"; not "air operations at the base". */
const between = /^(?:of|to|in|its|their|all|any|the|our|military|armed|further|his|resistance)$/
/** Words from "suspends" to "operations". */
const reach = 5

/** Where such words stand. */
export function isSuspension({ lang, tokens }: Passage): boolean {
  if (lang !== 'en') return false
  return tokens.some(({ word }, at) => {
    if (!ending.test(word) || /^(?:was|were|been|not|never)$/.test(wordAt(tokens, at - 1))) return false
    let next = at + 1
    while (between.test(wordAt(tokens, next)) && next - at < reach) next++
    return deeds.test(wordAt(tokens, next))
  })
}
