// Which base does the head of an article leave unnamed, and a later sentence name? "Rockets hit a base in Iraq. … The base is X."
import { isHit } from '../hits/is-hit.ts'
import { headSentences } from '../relevance/head-of-article.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import { isOwnStrike } from '../relevance/weighed-passage.ts'
import { hasMark, marksOf, type Passage } from '../words/passage.ts'
import type { Candidate } from './find-targets.ts'

/** Sentences in which an attack on "a base" gets its name. */
const namingSentences = 5
/** A name that the text leaves the reader to connect is less sure. */
const unnamedFactor = 0.8
/** No sentence names more targets of one salvo. */
const mostUnnamed = 6

/**
 * The head tells of an attack on a base and leaves its name to another sentence: "a military source named the
 * base as X", "the toll at X is two". The first base that the news names is the one, where it stands before the
 * first one that is told as hit. Where the head tells of several bases ("rockets at bases in Iraq"), all that stand
 * there ("hit were X and a post in Y").
 * @param isPlural the head tells of several.
 */
export function listUnnamed(
  passages: readonly WeighedPassage[],
  candidates: readonly Candidate[],
  isPlural: boolean,
): readonly Candidate[] {
  const news = passages.filter(({ isBackground }) => !isBackground)
  const attack = news.find(
    (one) =>
      one.event === 'attack' &&
      one.passage.sentence < headSentences &&
      isOnForces(one.passage) &&
      !isOwnStrike(one),
  )
  // "US strike kills commander": the story of the other side's strike names no target.
  if (passages.some((one) => one.passage.sentence === 0 && isOwnStrike(one))) return []
  const naming =
    attack === undefined
      ? undefined
      : (news.find(({ passage }) => isIdentified(passage)) ??
        news.find(({ passage }) => passage.bases.length > 0 && passage.sentence < namingSentences))
  const mentions = naming?.passage.bases.filter((one) => isHit(naming.passage, one)) ?? []
  if (attack === undefined || attack.passage.bases.length > 0 || naming === undefined) return []
  const hitAt = candidates[0]?.passages[0]?.passage.index
  const isLate = hitAt !== undefined && hitAt <= naming.passage.index
  if (isLate && !isIdentified(naming.passage)) return []
  const unique = mentions.filter(
    (one, at) => mentions.findIndex(({ mention }) => mention.id === one.mention.id) === at,
  )
  return unique.slice(0, isPlural ? mostUnnamed : 1).map((mention) => {
    const { id, score } = mention.mention
    return {
      baseId: id,
      score: score * unnamedFactor,
      passages: [attack, naming, ...(candidates.find(({ baseId }) => baseId === id)?.passages ?? [])],
      mention,
      isOnlyPlace: false,
    }
  })
}

/** "Attack on soldiers"; but a convoy may be anywhere, and a restaurant that soldiers visit is no base. */
function isOnForces(passage: Passage): boolean {
  if (hasMark(passage, 'target')) return true
  const isStill = marksOf(passage, 'force').some(
    ({ first }) => !/^(?:convoy|patrol)$/.test(passage.tokens[first]?.word ?? ''),
  )
  return isStill && !hasMark(passage, 'other-facility')
}

/** Words between "the base" and "is", and between that and the name. */
const subjectReach = 8
const nameReach = 5

/** "The base, near Hasakah, is the landing zone at X": whatever other base has been named before. */
function isIdentified(passage: Passage): boolean {
  const { lang, tokens, sentence, bases } = passage
  const [base] = bases
  if (lang !== 'en' || base === undefined || sentence >= namingSentences) return false
  return marksOf(passage, 'target').some(({ first, last }) => {
    const is = tokens.findIndex(({ word }, at) => at > last && at < base.first && /^(?:is|was)$/.test(word))
    return (
      first === 1 &&
      tokens[0]?.word === 'the' &&
      is > 0 &&
      is - last <= subjectReach &&
      base.first - is <= nameReach
    )
  })
}
