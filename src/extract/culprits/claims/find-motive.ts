// Which motive does a speaker give that only the doer knows? "X said that the strike answered the raids on Beirut".
import { isPassive } from '../../words/grammar.ts'
import { munitionMarks } from '../../words/is-event.ts'
import { marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import { ownActReach } from './find-said-deed.ts'
import { isUnrealDeed } from './is-unreal-deed.ts'

/** Words between an attack and what it avenges: "the strike on the base in the desert on Wednesday answered". */
const motiveReach = 11
/** What stands between the two where the motive is that of something else. */
const otherMatter = /^(?:after|before|while|when|which|that|who|as|and|but|hours|days)$/

/** "X said that the strike answered the raids on Beirut": only who did it knows what for. */
export function findMotive(passage: Passage, head: Run): Run | undefined {
  // "That the base was hit in revenge for".
  const passives = marksOf(passage, 'attack-verb').filter(
    // "Was hit by Israel in revenge for": somebody else's.
    (act) => isPassive(passage, act) && wordAt(passage.tokens, act.last + 1) !== 'by',
  )
  const acts = [
    ...marksOf(passage, 'attack-noun', 'self'),
    ...findOperations(passage),
    ...findMunitions(passage),
    ...passives,
  ].filter(({ first }) => first > head.last)
  const motive = marksOf(passage, 'retaliation', 'response').find(
    (mark) => !isUnrealDeed(passage, mark) && acts.some((act) => isMotiveOf(passage, act, mark)),
  )
  return motive === undefined || motive.first - head.last > ownActReach ? undefined : motive
}

const nearReach = 6

function isMotiveOf({ tokens }: Passage, act: Run, mark: Run): boolean {
  const words = mark.first - act.last
  if (words <= 0 || words > motiveReach) return false
  const between = tokens.slice(act.last + 1, mark.first)
  return words <= nearReach || between.every(({ word, gap }) => gap === '' && !otherMatter.test(word))
}

/** "the operation was revenge for": a word too wide to tell of an attack elsewhere. */
function findOperations({ lang, tokens }: Passage): readonly Run[] {
  return lang === 'en'
    ? tokens.flatMap(({ word }, at) =>
        /^(?:operation|mission|action)$/.test(word) ? [{ first: at, last: at }] : [],
      )
    : []
}

/** "the missiles were revenge for". */
function findMunitions(passage: Passage): readonly Run[] {
  if (passage.lang !== 'en') return []
  return marksOf(passage, ...munitionMarks).filter(({ last }) =>
    /^(?:was|were|is|are|answer(?:s|ed)?|avenged?s?)$/.test(wordAt(passage.tokens, last + 1)),
  )
}

/** "It is in revenge for our dead, X said". */
export function findMotiveBefore(passage: Passage, head: Run): Run | undefined {
  const isOfAct = /^(?:it|this)$/.test(wordAt(passage.tokens, 0)) || passage.marks.has('attack-noun')
  const isNext = passage.tokens.slice(1, head.first + 1).some(({ gap }) => /[,"”]/u.test(gap))
  const motive = marksOf(passage, 'retaliation').find(({ last }) => last < head.first)
  return isOfAct && isNext && motive !== undefined && !isUnrealDeed(passage, motive) ? motive : undefined
}
