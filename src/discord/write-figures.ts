import type { AlertFigure, AlertValue } from '../model/alert.ts'
import { figureLabels } from '../model/alert-words.ts'
import type { Line } from './fit-lines.ts'
import { isolate, sanitise } from './sanitise.ts'

const maxValues = 4
/** Speakers named of one value; the others are counted. */
const maxSpeakers = 2
const maxValueLength = 60
const maxWhoLength = 80

/** Figures in the order of what a reader asks first. */
const slotOrder = ['killed', 'injured', 'missing', 'damage', 'munitions', 'intercepted', 'origin'] as const
const vitalSlots: readonly string[] = ['killed', 'injured', 'missing']

/** One line a slot, each value once with all who say it; what nobody suffered is one line for all slots. */
export function writeFigures(figures: readonly AlertFigure[]): readonly Line[] {
  const told = slotOrder
    .flatMap((slot) => figures.filter((figure) => figure.slot === slot))
    .filter(({ values }) => values.length > 0)
  const harmless = told.filter(isHarmless)
  return [
    ...told.filter((figure) => !isHarmless(figure)).map(writeFigure),
    ...(harmless.length > 0 ? [writeHarmless(harmless)] : []),
    ...(told.some(({ slot }) => vitalSlots.includes(slot))
      ? []
      : [{ text: '**Casualties:** no figures yet', weight: 2 } as const]),
  ]
}

/** Such as `**Injured:** 5 (Sabereen, preliminary) · 2 (coalition spokesman), *disputed*`. */
function writeFigure({ slot, values, disputed }: AlertFigure): Line {
  const byText = [...Map.groupBy(values, ({ text }) => text)]
  const told = byText
    .slice(0, maxValues)
    .map(([text, said]) => `${isolate(sanitise(text, maxValueLength))} (${writeSpeakers(said)})`)
  const more = byText.length > told.length ? ` · +${byText.length - told.length} more` : ''
  return {
    text: `**${figureLabels[slot]}:** ${told.join(' · ')}${more}${disputed ? ', *disputed*' : ''}`,
    weight: vitalSlots.includes(slot) ? 3 : 1,
  }
}

/** Slots of harm that everybody who speaks of them denies. */
function isHarmless({ slot, values }: AlertFigure): boolean {
  return (vitalSlots.includes(slot) || slot === 'damage') && values.every(({ text }) => text === 'none')
}

/** Such as `**Nobody hurt, no damage** (US Central Command)`. */
function writeHarmless(figures: readonly AlertFigure[]): Line {
  const slots = new Set(figures.map(({ slot }) => slot))
  const people = ['killed', 'injured', 'missing'].filter((slot) => slots.has(slot as AlertFigure['slot']))
  const hurt = slots.has('killed') && slots.has('injured') ? 'hurt' : people.join(' or ')
  const parts = [hurt === '' ? '' : `nobody ${hurt}`, slots.has('damage') ? 'no damage' : '']
  const text = parts.filter(Boolean).join(', ')
  const speakers = writeSpeakers(figures.flatMap(({ values }) => values))
  return { text: `**${text.charAt(0).toUpperCase()}${text.slice(1)}** (${speakers})`, weight: 3 }
}

function writeSpeakers(values: readonly AlertValue[]): string {
  const names = [...new Set(values.map(({ who }) => who))]
  const shown = names.slice(0, maxSpeakers).map((who) => isolate(sanitise(who, maxWhoLength)))
  return `${shown.join('; ')}${names.length > shown.length ? `; +${names.length - shown.length}` : ''}`
}
