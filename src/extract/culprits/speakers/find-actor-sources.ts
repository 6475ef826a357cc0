// Which actors speak? "The Guards said", and not those of "state media said the Guards struck".

import { isTurkishGenitive } from '../../words/is-oblique.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordAt,
  wordsOf,
} from '../../words/passage.ts'
import { withApposition } from '../names/apposition.ts'
import { hasInsider } from './insiders.ts'
import { isBehindQuotation } from './is-behind-quotation.ts'
import { isCitedPronoun } from './is-cited-pronoun.ts'
import { type Source, unknownSpeaker } from './source.ts'

/** An actor right beside a verb of speaking, or of claiming. */
export function findActorSources(passage: Passage, others: readonly Source[]): readonly Source[] {
  const verbs = marksOf(passage, 'said', 'claimed')
  return passage.actors
    .filter((actor) => !others.some((one) => overlaps(one, actor)) && !isTurkishGenitive(passage, actor))
    .filter((actor) =>
      verbs.some(
        (verb) =>
          (isBeside(passage, verb, actor) && !isObject(passage, verb, actor)) ||
          isStating(passage, verb, actor),
      ),
    )
    .map(({ first, last, mention }) => ({
      first,
      last,
      isRelay: false,
      isAnaphor: false,
      ...(hasInsider(passage, { first, last }) ? { speaksFor: mention.id } : {}),
      speaker: { ...unknownSpeaker(wordsOf(passage, { first, last })), id: mention.id },
    }))
}

// Folded: "in a statement", "in the statement that he made".
const inStatement: Readonly<Record<string, RegExp>> = {
  fa: /^در (?:یک )?(?:بیانیه|اعلامیه|اطلاعیه|پیام|خبرنامه|توییت)/u,
  tr: /^(?:yaptigi|yayimladigi|yayinladigi|paylastigi|bir|yazili) (?:\S+ )?(?:aciklama|bildiri|mesaj)/u,
  ur: /^نے (?:ایک |اپنے )?(?:بیان|پیغام|اعلامیے)/u,
  hi: /^ने (?:एक |अपने )?(?:बयान|संदेश)/u,
}
/** Words of "in a statement". */
const statementWords = 4

/** "طالبان در اعلامیه‌ای … ادعا کردند": who opens the sentence and says it in a statement, where the verb comes last. */
function isStating({ lang, tokens }: Passage, verb: Run, { first, last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 1 + statementWords).map(({ word }) => word)
  return first <= 1 && verb.first > last && inStatement[lang]?.test(behind.join(' ')) === true
}

/** "state media said X struck": said of X. Only behind a quotation does an English verb stand before its subject. */
function isObject(passage: Passage, verb: Run, actor: Run): boolean {
  const isCited = /^(?:to|by|from|with)$/.test(wordAt(passage.tokens, verb.last))
  return passage.lang === 'en' && verb.last < actor.first && !isBehindQuotation(passage, verb) && !isCited
}

function isBeside(passage: Passage, verb: Run, actor: Run): boolean {
  if (isCitedPronoun(passage, verb)) return false
  const isTouching =
    distanceBetween(verb, actor) <= 1 &&
    !isClauseBetween(passage, verb, actor) &&
    !isAdjectiveBefore(passage, actor, verb)
  const { last } = withApposition(passage, withForce(passage, actor))
  return isTouching || (last > actor.last && last === verb.first - 1)
}

const forces =
  /^(?:army|navy|military|air|force|forces|special|intelligence|fleet|command|commandos|general|staff)$/

/** "X's navy", "X's special forces": whose they are, and they. English. */
function withForce({ lang, tokens }: Passage, { first, last }: Run): Run {
  let end = last
  while (lang === 'en' && tokens[end + 1]?.gap === '' && forces.test(wordAt(tokens, end + 1))) end++
  return { first, last: end }
}

const adverbs =
  /ly$|^(?:also|later|then|now|earlier|first|itself|has|had|have|meanwhile|again|still|once|since)$/

/** "the mission in the Iraqi capital told reporters": the capital does not speak. */
function isAdjectiveBefore({ lang, tokens }: Passage, { last }: Run, verb: Run): boolean {
  const between = tokens[last + 1]
  return lang === 'en' && verb.first === last + 2 && between?.capital === false && !adverbs.test(between.word)
}
