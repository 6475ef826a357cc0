// A figure in plain words, the same in an alert and in what changed. Pure. Only the speaker's name and
// places come from a feed; numbers are worded anew.
import type { Quantity, Side } from '../claim.ts'
import type { Figure, FigureBody, FigureStatement } from './list-figures.ts'
import { nameKeyOf } from './speaker-key.ts'

const sideWords: Readonly<Record<Side, string>> = {
  any: '',
  us: 'US',
  coalition: 'coalition',
  host: 'host nation',
  civilian: 'civilian',
  attacker: 'attackers',
}

/** Such as `5`, `at least 12`, `none`, `2 (US)`. */
export function wordValue(body: FigureBody): string {
  switch (body.slot) {
    case 'damage':
      return body.damage === 'none' ? 'none' : body.what === '' ? 'some' : body.what
    case 'intercepted':
      return body.intercepted
    case 'origin':
      return body.place
    case 'munitions':
      return wordQuantity(body.quantity)
    case 'killed':
    case 'injured':
    case 'missing': {
      const side = sideWords[body.side]
      return side === '' ? wordQuantity(body.quantity) : `${wordQuantity(body.quantity)} (${side})`
    }
  }
}

/** Such as `Sabereen, preliminary` or `the ministry via Mehr`. */
export function wordSpeaker({ speaker, via, stance }: FigureStatement): string {
  const relay = via === undefined || nameKeyOf(via.name) === nameKeyOf(speaker.name) ? '' : ` via ${via.name}`
  return speaker.name + relay + (stance === 'preliminary' ? ', preliminary' : '')
}

/** Every speaker's standing value: `injured: 2 (coalition spokesman), 5 (Sabereen, preliminary)`. */
export function wordFigure(figure: Figure): string {
  const values = figure.standing.slice(0, 4).map((one) => `${wordValue(one.body)} – ${wordSpeaker(one)}`)
  const rest =
    figure.standing.length > values.length ? ` and ${figure.standing.length - values.length} more` : ''
  return `${figure.slot}: ${values.join('; ')}${rest}`
}

function wordQuantity({ kind, min, max }: Quantity): string {
  const number = min ?? max ?? 0
  switch (kind) {
    case 'exact':
      return number === 0 ? 'none' : String(number)
    case 'min':
      return `at least ${number}`
    case 'max':
      return `up to ${max ?? number}`
    case 'approx':
      return `about ${number}`
    case 'vague':
      return wordVague(number)
  }
}

/** The words that the number grammar reads as these least numbers. */
function wordVague(least: number): string {
  if (least >= 200) return 'hundreds'
  if (least >= 40) return 'scores'
  return least >= 20 ? 'dozens' : 'several'
}
