import type { DeliveryStore, Messenger } from '../../src/deliver/ports.ts'

/** The steps of the delivery protocol at which a process may be killed. */
export const protocolSteps = [
  'claimDelivery',
  'savePosting',
  'post',
  'findPosted',
  'saveShown',
  'saveRetry',
  'edit',
] as const

export interface Death {
  readonly step: (typeof protocolSteps)[number]
  /** Before the call has its effect, or after it and before anybody hears of it. */
  readonly when: 'before' | 'after'
  /** Which call of that step, from 1. */
  readonly call: number
}

/** The same part; the process gets SIGKILL at that call. */
export function withDeath<T extends DeliveryStore | Messenger>(part: T, death: Death | undefined): T {
  const member: unknown = death === undefined ? undefined : Reflect.get(part, death.step)
  if (death === undefined || typeof member !== 'function') return part
  let calls = 0
  const deadly = async (...args: unknown[]): Promise<unknown> => {
    calls += 1
    const isLast = calls === death.call
    if (isLast && death.when === 'before') process.kill(process.pid, 'SIGKILL')
    const answer: unknown = await Reflect.apply(member, part, args)
    if (isLast) process.kill(process.pid, 'SIGKILL')
    return answer
  }
  return { ...part, [death.step]: deadly }
}
