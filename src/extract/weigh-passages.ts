// Tells news from background, passage by passage, in two passes: by the words, then by the day of the news.
import type { Base } from '../model/base.ts'
import type { Keywords } from '../model/keywords.ts'
import { localDayOf } from '../model/local-day.ts'
import { type AnchorDay, chooseAnchorDay } from './choose-anchor-day.ts'
import type { DateReference } from './date-phrase.ts'
import { findDates } from './find-dates.ts'
import { findOwnStrike } from './find-own-strike.ts'
import { judgeEvent } from './is-event.ts'
import type { Passage } from './passage.ts'
import { scoreAgainstDay } from './score-against-day.ts'
import { type CueHit, scorePassage } from './score-passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { sumPoints } from './weighed-passage.ts'

export interface Weighing {
  readonly keywords: Keywords
  readonly lang: string
  readonly reference: DateReference
  readonly bases: ReadonlyMap<string, Base>
}

export interface Weighed {
  readonly passages: readonly WeighedPassage[]
  readonly anchor: AnchorDay | undefined
}

export function weighPassages(passages: readonly Passage[], weighing: Weighing): Weighed {
  const today = localDayOf(weighing.reference.publishedAt, weighing.reference.zone)
  const { keywords } = weighing
  const firstPass = passages.map((passage) => {
    const dates = findDates(passage, weighing.lang, weighing.reference)
    const ownStrike = findOwnStrike(passage, weighing.bases)
    const hits = [
      ...scorePassage(passage, dates, { weights: keywords.cues, today }),
      ...(ownStrike === undefined ? [] : [toHit(keywords, ownStrike)]),
    ]
    return weigh({ passage, dates, event: judgeEvent(passage), hits }, keywords.backgroundFrom)
  })
  const anchor = chooseAnchorDay(firstPass, today)
  const country = findCountry(firstPass, weighing.bases)
  const weighed: WeighedPassage[] = []
  for (const one of firstPass) {
    const more = scoreAgainstDay(one, {
      weights: keywords.cues,
      anchor,
      today,
      bases: weighing.bases,
      country,
      previous: weighed.at(-1),
    })
    weighed.push(weigh({ ...one, hits: [...one.hits, ...more] }, keywords.backgroundFrom))
  }
  return { passages: weighed, anchor }
}

function toHit(keywords: Keywords, detail: string): CueHit {
  return { cue: 'own-strike', points: keywords.cues['own-strike'], detail }
}

function weigh(
  one: Pick<WeighedPassage, 'passage' | 'dates' | 'event' | 'hits'>,
  backgroundFrom: number,
): WeighedPassage {
  const points = sumPoints(one.hits)
  return { ...one, points, isBackground: points >= backgroundFrom }
}

/** That of the first base that a passage of an attack names. */
function findCountry(
  passages: readonly WeighedPassage[],
  bases: ReadonlyMap<string, Base>,
): string | undefined {
  for (const { passage, event, isBackground } of passages) {
    const [first] = passage.bases
    if (event === 'attack' && !isBackground && first !== undefined)
      return bases.get(first.mention.id)?.country
  }
  return undefined
}
