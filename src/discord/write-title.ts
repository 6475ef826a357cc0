import type { Alert, AlertFigure, AlertSite } from '../model/alert.ts'
import { briefName, describeAttack, describeGravity, joinWords } from '../model/alert-words.ts'
import { isolate, sanitise } from './sanitise.ts'

/** Discord's limit. */
const maxTitleLength = 256
const maxBaseLength = 48
const maxCountryLength = 24
const maxFigureLength = 24

/**
 * What a phone shows of an alert: how grave, what, where, who was hurt. Such as `Serious · Rocket attack on
 * Ain al-Asad Air Base, Iraq · 5 or 2 injured`. Sanitised; at most 256 characters.
 */
export function writeTitle(alert: Alert): string {
  const head = `${describeGravity(alert)} · ${describeAttack(alert.sites.flatMap((site) => site.weapons))} on `
  const [shortest, ...longer] = listPlaces(alert.sites)
  // What was taken back is not told again in the headline.
  const told = alert.status === 'retracted' ? [''] : listCasualties(alert.sites)
  const wordings = told.flatMap((hurt) =>
    [...longer, shortest].map((place) => (hurt === '' ? head + place : `${head}${place} · ${hurt}`)),
  )
  // The last one fits: its parts are 90, 62 and 64 characters at the most.
  return wordings.find((wording) => wording.length <= maxTitleLength) ?? head + shortest
}

/** The shortest wording, then the others from the fullest down. */
function listPlaces(sites: readonly AlertSite[]): readonly [string, ...string[]] {
  const bases = [...new Set(sites.map((site) => writeBase(site.baseName)))]
  const countries = [
    ...new Set(sites.map((site) => isolate(sanitise(site.country, maxCountryLength)))),
  ].filter(Boolean)
  const isWave = sites.some(({ wave, doubtful }) => wave > 1 && doubtful !== true)
  const waves = isWave ? ' (several waves)' : ''
  const country = countries.length > 2 ? `${countries.length} countries` : joinWords(countries)
  const where = country === '' ? '' : `, ${country}`
  const few = bases.length > 3 ? [...bases.slice(0, 2), `${bases.length - 2} more bases`] : bases
  const fewest = bases.length > 1 ? [...bases.slice(0, 1), `${bases.length - 1} more`] : bases
  return [
    joinWords(fewest),
    `${joinWords(few)}${where}${waves}`,
    `${joinWords(few)}${where}`,
    `${joinWords(few)}`,
    `${joinWords(fewest)}${where}`,
  ]
}

/** The full wording, then a brief one. One base: all its figures; several: the first where somebody was hurt. */
function listCasualties(sites: readonly AlertSite[]): readonly [string, string] {
  const told = sites.filter((site) => listHuman(site).length > 0)
  const [worst, ...others] = told.filter((site) => !isNobodyHurt(site))
  if (worst === undefined) {
    const isNone = told.length === sites.length && told.every(isNobodyHurt)
    return isNone ? ['no casualties', 'no casualties'] : ['', '']
  }
  const [brief = '', ...rest] = listHuman(worst).map((figure) => `${describeFigure(figure)} ${figure.slot}`)
  const where = sites.length > 1 ? ` at ${writeBase(worst.baseName)}` : ''
  const more = others.length > 0 ? ', more at other bases' : ''
  return [`${[brief, ...rest].join(', ')}${where}${more}`, brief]
}

/** A name in Arabic or Hebrew would else take the figures behind it to its other side. */
function writeBase(name: string): string {
  return isolate(sanitise(briefName(name), maxBaseLength))
}

/** `none`, and `US: none` where a side is named. */
const nonePattern = /^(?:[\p{L} ]+: )?(?:0|none)$/iu
/** `US: 11`. */
const sidePattern = /^([\p{L} ]+): (.+)$/u

/** Somebody says how many were injured, and every figure is none. */
function isNobodyHurt(site: AlertSite): boolean {
  const figures = listHuman(site)
  const isNone = figures.every(({ values }) => values.every(({ text }) => nonePattern.test(text.trim())))
  return isNone && figures.some(({ slot }) => slot === 'injured')
}

function listHuman({ figures }: AlertSite): readonly AlertFigure[] {
  return figures.filter(({ slot, values }) => isHuman(slot) && values.length > 0)
}

function isHuman(slot: AlertFigure['slot']): slot is 'killed' | 'injured' | 'missing' {
  return slot === 'killed' || slot === 'injured' || slot === 'missing'
}

/** Such as `5 or 2`; where somebody was hurt, who says that nobody was is left to the lines below. */
function describeFigure({ values, disputed }: AlertFigure): string {
  const hurt = values.filter(({ text }) => !nonePattern.test(text))
  const texts = [...new Set((hurt.length > 0 ? hurt : values).map(({ text }) => wordCount(text)))]
  return texts.slice(0, disputed ? 2 : 1).join(' or ')
}

/** `none` for nobody of any side, `11 US` for `US: 11`. */
function wordCount(text: string): string {
  if (nonePattern.test(text)) return 'none'
  const [, side, count] = sidePattern.exec(text) ?? []
  return sanitise(side === undefined ? text : `${count} ${side}`, maxFigureLength)
}
