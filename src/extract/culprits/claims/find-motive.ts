// Which motive does a speaker give that only the doer knows? "X said that the strike answered the raids on Beirut".
import { isPassive } from '../../words/grammar.ts'
import { marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import { ownActReach } from './find-said-deed.ts'
import { isUnrealDeed } from './is-unreal-deed.ts'

/** Words between an attack and what it avenges. */
const motiveReach = 6

/** "X said that the strike answered the raids on Beirut": only who did it knows what for. */
export function findMotive(passage: Passage, head: Run): Run | undefined {
  // "That the base was hit in revenge for".
  const passives = marksOf(passage, 'attack-verb').filter(
    // "Was hit by Israel in revenge for": somebody else's.
    (act) => isPassive(passage, act) && wordAt(passage.tokens, act.last + 1) !== 'by',
  )
  const acts = [...marksOf(passage, 'attack-noun', 'self'), ...findOperations(passage), ...passives].filter(
    ({ first }) => first > head.last,
  )
  const motive = marksOf(passage, 'retaliation', 'response').find(
    (mark) =>
      !isUnrealDeed(passage, mark) &&
      acts.some((act) => mark.first > act.last && mark.first - act.last <= motiveReach),
  )
  return motive === undefined || motive.first - head.last > ownActReach ? undefined : motive
}

/** "the operation was revenge for": a word too wide to tell of an attack elsewhere. */
function findOperations({ lang, tokens }: Passage): readonly Run[] {
  return lang === 'en'
    ? tokens.flatMap(({ word }, at) =>
        /^(?:operation|mission|action)$/.test(word) ? [{ first: at, last: at }] : [],
      )
    : []
}

/** "It is in revenge for our dead, X said". */
export function findMotiveBefore(passage: Passage, head: Run): Run | undefined {
  const isOfAct = /^(?:it|this)$/.test(wordAt(passage.tokens, 0)) || passage.marks.has('attack-noun')
  const isNext = passage.tokens.slice(1, head.first + 1).some(({ gap }) => /[,"”]/u.test(gap))
  const motive = marksOf(passage, 'retaliation').find(({ last }) => last < head.first)
  return isOfAct && isNext && motive !== undefined && !isUnrealDeed(passage, motive) ? motive : undefined
}
