import { expect, test } from 'vitest'
import { judgeCallback, judgeCommands, judgeMessage, judgeMessageEdit } from './judge-body.ts'

const button = { type: 2, style: 2, label: 'x', custom_id: 'x' }
const row = (...components: readonly object[]) => ({ type: 1, components })
const embed = (parts: object) => ({ embeds: [parts] })
const long = (length: number) => 'x'.repeat(length)
const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)

test.each<[string, object]>([
  ['plain text', { content: 'hello' }],
  [
    'an embed at its limits',
    embed({ title: long(256), description: long(4096), footer: { text: long(1600) } }),
  ],
  ['a nonce of 25', { content: 'x', nonce: long(25), enforce_nonce: true }],
  [
    'one button of each kind',
    { content: 'x', components: [row(button, { type: 2, style: 5, label: 'y', url: 'https://x.example' })] },
  ],
  ['one role to ping', { content: '<@&1>', allowed_mentions: { parse: [], roles: ['100000000000000001'] } }],
])('takes %s', (_, body) => {
  expect(judgeMessage(body)).toEqual([])
})

test.each<[string, object]>([
  ['an empty message', {}],
  ['a message of nothing but an empty text', { content: '' }],
  ['content of 2001', { content: long(2001) }],
  ['a title of 257', embed({ title: long(257) })],
  ['a description of 4097', embed({ description: long(4097) })],
  ['26 fields', embed({ fields: times(26, { name: 'a', value: 'b' }) })],
  ['an empty field', embed({ fields: [{ name: '', value: 'b' }] })],
  ['6001 characters in all embeds', { embeds: times(2, { description: long(3001) }) }],
  ['11 embeds', { embeds: times(11, { title: 'x' }) }],
  ['a colour that is none', embed({ title: 'x', color: 0x1000000 })],
  ['a link that runs a script', embed({ title: 'x', url: 'javascript:alert(1)' })],
  ['a nonce of 26', { content: 'x', nonce: long(26) }],
  ['six rows', { content: 'x', components: times(6, row(button)) }],
  ['six buttons in a row', { content: 'x', components: [row(...times(6, button))] }],
  ['a custom_id used twice', { content: 'x', components: [row(button, button)] }],
  ['a button without custom_id', { content: 'x', components: [row({ type: 2, style: 2, label: 'x' })] }],
  ['a link button without link', { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] }],
  [
    'a link button with custom_id',
    { content: 'x', components: [row({ ...button, style: 5, url: 'https://x.example' })] },
  ],
  ['a button without a face', { content: 'x', components: [row({ type: 2, style: 2, custom_id: 'x' })] }],
  [
    'a link of 513',
    {
      content: 'x',
      components: [row({ type: 2, style: 5, label: 'x', url: `https://x.example/${long(500)}` })],
    },
  ],
  [
    'parse and a list of roles',
    { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['100000000000000001'] } },
  ],
  [
    '101 roles to ping',
    { content: 'x', allowed_mentions: { parse: [], roles: times(101, '100000000000000001') } },
  ],
  ['v2 components without the flag', { content: 'x', components: [{ type: 10, content: 'x' }] }],
  ['v2 components with content', { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] }],
  ['a key that nobody knows', { content: 'x', colour: 'red' }],
  ['a key that nobody knows, deep inside', embed({ title: 'x', footer: { text: 'y', size: 2 } })],
])('refuses %s', (_, body) => {
  expect(judgeMessage(body).length).toBeGreaterThan(0)
})

test('an edit may leave content out, and may not have a nonce', () => {
  expect(judgeMessageEdit({ embeds: [{ title: 'x' }] })).toEqual([])
  expect(judgeMessageEdit({ content: 'x', nonce: '1' })).toEqual([{ path: 'nonce', rule: 'unknown key' }])
})

test('commands are held to their limits', () => {
  const command = { name: 'a', description: 'b' }
  expect(judgeCommands([command])).toEqual([])
  expect(judgeCommands([{ ...command, default_member_permissions: '32' }])).toEqual([])
  for (const wrong of [
    { ...command, name: 'Upper' },
    { ...command, description: long(101) },
    { ...command, options: times(26, { type: 3, name: 'x', description: 'y' }) },
    {
      ...command,
      options: times(25, {
        type: 3,
        name: 'x',
        description: 'y',
        choices: times(25, { name: long(100), value: long(100) }),
      }),
    },
  ])
    expect(judgeCommands([wrong]).length, JSON.stringify(wrong).slice(0, 80)).toBeGreaterThan(0)
})

test('answers to interactions are held to their limits', () => {
  const choice = { name: 'a', value: 'a' }
  expect(judgeCallback({ type: 8, data: { choices: times(25, choice) } })).toEqual([])
  expect(judgeCallback({ type: 8, data: { choices: times(26, choice) } }).length).toBeGreaterThan(0)
  expect(judgeCallback({ type: 4, data: { content: long(2001) } }).length).toBeGreaterThan(0)
  expect(judgeCallback({ type: 4, data: {} }).length).toBeGreaterThan(0)
  expect(judgeCallback({ type: 99 }).length).toBeGreaterThan(0)
})
