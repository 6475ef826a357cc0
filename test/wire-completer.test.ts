import { expect, test } from 'vitest'
import { createNameCompleter } from '../src/wire-completer.ts'
import { slimConfig } from './shipped.ts'

test('names are completed from the configuration as it is at each keystroke', async () => {
  const before = await slimConfig(['ain-al-asad'])
  const after = await slimConfig(['ain-al-asad', 'erbil'])
  let config = before
  const completer = createNameCompleter(() => config)
  const idsFor = async (typed: string): Promise<readonly string[]> =>
    (await completer.completeBases(typed)).map(({ id }) => id)
  // Both before it is built.
  expect(await Promise.all([idsFor('al asad'), idsFor('irbil')])).toEqual([['ain-al-asad'], []])
  config = after
  expect(await idsFor('irbil')).toEqual(['erbil'])
  expect(await completer.completeActors('kataib')).toEqual([])
})
