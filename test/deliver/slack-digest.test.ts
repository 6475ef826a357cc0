import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { defaultPolicy } from '../../src/deliver/delivery-policy.ts'
import { createMessengerByChannel, slackChannelId } from '../../src/deliver/messenger-by-channel.ts'
import { createSlackMessenger } from '../../src/deliver/slack-messenger.ts'
import { createTerminalMessenger } from '../../src/discord/terminal-messenger.ts'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { Secret } from '../../src/ops/secret.ts'
import { openStore } from '../../src/store/open-store.ts'
import { buildAlert, buildSite } from '../discord/build-alert.ts'
import { startDeliveries } from './start-deliveries.ts'

async function listenForTexts(): Promise<{ readonly url: Secret; readonly texts: string[] }> {
  const texts: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      texts.push(JSON.parse(body).text)
      response.end('ok')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { texts, url: new Secret(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) }
}

test('where a message cannot be edited, what joins a burst later is told in a digest of its own', async () => {
  const store = await openStore({ kind: 'memory' })
  onTestFinished(() => store.close())
  const { url, texts } = await listenForTexts()
  let nowMs = Date.now()
  const clock: Clock = { ...systemClock, now: () => nowMs }
  const terminal = createTerminalMessenger({ write: () => {}, width: 80, colors: false, zone: 'UTC', clock })
  const messenger = createMessengerByChannel({
    terminal,
    discord: undefined,
    slack: createSlackMessenger({ url }),
  })
  const policy = () => ({ ...defaultPolicy, burstCount: 1 })
  const deliverer = startDeliveries({
    store: store.deliveries,
    messenger,
    clock,
    log: createLog('silent'),
    policy,
  })
  for (const name of ['Alpha', 'Bravo', 'Charlie', 'Delta']) {
    const key = { operationId: `op-${name}`, channelId: slackChannelId, kind: 'main', ordinal: 0 } as const
    await store.archive.transact(async (tx) => {
      const sites = [buildSite({ baseName: name })]
      await tx.saveAlert(
        buildAlert({ operationId: key.operationId, sites, firstHeardAt: nowMs, sources: [] }),
      )
      await tx.raiseDeliveries([{ key, desiredRevision: 1, why: 'all bases' }], nowMs)
    })
    for (let sweeps = 0; sweeps < 3; sweeps += 1) {
      await deliverer.sweep()
      nowMs += 5000
    }
  }
  const told = texts.map((one) => ['Alpha', 'Bravo', 'Charlie', 'Delta'].filter((name) => one.includes(name)))
  expect(told).toEqual([['Alpha'], ['Bravo'], ['Charlie'], ['Delta']])
})
