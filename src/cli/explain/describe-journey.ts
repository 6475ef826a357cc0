// A journey as text: one section for each room, its answer first, its reasons under it. Pure.
import type { Journey, JourneyEnd, Told } from '../../journey.ts'
import { type Article, textOf } from '../../model/article.ts'
import { nameOf } from '../../model/by-id.ts'
import type { Claim } from '../../model/claim.ts'
import type { Config } from '../../model/config.ts'
import { describeClaim, describeSpeaker } from '../../model/describe-claim.ts'
import type { Mention } from '../../model/mention.ts'
import type { Reason } from '../../model/reason.ts'
import type { Attack, Reading, Report, SentenceReading } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'
import { printable } from '../../text/printable.ts'
import { createPage, type PageOptions, type TextPage } from './text-page.ts'

export interface DescribeOptions extends PageOptions {
  readonly config: Config
  /** What it was judged against, in words. */
  readonly against: string
}

export function describeJourney(journey: Journey, options: DescribeOptions): string {
  const page = createPage(options)
  describeArticle(journey.article, page)
  if (journey.kind === 'known') {
    page.heading('Known already')
    page.line('It is stored word for word; nothing was read anew.')
    return page.text()
  }
  describeMentions(journey.mentions.found, journey.article, page)
  describeNearMisses(journey.mentions.nearMisses, page)
  describeSentences(journey.reading.sentences, journey.article, page)
  describeReading(journey.reading, options.config, page)
  describeEnd(journey.end, options, page)
  return page.text()
}

function describeArticle(
  { title, outlet, lang, publishedAt, publishedDayOnly }: Article,
  page: TextPage,
): void {
  const published = new Date(publishedAt).toISOString()
  const when = publishedDayOnly ? published.slice(0, 10) : `${published.slice(0, 16).replace('T', ' ')} UTC`
  page.heading('Article')
  if (title !== '') page.line(printable(title))
  page.quiet(`${outlet.name} (${outlet.letter}), ${lang}, published ${when}`)
}

/** What an operator may want to list, or to deny. */
function describeNearMisses(nearMisses: readonly Mention[], page: TextPage): void {
  if (nearMisses.length === 0) return
  page.line('nearly:')
  const lines = nearMisses.map(({ id, because }) => `${id}: ${describeReason(because)}`)
  for (const line of new Set(lines)) page.quiet(line)
}

/** Each name once, as the article spells it, with the best of its places. */
function describeMentions(found: readonly Mention[], article: Article, page: TextPage): void {
  page.heading('match: names found')
  if (found.length === 0) page.line('none')
  const text = textOf(article)
  for (const [id, own] of Map.groupBy(found, (one) => `${one.entity} ${one.id}`)) {
    const spellings = [...new Set(own.map(({ span }) => printable(text.slice(span.start, span.end))))]
    const best = own.reduce((a, b) => (b.score > a.score ? b : a))
    const times = own.length > 1 ? `, ${own.length} times` : ''
    page.line(
      `${id} · ${spellings.map((one) => `"${one}"`).join(', ')} · ${best.how} ${best.score.toFixed(2)}${times}`,
    )
    page.quiet(describeReason(best.because))
  }
}

function describeSentences(sentences: readonly SentenceReading[], article: Article, page: TextPage): void {
  page.heading('extract: news or background, sentence by sentence')
  const text = textOf(article)
  for (const { span, reading, score, because } of sentences) {
    page.line(`${reading.padEnd(10)} ${signed(score)}  ${printable(text.slice(span.start, span.end))}`)
    if (because.length > 0) page.quiet(`  ${because.map(({ detail }) => detail).join('; ')}`)
  }
}

/** Positive is background. */
function signed(score: number): string {
  return `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(1)}`
}

function describeReading(reading: Reading, config: Config, page: TextPage): void {
  if (reading.kind === 'none') {
    page.heading(`extract: no report, ${reading.why}`)
    describeReasons(reading.because, page)
    return
  }
  const { report } = reading
  page.heading(`extract: a report, ${report.kind}, confidence ${report.confidence.toFixed(2)}`)
  describeReasons(report.because, page)
  for (const attack of report.attacks) describeAttack(attack, report, { config, page })
}

function describeAttack(
  attack: Attack,
  report: Report,
  { config, page }: { readonly config: Config; readonly page: TextPage },
): void {
  const base = config.bases.find(({ id }) => id === attack.baseId)
  const lead = attack === report.attacks[0] ? ', the lead' : ''
  page.line('')
  page.strong(`${base?.name ?? attack.baseId}, ${base?.country ?? ''} (${attack.baseId})${lead}`)
  const { happenedAt, citedDay, weapons, claims } = attack
  const when = happenedAt === undefined ? 'not stated' : `${happenedAt.day}, ${describePrecision(happenedAt)}`
  page.line(`when: ${when}${citedDay === undefined ? '' : `; cites ${citedDay}`}`)
  page.line(`weapon: ${weapons.join(', ') || 'not stated'}`)
  describeReasons(attack.because, page)
  for (const claim of claims) describeOneClaim(claim, config, page)
}

function describePrecision({ precision, at, words, partOfDay }: NonNullable<Attack['happenedAt']>): string {
  const clock = at === undefined ? '' : ` (${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC)`
  const said = words === '' ? '' : `, "${printable(words)}"`
  return `to the ${precision === 'part-of-day' ? (partOfDay ?? 'part of day') : precision}${said}${clock}`
}

function describeOneClaim(claim: Claim, config: Config, page: TextPage): void {
  const actorName = (actorId: string): string => nameOf(actorId, config.actors)
  page.line(printable(`${describeClaim(claim.body, actorName)}: ${describeSpeaker(claim)}`))
  page.quiet(`  "${printable(claim.evidence.sentence)}" [${claim.rule}]`)
}

function describeEnd(end: JourneyEnd, { against }: DescribeOptions, page: TextPage): void {
  if (end.verdicts.length > 0) page.heading(`incident: judged against ${against}`)
  for (const verdict of end.verdicts) describeVerdict(verdict, page)
  if (end.kind === 'dropped') {
    page.heading(`the end: dropped, ${end.why}`)
    return
  }
  page.heading('route: who is told')
  for (const told of end.told) describeTold(told, page)
}

function describeVerdict(verdict: Verdict, page: TextPage): void {
  const runnerUp =
    verdict.runnerUp === undefined
      ? ''
      : `; the next best was ${verdict.runnerUp.incidentId} (${verdict.runnerUp.score.toFixed(2)})`
  if (verdict.kind === 'dropped') {
    page.line(`dropped ${verdict.baseId}: ${verdict.why}${runnerUp}`)
  } else {
    const { id, baseId, day, severity, status, grade } = verdict.incident
    page.line(`${verdict.kind} incident ${id}: ${baseId}, ${day ?? 'day unknown'}${runnerUp}`)
    page.line(`  ${severity}, ${status}, grade ${grade.letter}${grade.digit}`)
    describeReasons(grade.because, page)
    for (const { kind, what } of verdict.news) page.quiet(`  news: ${kind}, ${printable(what)}`)
  }
  describeReasons(verdict.because, page)
}

function describeTold({ alert, desired, skipped }: Told, page: TextPage): void {
  const possible = alert.possible ? ', only possible: below the gate' : ''
  page.line(`alert ${alert.operationId}, revision ${alert.revision}, ${alert.severity}${possible}`)
  for (const { key, pingRoleId, why } of desired)
    page.line(
      `  ${key.kind} to ${key.channelId}${pingRoleId === undefined ? '' : ', with a ping'}: ${printable(why)}`,
    )
  for (const { channelId, why } of skipped) page.line(`  not to ${channelId}: ${why}`)
  if (desired.length + skipped.length === 0) page.line('  no channel is subscribed')
}

function describeReasons(reasons: readonly Reason[], page: TextPage): void {
  for (const reason of reasons) page.quiet(`  ${describeReason(reason)}`)
}

function describeReason({ rule, detail }: Reason): string {
  return `${rule}: ${printable(detail)}`
}
