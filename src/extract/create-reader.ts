// The room's chief file. From an article and the names found in it to a report of new attacks: which bases were
// hit, when, with what, whom it hurt and who says so; or the reason why the article is no such report. Rules and
// word lists, and a second opinion on what they say. Pure and deterministic; reads a bounded part of any text, in linear time.
import type { Actor } from '../model/actor.ts'
import type { Article } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import { byId } from '../model/by-id.ts'
import type { Keywords } from '../model/keywords.ts'
import type { Mention } from '../model/mention.ts'
import type { Reason } from '../model/reason.ts'
import type { Attack, Reading, Report, SentenceReading } from '../model/report.ts'
import { atOnce, type Steps } from '../model/steps.ts'
import { attackSteps } from './build-attacks.ts'
import { findDeniers } from './culprits/denials/find-deniers.ts'
import { judgeKind, noBase } from './judge-kind.ts'
import type { WeighedPassage } from './relevance/weighed-passage.ts'
import { hearSecondOpinion } from './second-opinion/hear-second-opinion.ts'
import { articleSteps, type Names } from './weigh-article.ts'
import { lexiconSteps } from './words/compile-lexicon.ts'
import { listWords } from './words/list-words.ts'

export interface ReaderNames {
  readonly bases: readonly Base[]
  readonly actors: readonly Actor[]
  readonly keywords: Keywords
}

export interface Reader {
  /** @param mentions of this article, spans within `textOf(article)`. Never throws. */
  readReport(article: Article, mentions: readonly Mention[]): Reading
  /** The same with a rest every few sentences: a long page takes longer than a process should be held up. */
  reportSteps(article: Article, mentions: readonly Mention[]): Steps<Reading>
}

export function createReader(names: ReaderNames): Reader {
  return atOnce(readerSteps(names))
}

export function* readerSteps({ bases, actors, keywords }: ReaderNames): Steps<Reader> {
  const names: Names = {
    bases: byId(bases),
    actors: byId(actors),
    keywords,
    lexicons: yield* lexiconSteps(keywords),
  }
  function* reportSteps(article: Article, mentions: readonly Mention[]): Steps<Reading> {
    if (!mentions.some(({ entity }) => entity === 'base')) return readWithoutBase(article, mentions, names)
    return yield* readingSteps(article, mentions, names)
  }
  return { reportSteps, readReport: (article, mentions) => atOnce(reportSteps(article, mentions)) }
}

/** Languages with a lexicon of their own; in the others confidence is lower. */
const knownLanguages = new Set(['en', 'ar', 'fa', 'ru', 'tr'])

/** Ninety-nine articles in a hundred: their sentences are read only for those who ask how (`explain`). */
function readWithoutBase(article: Article, mentions: readonly Mention[], names: Names): Reading {
  let sentences: readonly SentenceReading[] | undefined
  return {
    kind: 'none',
    why: noBase.why,
    because: [noBase.because],
    get sentences() {
      sentences ??= atOnce(readingSteps(article, mentions, names)).sentences
      return sentences
    },
  }
}

function* readingSteps(article: Article, mentions: readonly Mention[], names: Names): Steps<Reading> {
  const byRules = yield* articleSteps(article, mentions, names)
  yield
  const sentences = byRules.passages.map(toSentenceReading)
  const { verdict, weighed, doubt } = hearSecondOpinion(
    byRules,
    judgeKind({ ...byRules, bases: names.bases }),
    names.bases,
  )
  if (verdict.kind === 'none')
    return { kind: 'none', why: verdict.why, because: [verdict.because], sentences }
  yield
  const { lang, passages } = weighed
  const built = yield* attackSteps({
    ...weighed,
    publishedAt: article.publishedDayOnly ? undefined : article.publishedAt,
    isLanguageKnown: knownLanguages.has(lang),
    outlet: article.outlet,
    bases: names.bases,
    actors: names.actors,
    citedDay: verdict.citedDay,
  })
  const told =
    verdict.kind === 'denial'
      ? withDeniers(built, weighed, { outlet: article.outlet, bases: names.bases })
      : built
  const [lead, ...others] = doubt === undefined ? told : told.map((attack) => lessen(attack, doubt))
  if (lead === undefined) return { kind: 'none', why: 'no-attack', because: [verdict.because], sentences }
  const report: Report = {
    kind: verdict.kind,
    attacks: [lead, ...others],
    confidence: Math.max(lead.confidence, ...others.map(({ confidence }) => confidence)),
    words: listWords(passages.map(({ passage }) => passage)),
    because: doubt === undefined ? [verdict.because] : [verdict.because, doubt],
  }
  return { kind: 'report', report, sentences }
}

/** Nothing says of which of several attacks it is denied: of all. */
function withDeniers(
  attacks: readonly Attack[],
  { passages }: Pick<ReturnType<typeof hearSecondOpinion>['weighed'], 'passages'>,
  context: Parameters<typeof findDeniers>[1],
): readonly Attack[] {
  const denied = findDeniers(
    passages.map(({ passage }) => passage),
    context,
  )
  return attacks.map((attack) => ({ ...attack, claims: [...attack.claims, ...denied] }))
}

/** Below the gate as shipped; whoever lowers that hears the doubtful, too. */
const doubtFactor = 0.4

function lessen(attack: Attack, doubt: Reason): Attack {
  const confidence = Math.round(attack.confidence * doubtFactor * 100) / 100
  return { ...attack, confidence, because: [...attack.because, doubt] }
}

function toSentenceReading({ passage, event, points, isBackground, hits }: WeighedPassage): SentenceReading {
  return {
    span: passage.span,
    reading: isBackground ? 'background' : event === 'none' ? 'neutral' : 'news',
    score: points,
    because: hits.map(({ cue, points: weight, detail, span }) => ({
      rule: cue,
      detail: `${weight > 0 ? '+' : ''}${weight} ${detail}`,
      ...(span === undefined ? {} : { span }),
    })),
  }
}
