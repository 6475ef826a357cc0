import { wordFlag } from '../text/tokenise.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { anyFacility, wordClass } from './word-class.ts'

/** A sentence as the rules of context need it: words `from` to `to`, half open. */
export interface SentenceWords {
  readonly from: number
  readonly to: number
  /** Places of its attack words. */
  readonly attackWords: readonly number[]
  /** Places of its facility words. */
  readonly facilities: readonly number[]
  /** Most words are capitals: capitals tell nothing of names. */
  readonly isTitleCase: boolean
}

export function readSentences(read: ReadText): readonly SentenceWords[] {
  const sentences: SentenceWords[] = []
  const count = read.tokens.words.length
  let from = 0
  for (let at = 1; at <= count; at += 1) {
    if (at < count && !isAt(read, at, wordFlag.startsSentence)) continue
    sentences.push(readSentence(read, from, at))
    from = at
  }
  return sentences
}

/** Index of the sentence of each word. */
export function sentenceOfWords(sentences: readonly SentenceWords[]): readonly number[] {
  return sentences.flatMap((sentence, index) => new Array<number>(sentence.to - sentence.from).fill(index))
}

// At .7 and above a headline in title case is told from a sentence with names.
const titleCaseShare = 0.7

function readSentence(read: ReadText, from: number, to: number): SentenceWords {
  const words = Array.from({ length: to - from }, (_, index) => from + index)
  const long = words.filter((at) => (read.tokens.words[at] ?? '').length > 3)
  const capitals = long.filter((at) => isAt(read, at, wordFlag.capital))
  return {
    from,
    to,
    attackWords: words.filter((at) => isOfClass(read, at, wordClass.attack)),
    facilities: words.filter((at) => isOfClass(read, at, anyFacility)),
    isTitleCase: long.length > 0 && capitals.length >= titleCaseShare * long.length,
  }
}
