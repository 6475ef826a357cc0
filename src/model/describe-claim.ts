import type { Claim, ClaimBody, Quantity } from './claim.ts'
import { wordQuantity } from './ledger/word-figure.ts'

/**
 * What a claim says, such as `injured 5` or `claimed by Thar al-Muhandis Brigade`. Some of it is text of a
 * feed, as it came: the place that shows it escapes it.
 * @param actorName the actor's name, or its id where it has left the configuration.
 */
export function describeClaim(body: ClaimBody, actorName: (actorId: string) => string): string {
  switch (body.slot) {
    case 'weapon':
      return `weapon ${body.weapon}`
    case 'munitions':
      return `${body.role} ${describeQuantity(body.quantity)}${body.weapon === undefined ? '' : ` ${body.weapon}`}`
    case 'killed':
    case 'injured':
    case 'missing':
      return `${body.slot} ${describeQuantity(body.quantity)}${body.side === 'any' ? '' : ` (${body.side})`}`
    case 'damage':
      return `damage ${body.damage === 'none' ? 'none' : body.what}`
    case 'intercepted':
      return `intercepted ${body.intercepted}`
    case 'claimed-by':
    case 'blamed-on':
    case 'denied-by':
    case 'praised-by':
    case 'threatened-by':
      return `${body.slot.replace('-', ' ')} ${actorName(body.actorId)}`
    case 'origin':
      return `launched from ${body.place}`
    case 'operation-name':
      return `operation named ${body.name}`
    case 'response':
      return `response: ${body.what}`
    case 'attack':
      return 'attack'
    case 'time':
      return `time ${body.happenedAt.day}, "${body.happenedAt.words}"`
  }
}

/** Such as `Sabereen (E), via Mehr, preliminary`; the letter is the speaker's reliability. */
export function describeSpeaker({ speaker, via, stance }: Claim): string {
  const relay = via === undefined ? '' : `, via ${via.name}`
  return `${speaker.name} (${speaker.letter})${relay}${stance === 'asserted' ? '' : `, ${stance}`}`
}

/** The text's own words stand beside ours where ours say less. */
function describeQuantity(quantity: Quantity): string {
  return quantity.kind === 'exact' ? `${quantity.min ?? 0}` : `${wordQuantity(quantity)} ("${quantity.text}")`
}
