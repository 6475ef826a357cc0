import { expect, test } from 'vitest'
import { OperatorError } from '../../src/ops/operator-error.ts'
import { createTroubleWatch } from '../../src/store/watch-trouble.ts'
import { createFakeLog } from '../work/create-fake-log.ts'

function createWatch() {
  let now = 0
  const log = createFakeLog()
  const watch = createTroubleWatch({ now: () => now, sleep: async () => undefined }, log)
  return { watch, log, wait: (seconds: number) => (now += seconds * 1000) }
}

const diskFull = new OperatorError('store-full', 'the disk is full', { wayOut: [] })
const connectionLost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })

test('a lost connection is over with the first answer, and told of once at its begin and once at its end', () => {
  const { watch, log, wait } = createWatch()
  watch.noteError(connectionLost, 'statement')
  wait(1)
  watch.noteError(connectionLost, 'statement')
  expect(watch.trouble()).toEqual({ since: 0, why: 'read ECONNRESET' })
  watch.noteAnswer()
  expect(watch.trouble()).toBeUndefined()
  expect(log.lines.map(({ level }) => level)).toEqual(['error', 'warn'])
})

test('a disk that is full still answers what is read: the trouble lasts until writes have passed for a while', () => {
  const { watch, log, wait } = createWatch()
  watch.noteError(diskFull, 'transaction')
  wait(1)
  watch.noteAnswer()
  wait(20)
  watch.noteError(diskFull, 'transaction')
  wait(20)
  watch.noteAnswer()
  expect(watch.trouble()?.why).toBe('the disk is full')
  wait(11)
  watch.noteAnswer()
  expect(watch.trouble()).toBeUndefined()
  expect(log.lines).toHaveLength(2)
})

test('a broken constraint is no trouble of the database', () => {
  const { watch } = createWatch()
  watch.noteError(Object.assign(new Error('duplicate key'), { code: '23505' }), 'statement')
  expect(watch.trouble()).toBeUndefined()
})
