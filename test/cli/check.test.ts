import { expect, test } from 'vitest'
import { runCheck } from '../../src/cli/check.ts'
import { changeFile, goodFiles, writeConfig } from '../config/write-config.ts'

async function check(dir: string): Promise<{ code: number; text: string }> {
  const parts: string[] = []
  const code = await runCheck(dir, { write: (part) => parts.push(part) })
  return { code, text: parts.join('') }
}

test('a good configuration exits with 0 and says what is in it', async () => {
  const { code, text } = await check(await writeConfig())
  expect(code).toBe(0)
  expect(text).toContain('is good')
  expect(text).toMatch(/ 1 feed +1 en\n/)
  expect(text).toMatch(/ 1 base +3 names; countries: 1\n/)
  expect(text).toMatch(/ 2 actors +3 names\n/)
  expect(text).toMatch(/ 3 languages +4 phrases to read by\n/)
  expect(text).toMatch(/ 1 speaker /)
})

test('a faulty one exits with 1 and shows every fault', async () => {
  const dir = await writeConfig({
    'feeds.yaml': changeFile('feeds.yaml', 'letter: C', 'letter: Q'),
    'actors.yaml': changeFile('actors.yaml', 'kind: state', 'kind: kingdom'),
  })
  const { code, text } = await check(dir)
  expect(code).toBe(1)
  expect(text).toContain(`${dir}/feeds.yaml:4:63  error`)
  expect(text).toContain(`${dir}/actors.yaml:4:11  error`)
  expect(text).toContain('2 errors')
})

test('warnings are shown, and do not fail', async () => {
  const hasty = (goodFiles['feeds.yaml'] ?? '').replace('cadenceMinutes: 15', 'cadenceMinutes: 0.5')
  const { code, text } = await check(await writeConfig({ 'feeds.yaml': hasty }))
  expect(code).toBe(0)
  expect(text).toContain('1 warning')
})
