import type { AlertFigure, AlertSite, AlertTime } from '../model/alert.ts'
import type { Base } from '../model/base.ts'
import { type Incident, isDoubtful, salvoOf } from '../model/incident.ts'
import { type Figure, figureSlots, listFigures } from '../model/ledger/list-figures.ts'
import { listWeapons } from '../model/ledger/list-weapons.ts'
import { wordCounted, wordSpeaker, wordValue } from '../model/ledger/word-figure.ts'

/** A message shows three or four; a thousand outlets must not make it a megabyte. */
const maxValues = 12

/** `base` is undefined where the operator has taken the base out of the gazetteer since. */
export function buildSite(
  incident: Incident,
  base: Base | undefined,
  operation: readonly Incident[],
): AlertSite {
  return {
    incidentId: incident.id,
    baseId: incident.baseId,
    baseName: base?.name ?? incident.baseId,
    country: base?.country ?? '',
    zone: base?.zone ?? 'UTC',
    ...(base?.position === undefined ? {} : { position: base.position }),
    wave: salvoOf(incident, operation),
    ...(isDoubtful(incident) ? { doubtful: true } : {}),
    when: readWhen(incident),
    weapons: listWeapons(incident.ledger),
    figures: buildFigures(listFigures(incident.ledger)),
  }
}

function readWhen({ day, happenedAt }: Incident): AlertTime {
  if (happenedAt?.precision === 'minute' && happenedAt.at !== undefined)
    return { precision: 'minute', at: happenedAt.at, day: happenedAt.day }
  if (happenedAt?.precision === 'part-of-day' && happenedAt.partOfDay !== undefined)
    return { precision: 'part-of-day', day: happenedAt.day, partOfDay: happenedAt.partOfDay }
  return day === undefined ? { precision: 'unknown' } : { precision: 'day', day }
}

/** One line a slot: sides and weapons of one slot stand together, each named in its value. */
function buildFigures(figures: readonly Figure[]): readonly AlertFigure[] {
  const bySlot = Map.groupBy(figures, ({ slot }) => slot)
  return figureSlots.flatMap((slot) => {
    const same = bySlot.get(slot) ?? []
    const word = same.length > 1 ? wordCounted : wordValue
    const values = same.flatMap(({ standing }) =>
      standing.map((statement) => ({ text: word(statement.body), who: wordSpeaker(statement) })),
    )
    if (values.length === 0) return []
    return [{ slot, values: values.slice(0, maxValues), disputed: same.some(({ disputed }) => disputed) }]
  })
}
