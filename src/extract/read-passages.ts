// Cuts an article into the passages that are read, with the words of the lexicon and the mentions in their
// places. Datelines and the page's own text are left out. Reads a bounded part of the article.
import type { Article } from '../model/article.ts'
import { textOf } from '../model/article.ts'
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/reason.ts'
import type { Steps } from '../model/steps.ts'
import { findSentences } from '../text/sentences.ts'
import { dropRuledOut } from './arms/drop-ruled-out.ts'
import { cutAside } from './words/cut-aside.ts'
import type { Lexicon } from './words/find-marks.ts'
import { groupMarks } from './words/group-marks.ts'
import { isEverydayWord } from './words/is-everyday-word.ts'
import type { Passage, PlacedMention } from './words/passage.ts'
import { overlaps } from './words/passage.ts'
import { createPlacer } from './words/place-mentions.ts'
import { cutDateline, type Part, splitParts } from './words/split-sentence.ts'
import type { Token } from './words/token.ts'

/** About 4,000 words: the news stands at the head of an article, and time must stay bounded. */
const maxLength = 24_000
const maxPassages = 300
const longestTitle = 300

export interface PassageText {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly lang: string
  readonly lexicon: Lexicon | undefined
}

export function* passageSteps({ article, mentions, lang, lexicon }: PassageText): Steps<readonly Passage[]> {
  const text = textOf(article).slice(0, maxLength)
  // A page that puts its whole text into the title has none.
  const titleLength = article.title.length > longestTitle ? 0 : article.title.length
  const year = new Date(article.publishedAt).getUTCFullYear()
  const passages: Passage[] = []
  const placed = createPlacer(mentions)
  let sentence = -1
  for (const { span, paragraph } of findSentences(text, lang)) {
    yield
    const body = cutDateline(text, span, span.start >= titleLength)
    if (body === undefined) continue
    sentence++
    for (const part of splitParts({ text, span: body, lang, year }, lexicon)) {
      const isTitle = part.span.end <= titleLength
      for (const passage of buildPassages(part, { text, lang, placed })) {
        if (passages.length === maxPassages) return passages
        if (passage.marks.has('boilerplate') && passage.bases.length === 0) continue
        passages.push({ ...passage, index: passages.length, sentence, paragraph, lang, isTitle })
      }
    }
  }
  return passages
}

interface PassageSource {
  readonly text: string
  readonly lang: string
  readonly placed: (span: Span, tokens: readonly Token[]) => readonly PlacedMention[]
}

interface Placed extends Pick<PassageSource, 'text' | 'lang'> {
  readonly mentions: readonly PlacedMention[]
}

/** One, or two where what is said of a name beside is read apart. */
function buildPassages(part: Part, { text, lang, placed }: PassageSource) {
  const mentions = placed(part.span, part.tokens)
  const parts = cutAside(part, mentions.filter(isActor), lang)
  return parts.map((one) =>
    buildPassage(one, { text, lang, mentions: one === part ? mentions : placed(one.span, one.tokens) }),
  )
}

function buildPassage(
  { span, tokens, marks: known, isOldClause, cut }: Part,
  { mentions, text, lang }: Placed,
) {
  const found = dropRuledOut(tokens, known, lang)
  const deeds = found.filter(({ label, first, last }) => label === 'attack-verb' && last > first)
  // "the United States" says nothing, nor does what "put five planes out of action".
  const marks = found.filter(
    (mark) =>
      (mark.label !== 'said' || ![...mentions, ...deeds].some((one) => overlaps(mark, one))) &&
      (lang !== 'en' || !isEverydayWord(tokens, mark)),
  )
  return {
    span,
    text: text.slice(span.start, span.end),
    tokens,
    isOldClause,
    ...(cut === undefined ? {} : { cut }),
    marks: groupMarks(marks),
    bases: mentions.filter(({ mention }) => mention.entity === 'base'),
    actors: mentions.filter(isActor),
  }
}

function isActor({ mention }: PlacedMention): boolean {
  return mention.entity === 'actor'
}
