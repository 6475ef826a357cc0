import type { Guild } from 'discord.js'
import { describeError } from './classify-failure.ts'
import type { CommandParts } from './command-parts.ts'
import { listMissing } from './missing-permissions.ts'

/** Alerts go out without it; only what must be found again, or replied to, is told in another way. */
const spared = 'Read Message History'

/**
 * Ends the pauses of the channels in which alerts can be posted again: called when a channel, a role or our own
 * membership has changed, and at each connection. What waited there is due at once. A pause that a person asked
 * for stays. Never rejects.
 */
export async function resumeChannels(guild: Guild, { subscriptions, log }: CommandParts): Promise<void> {
  try {
    const { me } = guild.members
    if (me === null) return
    for (const { channelId, paused, form } of await subscriptions.listSubscriptionsOf(guild.id)) {
      const channel = guild.channels.cache.get(channelId)
      if (paused === undefined || channel === undefined) continue
      // Without threads of its own an update is told in the channel; a forum has nothing else.
      const needs = form === 'forum' ? form : 'plain'
      const missing = listMissing(channel.permissionsFor(me), channel, needs)
      if (missing.some((name) => name !== spared)) continue
      if (await subscriptions.resumeChannel(channelId, ['access', 'gone'], 'Basewatch'))
        log.info({ guildId: guild.id, channelId }, 'channel resumed')
    }
  } catch (cause) {
    log.error({ guildId: guild.id, error: describeError(cause) }, 'paused channels could not be looked at')
  }
}
