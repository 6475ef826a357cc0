import { expect, test } from 'vitest'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { calmPolicy } from './calm-policy.ts'
import { createWorld, mainKey, minuteMs } from './create-world.ts'

test('a new alert is posted once and stored with its message', async () => {
  const { store, channels, deliverer } = createWorld()
  store.raise(mainKey, 1)
  await deliverer.deliver(mainKey)
  await deliverer.deliver(mainKey)
  expect(channels.calls).toEqual(['post alerts'])
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'shown', shownRevision: 1, messageId: 'm1' })
})

test('a newer revision edits the message, and edits that pile up become one', async () => {
  const { store, channels, deliverer } = createWorld()
  store.raise(mainKey, 1)
  await deliverer.deliver(mainKey)
  for (const revision of [2, 3, 4]) store.raise(mainKey, revision)
  await Promise.all([deliverer.deliver(mainKey), deliverer.deliver(mainKey), deliverer.deliver(mainKey)])
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1, 4]])
})

test('a revision that comes in while a message is under way is shown right after', async () => {
  const { store, channels, deliverer } = createWorld()
  store.raise(mainKey, 1)
  const posting = deliverer.deliver(mainKey)
  await new Promise((resolve) => setImmediate(resolve))
  store.raise(mainKey, 2)
  await posting
  await deliverer.deliver(mainKey)
  expect(channels.messages.map(({ revisions }) => revisions.at(-1))).toEqual([2])
})

test('a lost reply is asked for again with the same nonce, and no second message appears', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push('lost-after')
  await deliverer.deliver(mainKey)
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'posting', attempts: 1, lastError: 'connection reset' })
  pass(minuteMs)
  expect(await deliverer.sweep()).toBe(1)
  expect(channels.messages).toHaveLength(1)
  expect(store.rowOf(mainKey)).toMatchObject({ messageId: 'm1', shownRevision: 1 })
})

test('a retry sends the body of the first attempt, and what changed meanwhile follows as an edit', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push('lost-before')
  await deliverer.deliver(mainKey)
  store.raise(mainKey, 2)
  pass(minuteMs)
  await deliverer.sweep()
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1, 2]])
})

test('after the nonce has faded, the message is found in the history and adopted', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push('lost-after')
  await deliverer.deliver(mainKey)
  store.raise(mainKey, 2)
  pass(30 * minuteMs)
  await deliverer.sweep()
  expect(channels.calls).toEqual(['post alerts', 'find alerts', 'edit alerts'])
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1, 2]])
})

test('after the nonce has faded, a message that never arrived is posted', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push('lost-before')
  await deliverer.deliver(mainKey)
  pass(30 * minuteMs)
  await deliverer.sweep()
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1]])
})

test('a history that cannot be read just now puts the post off; one that we may not read does not', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push('lost-before')
  await deliverer.deliver(mainKey)
  pass(30 * minuteMs)
  channels.faults.push({ kind: 'later', retryAfterMs: 5000, error: 'HTTP 503' })
  await deliverer.sweep()
  expect(channels.messages).toHaveLength(0)
  pass(minuteMs)
  channels.faults.push({ kind: 'unreadable', error: 'no READ_MESSAGE_HISTORY' })
  await deliverer.sweep()
  expect(channels.messages).toHaveLength(1)
})

test('what a crash left half done is taken up at the start, without waiting for its lease', async () => {
  const { store, channels, start } = createWorld()
  store.raise(mainKey, 1)
  const lease = { now: 1_000_000, until: 1_060_000 }
  const held = await store.claimDelivery(mainKey, lease)
  if (held === undefined) throw new Error('not claimed')
  const alert = await store.getAlert('op-1')
  if (alert === undefined) throw new Error('no alert')
  const body = channels.render({ key: mainKey, alert, nonce: held.nonce })
  await store.savePosting(held, body, 1_000_000)
  await channels.post('alerts', body, new AbortController().signal)
  const restarted = start()
  expect(await restarted.recover()).toBe(1)
  expect(channels.messages).toHaveLength(1)
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'shown', messageId: 'm1', shownRevision: 1 })
})

test('a wait that Discord asks for is kept; ours grows with each failure', async () => {
  const { store, channels, deliverer, now, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push({ kind: 'later', retryAfterMs: 7000, error: 'HTTP 429' })
  await deliverer.deliver(mainKey)
  expect(store.rowOf(mainKey)?.nextTryAt).toBe(now() + 7000)
  const waits: number[] = []
  for (let attempt = 0; attempt < 10; attempt += 1) {
    pass(60 * minuteMs)
    channels.faults.push({ kind: 'later', retryAfterMs: 0, error: 'HTTP 503' })
    await deliverer.sweep()
    waits.push((store.rowOf(mainKey)?.nextTryAt ?? 0) - now())
  }
  expect(waits).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000, 45_000])
})

test('a delivery that fails on is told of once, where an operator looks, and is tried on', async () => {
  const told: object[] = []
  const log = { ...createLog('silent'), warn: (fields: object) => void told.push(fields) }
  const { store, channels, deliverer, pass } = createWorld(calmPolicy, log)
  store.raise(mainKey, 1)
  for (let failures = 0; failures < 12; failures += 1) channels.faults.push('lost-before')
  for (let tries = 0; tries < 12; tries += 1) {
    await deliverer.sweep()
    pass(2 * minuteMs)
  }
  expect(told.filter((fields) => 'attempts' in fields)).toEqual([
    expect.objectContaining({ key: mainKey, error: expect.stringContaining('connection') }),
  ])
  await deliverer.sweep()
  expect(channels.messages).toHaveLength(1)
})

test('a message that a person removed is never posted again', async () => {
  const { store, channels, deliverer } = createWorld()
  store.raise(mainKey, 1)
  await deliverer.deliver(mainKey)
  for (const message of channels.messages) message.isDeleted = true
  store.raise(mainKey, 2)
  await deliverer.deliver(mainKey)
  store.raise(mainKey, 3)
  await deliverer.deliver(mainKey)
  expect(store.rowOf(mainKey)?.state).toBe('removed')
  expect(channels.calls).toEqual(['post alerts', 'edit alerts'])
})

test('a channel that we may not write to is paused with the reason, and its alert waits', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push({ kind: 'no-access', error: 'missing permission: Send Messages', why: 'forbidden' })
  await deliverer.deliver(mainKey)
  pass(60 * minuteMs)
  expect(await deliverer.sweep()).toBe(0)
  expect(store.pauses.get('alerts')).toBe('missing permission: Send Messages')
  store.pauses.clear()
  expect(await deliverer.sweep()).toBe(1)
  expect(channels.messages).toHaveLength(1)
})

test('a refused edit waits for the next revision', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  const other = { ...mainKey, channelId: 'other' }
  store.raise(other, 1)
  await deliverer.deliver(other)
  store.raise(other, 2)
  channels.faults.push({ kind: 'bad-body', error: 'too long' })
  await deliverer.deliver(other)
  store.raise(other, 3)
  pass(60 * minuteMs)
  await deliverer.sweep()
  expect(store.rowOf(other)).toMatchObject({ state: 'shown', shownRevision: 3 })
})

test('after a refused token nothing more is sent, and nothing is lost', async () => {
  const { store, channels, deliverer, pass, start } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push({ kind: 'no-token', error: 'HTTP 401' })
  await deliverer.deliver(mainKey)
  pass(60 * minuteMs)
  expect(await deliverer.sweep()).toBe(0)
  await deliverer.deliver(mainKey)
  expect(channels.calls).toEqual(['post alerts'])
  await start().recover()
  expect(channels.messages).toHaveLength(1)
})

test('an update waits for its alert, then replies to it, and is never edited', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  const updateKey: DeliveryKey = { ...mainKey, kind: 'update', ordinal: 2 }
  store.raise(updateKey, 2)
  await deliverer.deliver(updateKey)
  expect(channels.calls).toEqual([])
  store.raise(mainKey, 2)
  await deliverer.deliver(mainKey)
  channels.faults.push('lost-after')
  pass(minuteMs)
  await deliverer.sweep()
  store.raise(mainKey, 3)
  pass(minuteMs)
  await deliverer.sweep()
  expect(channels.messages.map(({ replyTo, revisions }) => ({ replyTo, revisions }))).toEqual([
    { replyTo: undefined, revisions: [2, 3] },
    { replyTo: 'm1', revisions: [2] },
  ])
})

test('an alert that cannot be rendered is set aside, and the others go on', async () => {
  const { store, channels, deliverer } = createWorld()
  const render = channels.render
  channels.render = (outgoing) => {
    if (outgoing.alert.operationId === 'op-bad') throw new RangeError('no such zone')
    return render(outgoing)
  }
  const bad = { ...mainKey, operationId: 'op-bad' }
  store.raise(bad, 1)
  store.raise(mainKey, 1)
  await deliverer.sweep()
  expect(store.rowOf(bad)).toMatchObject({
    state: 'dead',
    lastError: expect.stringContaining('no such zone'),
  })
  expect(channels.messages).toHaveLength(1)
})

test('a store that fails once fails one delivery, not its channel', async () => {
  const { store, channels, deliverer } = createWorld()
  store.raise(mainKey, 1)
  const { getAlert } = store
  store.getAlert = async () => {
    store.getAlert = getAlert
    throw new Error('disk full')
  }
  await expect(deliverer.deliver(mainKey)).rejects.toThrow('disk full')
  const other = { ...mainKey, operationId: 'op-2' }
  store.raise(other, 1)
  await deliverer.deliver(other)
  expect(channels.messages).toHaveLength(1)
})

test('a worker that was held up past its lease sends nothing: another may have taken over', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  const { savePosting, getAlert } = store
  store.raise(mainKey, 1)
  store.savePosting = (...args) => {
    pass(2 * minuteMs)
    return savePosting(...args)
  }
  await deliverer.deliver(mainKey)
  expect(channels.calls).toEqual([])
  store.savePosting = savePosting
  await deliverer.sweep()
  store.raise(mainKey, 2)
  store.getAlert = (operationId) => {
    pass(2 * minuteMs)
    return getAlert(operationId)
  }
  await deliverer.deliver(mainKey)
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1]])
})

test('a limit that forbids even to ask is waited out: no failure is counted, and the newest is shown', async () => {
  const { store, channels, deliverer, now } = createWorld()
  store.raise(mainKey, 1)
  await deliverer.deliver(mainKey)
  store.raise(mainKey, 2)
  const { render } = channels
  channels.render = (outgoing) => {
    store.raise(mainKey, 3)
    return render(outgoing)
  }
  channels.faults.push({ kind: 'later', retryAfterMs: 4000, error: 'rate limit (user)', isUnsent: true })
  const before = now()
  await deliverer.deliver(mainKey)
  expect(now() - before).toBeGreaterThanOrEqual(4000)
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1, 3]])
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'shown', shownRevision: 3, attempts: 0 })
})

test('a limit too long to sit out is left to the sweeps, and the post then begins anew', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push({ kind: 'later', retryAfterMs: minuteMs, error: 'rate limit (user)', isUnsent: true })
  await deliverer.deliver(mainKey)
  expect(await deliverer.sweep()).toBe(0)
  store.raise(mainKey, 2)
  pass(10 * minuteMs)
  expect(await deliverer.sweep()).toBe(1)
  expect(channels.calls).toEqual(['post alerts', 'post alerts'])
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[2]])
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'shown', shownRevision: 2, attempts: 0 })
})

test('closing does not wait for a limit, and sends nothing more', async () => {
  const sleeping = Promise.withResolvers<void>()
  const { store, channels, start, clock } = createWorld()
  const deliverer = start({
    ...clock,
    sleep: async (ms, signal) => {
      sleeping.resolve()
      await systemClock.sleep(ms, signal)
    },
  })
  store.raise(mainKey, 1)
  channels.faults.push({ kind: 'later', retryAfterMs: 14_000, error: 'rate limit (user)', isUnsent: true })
  const sweeping = deliverer.sweep()
  await sleeping.promise
  await deliverer.close()
  await sweeping
  expect(channels.calls).toEqual(['post alerts'])
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'pending', leaseUntil: 0 })
})

test('closing waits for what is under way and starts nothing more', async () => {
  const { store, channels, deliverer } = createWorld()
  const other = { ...mainKey, operationId: 'op-2' }
  store.raise(mainKey, 1)
  store.raise(other, 1)
  void deliverer.deliver(mainKey)
  await Promise.resolve()
  await Promise.resolve()
  await deliverer.close()
  expect(store.rowOf(mainKey)?.state).toBe('shown')
  await deliverer.deliver(other)
  expect(channels.messages).toHaveLength(1)
  expect(store.rowOf(other)?.state).toBe('pending')
})
