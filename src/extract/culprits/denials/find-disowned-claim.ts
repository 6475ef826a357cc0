// "X called the post that claimed it a fabrication", "X claimed the attack and later deleted the claim": a text that claims
// an attack and that is forged or taken back claims nothing. English.

import { hasMark, marksOf, type Passage, type PlacedMention, type Run } from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'

/** A denial that takes back a claim, or calls it forged. */
export const disownedRule = 'claim-disowned'

/** The words that disown a claim. */
export interface DisownedClaim extends Run {
  /** Who disowns it; undefined where it was only taken down. */
  readonly actorId: string | undefined
}

const text = '(?:claims?|posts?|statements?|messages?|communiques?|announcements?|videos?|leaflets?)'
const forged =
  '(?:fakes?|forged|forgery|forgeries|fabricated|fabrications?|false|bogus|hoax|invented|invention|inauthentic|untrue)'
const undone =
  '(?:deleted|deletes|withdrew|withdraws|withdrawn|retracted|retracts|recanted|rescinded|revoked|removed|disowned|repudiated)'
const said =
  '(?:called|calls|dismissed|dismisses|denounced|denounces|described|branded|labelled|rejected|rejects)'
const was = '(?:is|are|was|were|has been|have been|had been)'
const words = (most: number): string => `(?: \\S+){0,${most}}?`

/** What who made the claim says of it himself; he stands before it. */
const byItself = new RegExp(
  `\\b(?:${said}${words(2)} ${text}${words(8)} ${forged}|${said} as${words(1)} ${forged}${words(2)} ${text}|${undone}(?: (?:the|its|their|his|this|that|an|earlier)){0,2} (?:claim|claims|post|statement|it)\\b)`,
  'u',
)
const undoneByAnyone = new RegExp(`\\b${text}${words(8)} ${was}(?: later)? ${undone}\\b`, 'u')
const forgedByWord = new RegExp(`\\b${text}${words(12)} ${was}(?: (?:a|an))? ${forged}\\b`, 'u')

/** Words between who disowns it and what he does. */
const subjectReach = 8

/** The first words that forge or take back a claim, and whose claim that was. */
export function findDisownedClaim(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { lastActorId, speakerId, speaksFor }: Pick<ActorContext, 'lastActorId' | 'speakerId' | 'speaksFor'>,
): DisownedClaim | undefined {
  if (passage.lang !== 'en' || (!hasMark(passage, 'claimed') && !isOfClaim(passage))) return undefined
  const own = findWords(passage, byItself)
  if (own !== undefined) {
    const actor = hostile.findLast(({ last }) => last < own.first && own.first - last <= subjectReach)
    const isIt = marksOf(passage, 'self').some(({ last }) => last < own.first && own.first - last <= 2)
    const actorId = actor?.mention.id ?? (isIt || isSubjectless(passage, own) ? lastActorId : undefined)
    return actorId === undefined ? undefined : { ...own, actorId }
  }
  const forgery = findWords(passage, forgedByWord)
  const named = hostile.find(({ mention }) => [speakerId, speaksFor].includes(mention.id))
  if (forgery !== undefined && named !== undefined) return { ...forgery, actorId: named.mention.id }
  const undoing = findWords(passage, undoneByAnyone)
  return undoing === undefined ? undefined : { ...undoing, actorId: undefined }
}

/** "Withdrew its claim of responsibility", "later deleted the statement". */
function isOfClaim({ tokens }: Passage): boolean {
  return tokens.some(({ word }) => /^(?:claims?|statements?|posts?|messages?|communiques?)$/.test(word))
}

/** "…, but hours later deleted the post": whoever the clause before it names. */
function isSubjectless({ tokens }: Passage, { first }: Run): boolean {
  return tokens
    .slice(0, first)
    .every(({ word }) =>
      /^(?:and|but|then|later|only|to|soon|quickly|hours|minutes|days|a|the|day|\d+|two|few|has|had|since)$/.test(
        word,
      ),
    )
}

/** Words that are looked at: a sentence that is longer is none. */
const longest = 80

/** The run that the pattern covers, within one sentence's first words. */
function findWords({ tokens }: Passage, pattern: RegExp): Run | undefined {
  const head = tokens.slice(0, longest).map(({ word }) => word)
  const match = pattern.exec(head.join(' '))
  if (match === null) return undefined
  const first = countWords(match.input.slice(0, match.index))
  return { first, last: first + countWords(match[0]) - 1 }
}

const countWords = (phrase: string): number => phrase.split(' ').filter((word) => word !== '').length
