import { type REST, Routes } from 'discord.js'
import type { FoundOutcome } from '../deliver/ports.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { hasMarker, idAt, isRecord, readId, readList } from './discord-answers.ts'
import { markerOf } from './mark-message.ts'

/** Discord's largest page. */
const pageSize = 100
/** 1,000 messages after the first attempt: hours even in a busy channel. */
const maxPages = 10
const searchTimeoutMs = 20_000
/** Our clock and Discord's may differ; a message's id is made by theirs. */
const clockSkewMs = 60_000

/**
 * Looks through a channel from the first attempt on for the message of a delivery. @throws as `rest` does
 * @param botId only this user's messages can be ours; any where it is undefined
 */
export async function searchHistory(
  { rest, botId }: { readonly rest: REST; readonly botId: string | undefined },
  channelId: string,
  key: DeliveryKey,
  since: EpochMs,
): Promise<FoundOutcome> {
  const signal = AbortSignal.timeout(searchTimeoutMs)
  const marker = markerOf(key)
  let after = idAt(since - clockSkewMs)
  for (let page = 0; page < maxPages; page += 1) {
    const query = new URLSearchParams({ after, limit: String(pageSize) })
    const messages = readList(await rest.get(Routes.channelMessages(channelId), { query, signal }))
    const found = messages.find((message) => isOurs(message, botId) && hasMarker(message, marker))
    const messageId = readId(found)
    if (messageId !== undefined) return { kind: 'found', messageId }
    if (messages.length < pageSize) return { kind: 'not-found' }
    after = newestId(messages, after)
  }
  return { kind: 'unreadable', error: `it is not among the ${maxPages * pageSize} messages since` }
}

function newestId(messages: readonly Readonly<Record<string, unknown>>[], after: string): string {
  return messages
    .map((message) => readId(message) ?? after)
    .reduce((newest, id) => (BigInt(id) > BigInt(newest) ? id : newest), after)
}

function isOurs({ author }: Readonly<Record<string, unknown>>, botId: string | undefined): boolean {
  return botId === undefined || (isRecord(author) && author['id'] === botId)
}
