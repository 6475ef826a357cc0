// What an edit of an article changed, sentence by sentence. Pure.
import type { Article, TextChange } from '../model/article.ts'
import { findSentences } from '../text/sentences.ts'

/** Of each side; a rewritten article is known by its first words. */
const maxChars = 4000

/** Empty where the words are the same. A body that was tidied away before is not compared. */
export function listChanges(
  before: { readonly title: string; readonly body?: string },
  { title, body, lang }: Pick<Article, 'title' | 'body' | 'lang'>,
): readonly TextChange[] {
  const inTitle =
    before.title === title ? [] : [{ where: 'title', removed: before.title, added: title } as const]
  if (before.body === undefined) return inTitle
  const [removed, added] = differenceOf(sentencesOf(before.body, lang), sentencesOf(body, lang))
  if (removed === '' && added === '') return inTitle
  return [...inTitle, { where: 'body', removed, added }]
}

function sentencesOf(text: string, lang: string): readonly string[] {
  return findSentences(text, lang).map(({ span }) => text.slice(span.start, span.end).trim())
}

function differenceOf(before: readonly string[], after: readonly string[]): readonly [string, string] {
  return [without(before, new Set(after)), without(after, new Set(before))]
}

function without(sentences: readonly string[], others: ReadonlySet<string>): string {
  return sentences
    .filter((sentence) => !others.has(sentence))
    .join(' ')
    .slice(0, maxChars)
    .toWellFormed()
}
