import { expect, test } from 'vitest'
import { createNameCompleter } from '../src/wire-completer.ts'
import { slimConfig } from './shipped.ts'

test('names are completed from the configuration as it is at each keystroke', async () => {
  const before = await slimConfig(['ain-al-asad'])
  const after = await slimConfig(['ain-al-asad', 'erbil'])
  let config = before
  const completer = createNameCompleter(() => config)
  const firstFor = async (typed: string): Promise<string | undefined> =>
    (await completer.completeBases(typed))[0]?.id
  // Both before it is built.
  expect(await Promise.all([firstFor('al asad'), firstFor('erb')])).toEqual(['ain-al-asad', undefined])
  config = after
  expect(await firstFor('erb')).toBe('erbil')
  expect(await completer.completeActors('kataib')).toEqual([])
})
