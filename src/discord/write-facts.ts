import type { Alert, AlertActor, AlertSite } from '../model/alert.ts'
import { describeGrade, dropGeneric, joinWords, statusWords, weaponWords } from '../model/alert-words.ts'
import type { Line } from './fit-lines.ts'
import { isolate, sanitise } from './sanitise.ts'
import { writeFigures } from './write-figures.ts'
import { writeHeard, writeSiteTime } from './write-time.ts'

const maxSites = 12
const maxActors = 4
const maxWhoLength = 80
const maxNameLength = 80
const maxChangeLength = 240
const maxChanges = 3

/** Each site with its time and its figures, who says what of whom, the grade. */
export function writeFacts(alert: Alert): readonly Line[] {
  const shown = alert.sites.slice(0, maxSites)
  const shared = findShared(alert.sites)
  return [
    ...writeShared(shared),
    ...shown.flatMap((site) => [...writeSite(site, shared), blank]),
    ...moreSites(alert.sites.length - shown.length),
    ...writeActors('Claimed by', alert.claimedBy),
    ...writeActors('Blamed', alert.blamedOn),
    ...writeActors('Denied by', alert.deniedBy),
    ...writeStanding(alert),
  ]
}

/** What the last change brought; nothing on the first showing. */
export function writeChanges(changes: readonly string[]): readonly Line[] {
  const shown = changes.slice(0, maxChanges).map((change) => isolate(sanitise(change, maxChangeLength)))
  const [only] = shown
  if (only === undefined) return []
  if (changes.length === 1) return [{ text: `**What changed:** ${only}`, weight: 3 }, blank]
  return [
    { text: '**What changed**', weight: 3 },
    ...shown.map((text): Line => ({ text: `- ${text}`, weight: 3 })),
    ...(changes.length > shown.length
      ? [{ text: `-# + ${changes.length - shown.length} more`, weight: 2 } as const]
      : []),
    blank,
  ]
}

export const blank: Line = { text: '', weight: 3 }

function writeSite(site: AlertSite, shared: Shared): readonly Line[] {
  const wave = site.wave > 1 ? ` (wave ${site.wave})` : ''
  const country = site.country === '' ? '' : `, ${sanitise(site.country, maxNameLength)}`
  const weapons = listWeaponWords(site)
  return [
    { text: `**${sanitise(site.baseName, maxNameLength)}**${country}${wave}`, weight: 3 },
    ...(shared.when === undefined ? [writeLabelled('When', writeSiteTime(site), 3)] : []),
    ...(shared.weapons === undefined && weapons !== '' ? [writeLabelled('Weapon', weapons, 1)] : []),
    ...writeFigures(site.figures),
  ]
}

/** What all of several sites have in common: told once, before them. */
interface Shared {
  readonly when: string | undefined
  readonly weapons: string | undefined
}

function findShared(sites: readonly AlertSite[]): Shared {
  const onlyOf = (texts: readonly string[]): string | undefined =>
    sites.length > 1 && new Set(texts).size === 1 ? texts[0] : undefined
  return { when: onlyOf(sites.map(writeSiteTime)), weapons: onlyOf(sites.map(listWeaponWords)) }
}

function writeShared({ when, weapons }: Shared): readonly Line[] {
  if (when === undefined && !weapons) return []
  return [
    ...(when === undefined ? [] : [writeLabelled('When', when, 3)]),
    ...(weapons ? [writeLabelled('Weapon', weapons, 1)] : []),
    blank,
  ]
}

function listWeaponWords({ weapons }: AlertSite): string {
  return joinWords(dropGeneric(weapons).map((weapon) => weaponWords[weapon].as))
}

function writeLabelled(label: string, text: string, weight: Line['weight']): Line {
  return { text: `**${label}:** ${text}`, weight }
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
