import { expect, test } from 'vitest'
import { buildCommands } from '../../src/discord/build-commands.ts'
import { isCovered } from '../../src/discord/register-commands.ts'
import { judgeCommands } from '../discord-double/judge-body.ts'

const [subscribe] = buildCommands()

test('Discord takes the commands as they are', () => {
  expect(judgeCommands(JSON.parse(JSON.stringify(buildCommands())))).toEqual([])
})

test('what Discord adds to a command is no change; what we change is one', () => {
  const known = { ...subscribe, id: '7', version: '8', nsfw: false, dm_permission: false }
  expect(isCovered(subscribe, known)).toBe(true)
  expect(isCovered({ ...subscribe, description: 'new words' }, known)).toBe(false)
  expect(isCovered({ ...subscribe, options: [] }, known)).toBe(false)
  expect(isCovered({ ...subscribe, nsfw: true }, known)).toBe(false)
  expect(isCovered(subscribe, { ...known, contexts: [0, 1] })).toBe(false)
  expect(isCovered(subscribe, undefined)).toBe(false)
  const list = { name: 'subscriptions', description: 'Shows them.' }
  expect(isCovered(list, { ...list, options: [] })).toBe(true)
  expect(isCovered(list, { ...list, options: [{ name: 'gone', type: 3 }] })).toBe(false)
})
