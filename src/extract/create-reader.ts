// The room's chief file. From an article and the names found in it to a report of new attacks: which bases were
// hit, when, with what, whom it hurt and who says so; or the reason why the article is no such report. Rules and
// word lists, no model. Pure and deterministic; reads a bounded part of any text, in linear time.
import type { Actor } from '../model/actor.ts'
import { type Article, textOf } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import { byId } from '../model/by-id.ts'
import type { Keywords } from '../model/keywords.ts'
import { localDayOf } from '../model/local-day.ts'
import type { Mention } from '../model/mention.ts'
import type { Reading, Report, SentenceReading } from '../model/report.ts'
import { atOnce, type Steps } from '../model/steps.ts'
import { buildAttacks } from './build-attacks.ts'
import { chooseLanguage } from './choose-language.ts'
import { lexiconSteps } from './compile-lexicon.ts'
import type { Lexicon } from './find-marks.ts'
import { findTargets } from './find-targets.ts'
import { judgeKind, noBase } from './judge-kind.ts'
import { listWords } from './list-words.ts'
import { readPassages } from './read-passages.ts'
import { weighPassages } from './weigh-passages.ts'
import type { WeighedPassage } from './weighed-passage.ts'

export interface ReaderNames {
  readonly bases: readonly Base[]
  readonly actors: readonly Actor[]
  readonly keywords: Keywords
}

export interface Reader {
  /** @param mentions of this article, spans within `textOf(article)`. Never throws. */
  readReport(article: Article, mentions: readonly Mention[]): Reading
}

interface Names {
  readonly bases: ReadonlyMap<string, Base>
  readonly actors: ReadonlyMap<string, Actor>
  readonly keywords: Keywords
  readonly lexicons: ReadonlyMap<string, Lexicon>
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
  return {
    readReport: (article, mentions) =>
      mentions.some(({ entity }) => entity === 'base')
        ? readReport(article, mentions, names)
        : readWithoutBase(article, mentions, names),
  }
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
      sentences ??= readReport(article, mentions, names).sentences
      return sentences
    },
  }
}

function readReport(article: Article, mentions: readonly Mention[], names: Names): Reading {
  const lang = chooseLanguage(article.lang, textOf(article))
  const passages = readPassages({ article, mentions, lang, lexicon: names.lexicons.get(lang) })
  const named = listNamedBases(mentions, names)
  const zone = [...named.values()][0]?.zone ?? 'UTC'
  const reference = { publishedAt: article.publishedAt, publishedDayOnly: article.publishedDayOnly, zone }
  const weighed = weighPassages(passages, {
    keywords: names.keywords,
    lang,
    reference,
    bases: named,
    actors: names.actors,
  })
  const sentences = weighed.passages.map(toSentenceReading)
  const targets = findTargets(weighed.passages, { ...weighed, bases: names.bases })
  const today = localDayOf(article.publishedAt, zone)
  const verdict = judgeKind({ ...weighed, targets, today, hasBase: named.size > 0 })
  if (verdict.kind === 'none')
    return { kind: 'none', why: verdict.why, because: [verdict.because], sentences }
  const [lead, ...others] = buildAttacks({
    ...weighed,
    targets,
    today,
    publishedAt: article.publishedDayOnly ? undefined : article.publishedAt,
    lang,
    isLanguageKnown: knownLanguages.has(lang),
    outlet: article.outlet,
    bases: names.bases,
    actors: names.actors,
    citedDay: verdict.citedDay,
  })
  if (lead === undefined) return { kind: 'none', why: 'no-attack', because: [verdict.because], sentences }
  const report: Report = {
    kind: verdict.kind,
    attacks: [lead, ...others],
    confidence: Math.max(lead.confidence, ...others.map(({ confidence }) => confidence)),
    words: listWords(passages),
    because: [verdict.because],
  }
  return { kind: 'report', report, sentences }
}

/** The bases that the article names, in the order of the text. */
function listNamedBases(mentions: readonly Mention[], names: Names): ReadonlyMap<string, Base> {
  const named = new Map<string, Base>()
  for (const { entity, id } of mentions) {
    const base = entity === 'base' ? names.bases.get(id) : undefined
    if (base !== undefined) named.set(id, base)
  }
  return named
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
