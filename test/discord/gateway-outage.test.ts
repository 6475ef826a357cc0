import { expect, test } from 'vitest'
import { createGatewaySession } from '../../src/discord/gateway-session.ts'
import { systemClock } from '../../src/ops/clock.ts'
import type { Log } from '../../src/ops/log.ts'
import { Secret } from '../../src/ops/secret.ts'

test('a gateway that is away is told of once, however often it is tried, and the session still ends', async () => {
  const told: string[] = []
  const write =
    (level: string) =>
    (fields: object, message: string): void =>
      void told.push(`${level} ${message} ${'retryMs' in fields ? fields.retryMs : ''}`)
  const log: Log = { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') }
  const triedOften = Promise.withResolvers<void>()
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    if (told.length < 8) return
    triedOften.resolve()
    await systemClock.sleep(ms, signal)
  }
  const session = createGatewaySession({
    token: new Secret('MTIz.NDU2.Nzg5'),
    rest: { api: 'http://127.0.0.1:1/api', retries: 0 },
    clock: { ...systemClock, sleep },
    log,
    onInteraction: async () => {},
    onReady: async () => {},
    onAccessChange: async () => {},
    onFatal: (error) => void told.push(`fatal ${error.code}`),
  })
  session.start()
  await triedOften.promise
  expect(session.isConnected()).toBe(false)
  await session.close()
  const away = (level: string, retryMs: number): string =>
    `${level} Discord gateway not reached, and tried on ${retryMs}`
  const later = [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000].map((retryMs) => away('debug', retryMs))
  expect(told).toEqual([away('warn', 1000), ...later])
})
