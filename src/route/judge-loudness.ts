// How loud a change is told. A team is pinged once for each operation and severity, and again for a new
// attack; whatever else the table calls a ping is a reply by then. Pure.
import { isAtLeast, severities } from '../model/incident.ts'
import { hourMs } from '../model/local-day.ts'
import { type Loudness, louder, type News, type NewsKind } from '../model/news.ts'
import { ageOfAttack } from './age-of-attack.ts'
import type { RouteInput } from './route-input.ts'

export interface JudgedLoudness {
  readonly loudness: Loudness
  readonly because: string
}

/** `first` is the first message in a channel, `again` any later change of it. */
export function judgeLoudness(input: RouteInput, when: 'first' | 'again'): JudgedLoudness {
  const wanted = when === 'first' ? { loudness: 'ping' as const, because: 'first word' } : loudestOf(input)
  if (wanted.loudness !== 'ping') return wanted
  const against = whyNoPing(input)
  return against === undefined
    ? wanted
    : { loudness: 'reply', because: `${wanted.because}; no ping: ${against}` }
}

function loudestOf(input: RouteInput): JudgedLoudness {
  const judged = input.news.map((news) => ({ news, loudness: loudnessOf(news, input) }))
  const loudness = judged.reduce<Loudness>((loudest, one) => louder(loudest, one.loudness), 'silent')
  const loud = judged.filter((one) => one.loudness === loudness).map(({ news }) => news.kind)
  return { loudness, because: loud.length === 0 ? 'no news' : [...new Set(loud)].join(', ') }
}

/** News of a further attack, for which people want to be called again. */
const newAttacks: readonly NewsKind[] = ['opened', 'new-base', 'new-wave', 'perhaps-another']

export function tellsOfNewAttack({ news }: RouteInput): boolean {
  return news.some(({ kind }) => newAttacks.includes(kind))
}

function loudnessOf({ kind }: News, { alert, previous, settings }: RouteInput): Loudness {
  const loudness = settings.loudness.byNews[kind] ?? 'reply'
  if (loudness !== 'ping' || newAttacks.includes(kind)) return loudness
  const before = previous?.peakSeverity
  const hasRisen = before === undefined || severities.indexOf(alert.severity) > severities.indexOf(before)
  return hasRisen ? 'ping' : 'reply'
}

function whyNoPing({ alert, settings, now }: RouteInput): string | undefined {
  const { pingFrom } = settings.loudness
  if (!isAtLeast(alert.severity, pingFrom)) return `${alert.severity} is below ${pingFrom}`
  const isLate = ageOfAttack(alert, now) > settings.pingMaxAgeHours * hourMs
  return isLate ? `the attack is more than ${settings.pingMaxAgeHours} hours ago` : undefined
}
