// A figure in plain words, the same in an alert and in what changed. Pure. Only the speaker's name and
// places come from a feed; numbers are worded anew.
import { weaponWords } from '../alert-words.ts'
import type { Quantity, Side } from '../claim.ts'
import type { FigureBody, FigureStatement } from './list-figures.ts'
import { nameKeyOf } from './speaker-key.ts'

const sideWords: Readonly<Record<Side, string>> = {
  any: '',
  us: 'US',
  coalition: 'coalition',
  host: 'host nation',
  civilian: 'civilians',
  attacker: 'attackers',
}

/** Such as `5`, `at least 12`, `none`, `US: 2`. */
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
      return side === '' ? wordQuantity(body.quantity) : `${side}: ${wordQuantity(body.quantity)}`
    }
  }
}

/** The same beside counts of other weapons: `drones: 2`. */
export function wordCounted(body: FigureBody): string {
  const words = wordValue(body)
  if (body.slot !== 'munitions' || body.weapon === undefined || body.weapon === 'other') return words
  return `${weaponWords[body.weapon].as}: ${words}`
}

/** Such as `Sabereen, preliminary` or `the ministry via Mehr`. */
export function wordSpeaker({ speaker, via, stance }: FigureStatement): string {
  const relay = via === undefined || nameKeyOf(via.name) === nameKeyOf(speaker.name) ? '' : ` via ${via.name}`
  return speaker.name + relay + (stance === 'preliminary' ? ', preliminary' : '')
}

/** Such as `5 (Sabereen, preliminary)`. */
export function wordStatement(statement: FigureStatement, word = wordValue): string {
  return `${word(statement.body)} (${wordSpeaker(statement)})`
}

/** In plain words, whatever the language of the source. */
export function wordQuantity({ kind, min, max }: Quantity): string {
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
      return min === undefined && max === undefined ? 'not known' : wordVague(number)
  }
}

/** The words that the number grammar reads as these least numbers. */
function wordVague(least: number): string {
  if (least >= 200) return 'hundreds'
  if (least >= 40) return 'scores'
  return least >= 20 ? 'dozens' : 'several'
}
