import { type EpochMs, minuteMs } from './model/local-day.ts'
import type { StoreTrouble } from './store/watch-trouble.ts'
import type { Health } from './web/ports.ts'

export interface HealthSigns {
  readonly now: EpochMs
  readonly startedAt: EpochMs
  readonly lastTickAt?: EpochMs
  readonly trouble: StoreTrouble | undefined
  /** This process should answer commands, and is not connected: another one may be. */
  readonly isDeaf: boolean
}

/** A tick is late by this much only when the process is stuck. */
const staleTickMs = 2 * minuteMs

/**
 * Without its gateway the bot still posts and edits, without its database it waits: worth a word, not a restart,
 * which would mend neither.
 */
export function judgeHealth({ now, startedAt, lastTickAt, trouble, isDeaf }: HealthSigns): Health {
  const healthy = now - (lastTickAt ?? startedAt) <= staleTickMs
  const troubles = [
    ...(healthy ? [] : ['The clock that starts polls stands still.']),
    ...(trouble === undefined ? [] : [describeTrouble(trouble, now)]),
    ...(isDeaf ? ['Commands cannot be answered here: Discord is not connected.'] : []),
  ]
  return { healthy, troubles, startedAt, ...(lastTickAt === undefined ? {} : { lastTickAt }) }
}

function describeTrouble({ since, why }: StoreTrouble, now: EpochMs): string {
  const seconds = Math.round((now - since) / 1000)
  return `For ${seconds} s the database has not done what it is asked: ${why}. Polls and messages wait; nothing is lost.`
}
