import type { ChatInputCommandInteraction } from 'discord.js'
import type { Messenger, SendOutcome } from '../deliver/ports.ts'
import { sanitise } from './sanitise.ts'

const timeoutMs = 10_000

/** Posts a word into the channel by the very way of the alerts, and says what came of it. */
export async function answerTest(
  interaction: ChatInputCommandInteraction<'cached' | 'raw'>,
  messenger: Pick<Messenger, 'post'>,
): Promise<void> {
  const content = '**TEST** · Basewatch can post here. Alerts come as messages like this one.'
  const embeds = [{ title: 'TEST · This is where an alert stands', description: 'Nothing has happened.' }]
  const body = {
    content,
    embeds,
    allowed_mentions: { parse: [] },
    nonce: interaction.id,
    enforce_nonce: true,
  }
  const outcome = await messenger.post(
    interaction.channelId,
    JSON.stringify(body),
    AbortSignal.timeout(timeoutMs),
  )
  await interaction.editReply(describeOutcome(outcome))
}

function describeOutcome(outcome: SendOutcome): string {
  switch (outcome.kind) {
    case 'stored':
      return '✅ Posted below: alerts can come here.'
    case 'later':
      return `⏳ Discord asks to wait (${sanitise(outcome.error, 200)}). Alerts wait too, and none is lost.`
    case 'removed':
      return '⚠️ The message was removed at once: another bot may clean this channel.'
    case 'unknown':
      return `⏳ Discord did not say whether it is there (${sanitise(outcome.error, 200)}): look below. An alert is tried until that is known.`
    case 'no-access':
    case 'bad-body':
    case 'no-token':
      return `⚠️ It could not be posted: ${sanitise(outcome.error, 300)}`
  }
}
