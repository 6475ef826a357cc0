import { expect, test } from 'vitest'
import { findOutlet } from '../../src/cli/find-outlet.ts'
import type { Feed } from '../../src/model/feed.ts'

const feeds = ['desk.example', 'wire.example'].map(
  (domain): Feed => ({
    ...{ id: domain, url: `https://${domain}/feed`, lang: 'en', cadenceMinutes: 15 },
    outlet: { name: domain, domain, letter: 'B' },
    ...{ fullText: false, allowPrivate: false, enabled: true },
  }),
)

test.each([
  ['wire.example', 'wire.example'],
  ['news.wire.example', 'wire.example'],
  ['livewire.example', undefined],
  ['example', undefined],
])('the outlet at %s is %s', (host, expected) => {
  expect(findOutlet(host, feeds)?.name).toBe(expected)
})
