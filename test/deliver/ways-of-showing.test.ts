import { expect, test } from 'vitest'
import { calmPolicy } from './calm-policy.ts'
import { createWorld, mainKey, minuteMs } from './create-world.ts'

test('a message is edited at most once in its spacing, and what came meanwhile is one edit', async () => {
  const { store, channels, deliverer, pass } = createWorld({ ...calmPolicy, editSpacingMs: 5000 })
  store.raise(mainKey, 1)
  await deliverer.deliver(mainKey)
  for (const revision of [2, 3, 4]) {
    pass(1000)
    store.raise(mainKey, revision)
    await deliverer.deliver(mainKey)
  }
  expect(channels.messages).toMatchObject([{ revisions: [1] }])
  pass(2000)
  await deliverer.sweep()
  expect(channels.messages).toMatchObject([{ revisions: [1, 4] }])
})

test('a message that a clock ahead of time has shown is edited as soon as it is set back', async () => {
  const { store, channels, deliverer, pass } = createWorld({ ...calmPolicy, editSpacingMs: 5000 })
  store.raise(mainKey, 1)
  await deliverer.deliver(mainKey)
  pass(-10 * minuteMs)
  store.raise(mainKey, 2)
  await deliverer.deliver(mainKey)
  expect(channels.messages).toMatchObject([{ revisions: [1, 2] }])
})

test('what was first reported long ago pings nobody', async () => {
  const { store, channels, deliverer, now } = createWorld({ ...calmPolicy, catchUpMs: 60 * minuteMs })
  const loud = (operationId: string, firstHeardAt: number) => {
    const key = { ...mainKey, operationId }
    store.raise(key, 1, { sources: [], firstHeardAt }, { pingRoleId: '1' })
    return deliverer.deliver(key)
  }
  await loud('op-old', now() - 61 * minuteMs)
  await loud('op-new', now() - 59 * minuteMs)
  expect(channels.messages).toMatchObject([{ isPing: false }, { isPing: true }])
})

test('an update is told in the thread of its alert where the channel wants threads', async () => {
  const { store, channels, deliverer } = createWorld()
  const update = { ...mainKey, kind: 'update', ordinal: 2 } as const
  store.raise(mainKey, 1, {}, { form: 'thread' })
  await deliverer.deliver(mainKey)
  store.raise(update, 2)
  await deliverer.deliver(update)
  const [main, reply] = channels.messages
  expect(reply).toMatchObject({ channelId: main?.id })
  expect(reply).not.toHaveProperty('replyTo')
})

test('an update whose thread a person has deleted ends; the channel is not paused for it', async () => {
  const { store, channels, deliverer } = createWorld()
  const update = { ...mainKey, kind: 'update', ordinal: 2 } as const
  store.raise(mainKey, 1, {}, { form: 'thread' })
  await deliverer.deliver(mainKey)
  store.raise(update, 2)
  channels.faults.push({ kind: 'no-access', error: 'Unknown Channel', why: 'gone' })
  await deliverer.deliver(update)
  expect(store.rowOf(update)?.state).toBe('removed')
  expect(store.pauses.size).toBe(0)
})

test('a refused body is told in plain words, and set aside only where those are refused too', async () => {
  const { store, channels, deliverer, pass } = createWorld()
  store.raise(mainKey, 1)
  channels.faults.push({ kind: 'bad-body', error: 'AutoMod' })
  await deliverer.deliver(mainKey)
  expect(channels.calls).toEqual(['post alerts', 'post alerts'])
  expect(channels.messages).toMatchObject([{ isPlain: true }])
  expect(store.rowOf(mainKey)).toMatchObject({ state: 'shown', shownRevision: 1 })
  store.raise(mainKey, 2)
  await deliverer.deliver(mainKey)
  expect(channels.messages).toMatchObject([{ revisions: [1, 2] }])
  const third = { ...mainKey, operationId: 'op-3' }
  store.raise(third, 1)
  const refused = { kind: 'bad-body', error: 'embeds.0.title: too long' } as const
  channels.faults.push(refused, refused)
  await deliverer.deliver(third)
  expect(store.rowOf(third)).toMatchObject({ state: 'dead', lastError: 'embeds.0.title: too long' })
  pass(60 * minuteMs)
  await deliverer.sweep()
  expect(channels.messages).toHaveLength(1)
})
