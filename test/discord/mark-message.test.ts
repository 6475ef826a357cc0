import { expect, test } from 'vitest'
import { markerOf, readMarker } from '../../src/discord/mark-message.ts'

test('a marker names its operation, its kind and its ordinal, and is read back', () => {
  expect(markerOf({ operationId: 'op-1', kind: 'update', ordinal: 7 })).toBe('bw:1:info:op-1:update:7')
  expect(readMarker('bw:1:info:op-1:update:7')).toEqual({ operationId: 'op-1', kind: 'update' })
  expect(readMarker('bw:1:info:a:b:main:0')).toEqual({ operationId: 'a:b', kind: 'main' })
  expect(readMarker('bw:1:info:digest-a:digest:0')).toEqual({ operationId: 'digest-a', kind: 'digest' })
})

test('a marker always fits into a custom_id, and two long operations stay apart', () => {
  const [one, two] = ['a', 'b'].map((end) =>
    markerOf({ operationId: 'x'.repeat(200) + end, kind: 'main', ordinal: 0 }),
  )
  expect(one?.length).toBeLessThanOrEqual(100)
  expect(one).not.toBe(two)
})

test('a button of somebody else has no operation', () => {
  for (const id of ['', 'bw:2:info:x:main:0', 'other', 'bw:1:info:x', 'bw:1:hash:x:main:0'])
    expect(readMarker(id)).toBeUndefined()
})
