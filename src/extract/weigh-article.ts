// An article cut into passages, each told as news or background, and the bases that the news names as hit.
import type { Actor } from '../model/actor.ts'
import type { Article } from '../model/article.ts'
import { textOf } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import type { Keywords } from '../model/keywords.ts'
import { type LocalDay, localDayOf } from '../model/local-day.ts'
import type { Mention } from '../model/mention.ts'
import type { Steps } from '../model/steps.ts'
import { passageSteps } from './read-passages.ts'
import { type Weighed, weighingSteps } from './relevance/weigh-passages.ts'
import { findTargets, type Target } from './targets/find-targets.ts'
import { settleNamesakes } from './targets/settle-namesakes.ts'
import { chooseLanguage } from './words/choose-language.ts'
import type { Lexicon } from './words/find-marks.ts'

/** What the reader knows by name, compiled once. */
export interface Names {
  readonly bases: ReadonlyMap<string, Base>
  readonly actors: ReadonlyMap<string, Actor>
  readonly keywords: Keywords
  readonly lexicons: ReadonlyMap<string, Lexicon>
}

export interface WeighedArticle extends Weighed {
  readonly lang: string
  readonly targets: readonly Target[]
  /** The day of publication at the first base that is named. */
  readonly today: LocalDay
  readonly hasBase: boolean
}

export function* articleSteps(
  article: Article,
  found: readonly Mention[],
  names: Names,
): Steps<WeighedArticle> {
  const { bases, actors, keywords, lexicons } = names
  const mentions = settleNamesakes(found, { bases, actors, text: textOf(article) })
  const lang = chooseLanguage(article.lang, textOf(article))
  const passages = yield* passageSteps({ article, mentions, lang, lexicon: lexicons.get(lang) })
  const named = listNamedBases(mentions, bases)
  const zone = [...named.values()][0]?.zone ?? 'UTC'
  const { publishedAt, publishedDayOnly } = article
  const reference = { publishedAt, publishedDayOnly, zone }
  const weighed = yield* weighingSteps(passages, { keywords, lang, reference, bases: named, actors })
  yield
  return {
    ...weighed,
    lang,
    targets: findTargets(weighed.passages, { ...weighed, bases }),
    today: localDayOf(publishedAt, zone),
    hasBase: named.size > 0,
  }
}

/** The bases that the article names, in the order of the text. */
function listNamedBases(
  mentions: readonly Mention[],
  bases: ReadonlyMap<string, Base>,
): ReadonlyMap<string, Base> {
  const named = new Map<string, Base>()
  for (const { entity, id } of mentions) {
    const base = entity === 'base' ? bases.get(id) : undefined
    if (base !== undefined) named.set(id, base)
  }
  return named
}
