// Is "a nurse", "an Iraqi official" one who tells of the toll, and nobody whom it counts?
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words between who speaks and "said". */
const saidReach = 4
/** Words of whose speaker he is: "a senior Iraqi". */
const speakerWords = 3

/** "یک مقام آمریکایی گفت", "un responsable", "a nurse said", "an Iraqi official and a US official said": one who tells of it. */
export function isOneSpeaker(passage: Passage, found: FoundQuantity): boolean {
  if (!found.isArticle) return false
  const isSaid = (run: Run, words: number): boolean =>
    marksOf(passage, 'said').some(({ first }) => first > run.last && first - run.last <= words)
  const speakers = marksOf(passage, 'speaker')
  return (
    speakers.some((speaker) => speaker.first === found.last + 1 && isSaid(speaker, saidReach)) ||
    speakers.some(
      (speaker, at) =>
        isNextSpeaker(passage, found, speaker) &&
        (isSaid(speaker, 1) ||
          speakers
            .slice(at + 1, at + 2)
            .some((next) => isAndSpeaker(passage, speaker, next) && isSaid(next, 1))),
    ) ||
    marksOf(passage, 'person').some(
      (person) =>
        person.first === found.last + 1 && passage.tokens[person.last + 1]?.gap === '' && isSaid(person, 1),
    )
  )
}

/** "an Iraqi official": whose he is stands before him. */
function isNextSpeaker({ lang, tokens }: Passage, { last }: Run, { first }: Run): boolean {
  const own = tokens.slice(last + 1, first)
  return (
    lang === 'en' &&
    first > last &&
    own.length <= speakerWords &&
    own.every(
      ({ capital, word, gap }) =>
        gap === '' &&
        (capital || /^(?:senior|local|second|third|security|military|police|government)$/.test(word)),
    )
  )
}

function isAndSpeaker({ tokens }: Passage, { last }: Run, next: Run): boolean {
  const between = tokens.slice(last + 1, next.first)
  return (
    between[0]?.word === 'and' && between.length <= speakerWords + 2 && between.every(({ gap }) => gap === '')
  )
}
