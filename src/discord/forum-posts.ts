import { type REST, Routes } from 'discord.js'
import type { FoundOutcome } from '../deliver/ports.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { classifyFailure } from './classify-failure.ts'
import { hasMarker, idAt, isRecord, listRecords, readId, readList } from './discord-answers.ts'
import { markerOf } from './mark-message.ts'
import type { MessageBody } from './render-alert.ts'

// A post of a forum is a thread with its first message, made in one request that takes no nonce. Who looks for
// one after a lost reply looks among the forum's young threads for our button.

/** Discord's limits. */
const maxTags = 5
const maxNameLength = 100
/** A forum in which every post needs a tag. */
const requireTagFlag = 1 << 4
/** A week, after which a quiet thread leaves the list; it can still be edited. */
const archiveMinutes = 10_080
/** Threads looked into: those begun after the first attempt, so few. */
const maxLookedInto = 50
const clockSkewMs = 60_000

/** What is frozen as the body of a forum post: tags are wishes, by name, and resolved when it is sent. */
export interface ForumBody {
  readonly name: string
  readonly tags: readonly string[]
  readonly message: Omit<MessageBody, 'nonce' | 'enforce_nonce' | 'message_reference'>
}

export function buildForumBody(name: string, tags: readonly string[], body: MessageBody): ForumBody {
  const { nonce: _nonce, enforce_nonce: _enforce, message_reference: _reference, ...message } = body
  return { name: name.slice(0, maxNameLength), tags, message }
}

/** The created thread as Discord answers it; its id is the id of its first message. @throws as `rest` does */
export async function createForumPost(
  rest: REST,
  forumId: string,
  { name, tags, message }: ForumBody,
  signal: AbortSignal,
): Promise<unknown> {
  const forum = await rest.get(Routes.channel(forumId), { signal })
  const applied = chooseTags(forum, tags)
  const body = {
    name,
    message,
    auto_archive_duration: archiveMinutes,
    ...(applied.length > 0 ? { applied_tags: applied } : {}),
  }
  return rest.post(Routes.threads(forumId), { body, signal })
}

/**
 * The forum's tags of these names; its first one where it demands a tag and has none of them. A moderated tag is only for
 * who manages threads: with it the whole post would be refused.
 */
function chooseTags(forum: unknown, wished: readonly string[]): readonly string[] {
  if (!isRecord(forum)) return []
  const all = listRecords(forum['available_tags'])
  const open = all.filter(({ moderated }) => moderated !== true)
  const available = open.length > 0 ? open : all
  const names = wished.map((name) => name.toLowerCase())
  const fitting = available.filter(({ name }) => names.includes(String(name).toLowerCase()))
  const isDemanded = (Number(forum['flags'] ?? 0) & requireTagFlag) !== 0
  const chosen = fitting.length === 0 && isDemanded ? available.slice(0, 1) : fitting
  return chosen.flatMap((tag) => readId(tag) ?? []).slice(0, maxTags)
}

/** A post that is gone or closed to us is not ours; whatever else fails has not shown whose it is. @throws the rest */
function passOver(cause: unknown): undefined {
  const { kind } = classifyFailure(cause)
  if (kind !== 'removed' && kind !== 'no-access') throw cause
}

/** Looks for the post of this delivery among the threads of the forum. @throws as `rest` does */
export async function searchForum(
  rest: REST,
  { forumId, key, since }: { readonly forumId: string; readonly key: DeliveryKey; readonly since: EpochMs },
  signal: AbortSignal,
): Promise<FoundOutcome> {
  const forum = await rest.get(Routes.channel(forumId), { signal })
  const guildId = isRecord(forum) ? String(forum['guild_id']) : ''
  const active = await rest.get(Routes.guildActiveThreads(guildId), { signal })
  const from = BigInt(idAt(since - clockSkewMs))
  const young = readList(isRecord(active) ? active['threads'] : undefined)
    .filter((thread) => thread['parent_id'] === forumId)
    .flatMap((thread) => readId(thread) ?? [])
    .filter((id) => BigInt(id) >= from)
  if (young.length > maxLookedInto) return { kind: 'unreadable', error: 'too many new posts to look into' }
  for (const id of young) {
    const first = await rest.get(Routes.channelMessage(id, id), { signal }).catch(passOver)
    if (isRecord(first) && hasMarker(first, markerOf(key))) return { kind: 'found', messageId: id }
  }
  return { kind: 'not-found' }
}
