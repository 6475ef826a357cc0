// Which of the attacked bases a passage is about, so that the figures of one attack never become another's.
import type { LocalDay } from '../model/local-day.ts'
import type { Target } from './find-targets.ts'
import { hasMark } from './passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isDayDate } from './weighed-passage.ts'

export interface Focused {
  readonly one: WeighedPassage
  /** Ids of the targets that the passage is about. */
  readonly baseIds: readonly string[]
}

/** The news of an article with the targets of each passage; background is left out. */
export function assignFocus(
  passages: readonly WeighedPassage[],
  targets: readonly Target[],
  dayOf: (baseId: string) => LocalDay | undefined,
): readonly Focused[] {
  const ids = targets.map(({ baseId }) => baseId)
  const focused: Focused[] = []
  let current = openingFocus(targets)
  for (const one of passages) {
    if (one.isBackground) continue
    const named = listNamed(one, targets)
    if (named.length > 0) current = named
    else if (hasMark(one.passage, 'all-of-them')) current = ids
    // A passage that names only bases that were not hit is about those.
    const isElsewhere = named.length === 0 && one.passage.bases.length > 0
    const baseIds = isElsewhere ? [] : current.filter((id) => isOfDay(one, dayOf(id)))
    focused.push({ one, baseIds })
    if (isElsewhere && one.event === 'attack') current = []
  }
  return focused
}

/** A passage of an attack on another day is not about this one, even where it names the same base. */
function isOfDay({ dates, event }: WeighedPassage, day: LocalDay | undefined): boolean {
  const days = dates.filter((date) => isDayDate(date) && !date.isStatement).map((date) => date.day)
  return day === undefined || event === 'none' || days.length === 0 || days.includes(day)
}

/** The title may name no base: it is about those of the first passage that does. */
function openingFocus(targets: readonly Target[]): readonly string[] {
  const first = targets[0]?.passages[0]
  return targets
    .filter(({ passages }) => passages[0]?.passage.sentence === first?.passage.sentence)
    .map(({ baseId }) => baseId)
}

/** The targets that the passage names as hit, else those that it names at all. */
function listNamed(one: WeighedPassage, targets: readonly Target[]): readonly string[] {
  const hit = targets.filter(({ passages }) => passages.includes(one))
  const named = new Set(one.passage.bases.map(({ mention }) => mention.id))
  return (hit.length > 0 ? hit : targets.filter(({ baseId }) => named.has(baseId))).map(
    ({ baseId }) => baseId,
  )
}
