import type { Alert, AlertActor, AlertSite } from '../model/alert.ts'
import {
  briefName,
  describeGrade,
  dropGeneric,
  joinWords,
  statusWords,
  weaponWords,
} from '../model/alert-words.ts'
import type { Line } from './fit-lines.ts'
import { isolate, sanitise } from './sanitise.ts'
import { writeFigures } from './write-figures.ts'
import { writeHeard, writeSiteTime } from './write-time.ts'

const maxSites = 12
const maxActors = 4
const maxWhoLength = 80
const maxNameLength = 80
/** What the title has room for. */
const maxTitleName = 40
const maxChangeLength = 240
/** In the living alert; the reply is there for nothing else, and tells them all. */
const maxChanges = 3

/** Each site with its time and its figures, and who says what of whom. What the title tells is not told again. */
export function writeFacts(alert: Alert): readonly Line[] {
  const shown = alert.sites.slice(0, maxSites)
  const shared = findShared(alert.sites)
  return [
    ...writeShared(shared),
    ...(alert.sites.length === 1
      ? shown.flatMap((site) => [...writeOnlySite(site), blank])
      : shown.flatMap((site) => [...writeSite(site, shared), blank])),
    ...moreSites(alert.sites.length - shown.length),
    ...writeActors('Claimed by', alert.claimedBy),
    ...writeActors('Blamed', alert.blamedOn),
    ...writeActors('Denied by', alert.deniedBy),
  ]
}

/** What the last change brought; nothing on the first showing. */
export function writeChanges(changes: readonly string[], limit: number = maxChanges): readonly Line[] {
  const shown = changes.slice(0, limit).map((change) => isolate(sanitise(change, maxChangeLength)))
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

/** Its name stands in the title, as long as that is all there is of it, and so do its weapons. */
function writeOnlySite(site: AlertSite): readonly Line[] {
  const isNamed = site.wave === 1 && briefName(site.baseName) === site.baseName
  const isTold = site.weapons.every((weapon) => weaponWords[weapon].before !== '')
  const weapons = isTold ? '' : listWeaponWords(site)
  return [
    ...(isNamed && site.baseName.length <= maxTitleName ? [] : [writeSiteName(site)]),
    writeLabelled('When', writeSiteTime(site), 3),
    ...(weapons === '' ? [] : [writeLabelled('Weapon', weapons, 1)]),
    ...writeFigures(site.figures),
  ]
}

function writeSiteName(site: AlertSite): Line {
  const wave = writeWave(site)
  const country = site.country === '' ? '' : `, ${isolate(sanitise(site.country, maxNameLength))}`
  const name = isolate(`**${sanitise(site.baseName, maxNameLength)}**`)
  return { text: `${name}${country}${wave}`, weight: 3 }
}

function writeWave({ wave, doubtful }: AlertSite): string {
  if (doubtful === true) return ' (perhaps another attack)'
  return wave > 1 ? ` (wave ${wave})` : ''
}

function writeSite(site: AlertSite, shared: Shared): readonly Line[] {
  const weapons = listWeaponWords(site)
  return [
    writeSiteName(site),
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

/** How sure it is, in words; of what was taken back nothing but since when it was told. */
export function writeStanding(alert: Alert): readonly Line[] {
  const heard = `first heard ${writeHeard(alert)}`
  if (alert.status === 'retracted') return [{ text: `-# ${heard}`, weight: 2 }]
  return [
    { text: `**Status:** ${statusWords[alert.status]}`, weight: 2 },
    { text: `-# Grade ${describeGrade(alert.grade)}; ${heard}`, weight: 2 },
  ]
}
