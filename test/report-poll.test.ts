import { expect, test } from 'vitest'
import type { Log } from '../src/ops/log.ts'
import { createMetrics } from '../src/ops/metrics.ts'
import { createPollReporter } from '../src/report-poll.ts'

function createReporter() {
  const lines: string[] = []
  const write =
    (level: string) =>
    (fields: { readonly feedId?: string }, message: string): void =>
      void lines.push(`${level} ${fields.feedId ?? ''} ${message}`)
  const log: Log = { error: write('error'), warn: write('warn'), info: write('info'), debug: () => {} }
  const { tellPoll, isCutOff, keepOnly } = createPollReporter({ log, metrics: createMetrics() })
  const poll = (id: string, trouble?: string): void => {
    const url = `https://${id}.example/feed`
    const state = { feedId: id, url, nextPollAt: 0, failureCount: 0 }
    const after = trouble === undefined ? state : { ...state, failureCount: 1, trouble }
    tellPoll({ id, url }, { before: state, after, outcome: trouble === undefined ? 'unchanged' : 'failed' })
  }
  return { lines, poll, isCutOff, keepOnly }
}

test('an address that is told holds no login', () => {
  const told: object[] = []
  const log: Log = {
    error: () => {},
    warn: (fields) => void told.push(fields),
    info: () => {},
    debug: () => {},
  }
  const url = 'https://desk:secret@desk.example/feed'
  const before = { feedId: 'desk', url, nextPollAt: 0, failureCount: 0 }
  const after = { ...before, url: 'https://desk:secret@desk.example/new', movedFrom: url }
  createPollReporter({ log, metrics: createMetrics() }).tellPoll(
    { id: 'desk', url },
    { before, after, outcome: 'fetched' },
  )
  expect(told).toEqual([
    { feedId: 'desk', from: 'https://desk.example/feed', to: 'https://desk.example/new' },
  ])
})

test('a trouble is told once, its change and its end too', () => {
  const { lines, poll } = createReporter()
  poll('a', 'no address')
  poll('a', 'no address')
  poll('a', 'status 500')
  poll('a')
  poll('a')
  expect(lines).toEqual(['warn a feed in trouble', 'warn a feed in trouble', 'info a feed answers again'])
})

test('where no feed answers, the network is named and not each feed', () => {
  const { lines, poll, isCutOff } = createReporter()
  const feeds = Array.from({ length: 60 }, (_, i) => `feed-${i}`)
  for (const id of feeds) poll(id, 'no address')
  expect(lines.filter((line) => line.includes('in trouble')).length).toBeLessThan(5)
  expect(isCutOff()).toBe(true)
  expect(lines.at(-1)).toBe('warn  no feed answers: is this machine on the network?')
  poll('feed-59')
  poll('feed-58', 'no address')
  expect(isCutOff()).toBe(false)
  expect(lines.slice(-2)).toEqual(['info feed-59 feeds answer again', 'warn feed-58 feed in trouble'])
})

test('feeds whose articles we cannot read have answered: the network is not blamed for that', () => {
  const lines: string[] = []
  const write = (_: object, message: string): void => void lines.push(message)
  const log: Log = { error: write, warn: write, info: write, debug: () => {} }
  const { tellPoll, isCutOff } = createPollReporter({ log, metrics: createMetrics() })
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const url = `https://${id}.example/feed`
    const before = { feedId: id, url, nextPollAt: 0, failureCount: 0 }
    const after = { ...before, trouble: '1 of its articles could not be read; the log says why.' }
    tellPoll({ id, url }, { before, after, outcome: 'fetched' })
  }
  expect(isCutOff()).toBe(false)
  expect(lines).toEqual(Array.from({ length: 6 }, () => 'feed in trouble'))
})

test('a feed that is no longer asked does not speak for the network', () => {
  const { lines, poll, isCutOff, keepOnly } = createReporter()
  poll('gone')
  const others = Array.from({ length: 6 }, (_, i) => `feed-${i}`)
  for (const id of others) poll(id, 'no address')
  expect(isCutOff()).toBe(false)
  keepOnly(new Set(others))
  poll('feed-0', 'no address')
  expect(isCutOff()).toBe(true)
  expect(lines.at(-1)).toBe('warn  no feed answers: is this machine on the network?')
})
