// The names in an article, and the text that they are found in: where the feed gives little more than a headline,
// the headline names a base, and the operator has allowed it, that text is the page's.
import { type Article, textOf } from './model/article.ts'
import { byId } from './model/by-id.ts'
import { hourMs } from './model/local-day.ts'
import type { Mentions } from './model/mention.ts'
import type { ArticleRoad } from './road.ts'

export interface Named {
  readonly article: Article
  readonly mentions: Mentions
}

/** A teaser; with more than that the feed has the story. */
const teaserChars = 600

/** Asks the network where a page is to be read. Never rejects for what the network does. */
export async function findNames(article: Article, road: ArticleRoad): Promise<Named> {
  const { config, matcher } = road.rules()
  const given: Named = { article, mentions: matcher.findMentions(textOf(article), article.lang) }
  const maxAgeMs = config.settings.alerts.maxAgeHours * hourMs
  const isTeaser =
    article.body.length < teaserChars &&
    // What is too old to alert anybody, such as all that a new feed brings first, is not worth the request.
    road.clock.now() - article.publishedAt <= maxAgeMs &&
    given.mentions.found.some(({ entity }) => entity === 'base')
  if (!isTeaser || road.pages === undefined) return given
  const feed = byId(config.feeds).get(article.feedId)
  if (feed?.fullText !== true || isFrontPage(article.url)) return given
  const pageText = await road.pages.readText(feed, article.url)
  if (pageText === undefined || pageText.length <= article.body.length) return given
  const whole = { ...article, pageText }
  const mentions = matcher.findMentions(textOf(whole), article.lang)
  // A notice that asks for payment names no base: the teaser says more.
  const isStory = mentions.found.some(
    ({ entity, span }) => entity === 'base' && span.start >= article.title.length,
  )
  return isStory ? { article: whole, mentions } : given
}

/** What an item without a link of its own leads to. It tells many stories, and perhaps not this one. */
function isFrontPage(url: string): boolean {
  const { pathname = '/', search = '' } = URL.parse(url) ?? {}
  return pathname === '/' && search === ''
}
