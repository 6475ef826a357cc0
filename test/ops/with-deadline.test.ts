import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { withDeadline } from '../../src/ops/with-deadline.ts'

const late = new Error('too late')
const reason = (): Error => late

function untilAborted({ signal }: AbortController): Promise<unknown> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)))
}

test('work that takes too long is ended, with the reason', async () => {
  expect(await withDeadline({ ms: 10, reason }, untilAborted)).toBe(late)
})

test('work is called off with the reason of who calls it off, also before it began', async () => {
  const caller = new AbortController()
  const terms = { ms: 60_000, reason, signal: caller.signal }
  const work = withDeadline(terms, untilAborted)
  caller.abort('stopping')
  expect(await work).toBe('stopping')
  expect(await withDeadline(terms, async ({ signal }) => signal.reason)).toBe('stopping')
})

test('nothing is left once the work is done, well or not', async () => {
  const caller = new AbortController()
  const terms = { ms: 60_000, reason, signal: caller.signal }
  const listTimers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout')
  const countBefore = listTimers().length
  await withDeadline(terms, async () => {
    expect(listTimers()).toHaveLength(countBefore + 1)
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1)
  })
  await expect(withDeadline(terms, () => Promise.reject(late))).rejects.toBe(late)
  expect(listTimers()).toHaveLength(countBefore)
  expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0)
})
