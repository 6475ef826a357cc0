import type { Store } from '../../src/store/open-store.ts'
import { buildAlert } from '../discord/build-alert.ts'

/** As many text channels of the double as are asked for; `addChannels` makes them there. */
export function listChannelIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(310_000_000_000_000_000n + BigInt(index)))
}

/** What the road would do: the operation has this revision, and every channel should show it. */
export async function raiseAlert(
  store: Store,
  { operationId, revision }: { readonly operationId: string; readonly revision: number },
  channelIds: readonly string[],
): Promise<void> {
  const why = 'the channel watches this base'
  await store.archive.transact(async (tx) => {
    await tx.saveAlert(buildAlert({ operationId, revision }))
    const desired = channelIds.map((channelId) => ({
      key: { operationId, channelId, kind: 'main', ordinal: 0 } as const,
      desiredRevision: revision,
      why,
    }))
    await tx.raiseDeliveries(desired, Date.now())
  })
}
