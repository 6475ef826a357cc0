import type { Alert, AlertActor, AlertFigure, AlertSite } from '../model/alert.ts'
import { describeGrade, figureLabels, joinWords, statusWords, weaponWords } from './alert-words.ts'
import type { Line } from './fit-lines.ts'
import { isolate, sanitise } from './sanitise.ts'
import { writeHeard, writeSiteTime } from './write-time.ts'

const maxSites = 12
const maxValues = 4
const maxActors = 4
const maxValueLength = 60
const maxWhoLength = 80
const maxNameLength = 80
const maxChangeLength = 240
const maxChanges = 3

/** Figures in the order of what a reader asks first. */
const slotOrder = ['killed', 'injured', 'missing', 'damage', 'munitions', 'intercepted', 'origin'] as const
const vitalSlots: readonly string[] = ['killed', 'injured', 'missing']

/** Each site with its time and its figures, who says what of whom, the grade. */
export function writeFacts(alert: Alert): readonly Line[] {
  const shown = alert.sites.slice(0, maxSites)
  return [
    ...shown.flatMap((site) => [...writeSite(site), blank]),
    ...moreSites(alert.sites.length - shown.length),
    ...writeActors('Claimed by', alert.claimedBy),
    ...writeActors('Blamed', alert.blamedOn),
    ...writeActors('Denied by', alert.deniedBy),
    ...writeStanding(alert),
  ]
}

/** What the last change brought; nothing on the first showing. */
export function writeChanges(changes: readonly string[]): readonly Line[] {
  const shown = changes.slice(0, maxChanges)
  const more = changes.length > shown.length ? ` (+${changes.length - shown.length} more)` : ''
  if (shown.length === 0) return []
  const text = shown.map((change) => isolate(sanitise(change, maxChangeLength))).join('; ')
  return [{ text: `**What changed:** ${text}${more}`, weight: 3 }, blank]
}

export const blank: Line = { text: '', weight: 3 }

function writeSite(site: AlertSite): readonly Line[] {
  const wave = site.wave > 1 ? ` (wave ${site.wave})` : ''
  const country = site.country === '' ? '' : `, ${sanitise(site.country, maxNameLength)}`
  const weapons = site.weapons.map((weapon) => weaponWords[weapon].as)
  const figures = slotOrder.flatMap((slot) => site.figures.filter((figure) => figure.slot === slot))
  return [
    { text: `**${sanitise(site.baseName, maxNameLength)}**${country}${wave}`, weight: 3 },
    { text: `**When:** ${writeSiteTime(site)}`, weight: 3 },
    ...(weapons.length > 0 ? [{ text: `**Weapon:** ${joinWords(weapons)}`, weight: 1 } as const] : []),
    ...figures.filter(({ values }) => values.length > 0).map(writeFigure),
    ...(figures.some(({ slot }) => vitalSlots.includes(slot))
      ? []
      : [{ text: '**Casualties:** no figures yet', weight: 2 } as const]),
  ]
}

/** Such as `**Injured:** 5 (Sabereen, preliminary) · 2 (coalition spokesman), *disputed*`. */
function writeFigure({ slot, values, disputed }: AlertFigure): Line {
  const shown = values.slice(0, maxValues)
  const told = shown.map(
    ({ text, who }) => `${isolate(sanitise(text, maxValueLength))} (${isolate(sanitise(who, maxWhoLength))})`,
  )
  const more = values.length > shown.length ? ` · +${values.length - shown.length} more` : ''
  return {
    text: `**${figureLabels[slot]}:** ${told.join(' · ')}${more}${disputed ? ', *disputed*' : ''}`,
    weight: vitalSlots.includes(slot) ? 3 : 1,
  }
}

function moreSites(count: number): readonly Line[] {
  return count > 0 ? [{ text: `… and ${count} more ${count > 1 ? 'sites' : 'site'}`, weight: 2 }, blank] : []
}

function writeActors(label: string, actors: readonly AlertActor[]): readonly Line[] {
  if (actors.length === 0) return []
  const shown = actors.slice(0, maxActors)
  const told = shown.map(({ name, who }) => `${isolate(sanitise(name, maxNameLength))}${writeWho(name, who)}`)
  const more = actors.length > shown.length ? ` · +${actors.length - shown.length} more` : ''
  return [{ text: `**${label}:** ${told.join(' · ')}${more}`, weight: 2 }]
}

function writeWho(name: string, who: string): string {
  return who === '' || who === name ? '' : ` (says ${isolate(sanitise(who, maxWhoLength))})`
}

function writeStanding(alert: Alert): readonly Line[] {
  const standing = `${statusWords[alert.status]}, first heard ${writeHeard(alert)}`
  return [
    { text: `**Status:** ${standing}`, weight: 2 },
    { text: `**Grade:** ${describeGrade(alert.grade)}`, weight: 2 },
  ]
}
