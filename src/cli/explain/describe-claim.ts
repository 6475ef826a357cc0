import type { ClaimBody, Quantity } from '../../model/claim.ts'
import type { Config } from '../../model/config.ts'
import { printable } from '../../text/printable.ts'

/** What a claim says, such as `injured 5` or `claimed by Thar al-Muhandis Brigade`. */
export function describeClaim(body: ClaimBody, { actors }: Config): string {
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
      return `damage ${body.damage === 'none' ? 'none' : printable(body.what)}`
    case 'intercepted':
      return `intercepted ${body.intercepted}`
    case 'claimed-by':
    case 'blamed-on':
    case 'denied-by':
    case 'praised-by':
    case 'threatened-by': {
      const name = actors.find(({ id }) => id === body.actorId)?.name ?? body.actorId
      return `${body.slot.replace('-', ' ')} ${name}`
    }
    case 'origin':
      return `launched from ${printable(body.place)}`
    case 'operation-name':
      return `operation named ${printable(body.name)}`
    case 'response':
      return `response: ${printable(body.what)}`
    case 'time':
      return `time ${body.happenedAt.day}, "${printable(body.happenedAt.words)}"`
  }
}

function describeQuantity({ kind, min, max, text }: Quantity): string {
  const number = min === max ? `${min ?? '?'}` : `${min ?? 0}…${max ?? '∞'}`
  return kind === 'exact' ? number : `${kind} ${number} ("${printable(text)}")`
}
