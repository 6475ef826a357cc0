import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const log = fileURLToPath(new URL('../../src/ops/log.ts', import.meta.url))

/** What a process of its own writes to standard error. */
function write(format: 'json' | 'plain', statement: string): string {
  const source = `import { createLog } from ${JSON.stringify(log)}; const log = createLog('info', '${format}'); ${statement}`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' }).stderr
}

test('of an error stands its message, its stack, its code and its causes, and no other field: they hold what was sent', () => {
  const statement = `
    const cause = Object.assign(new Error('refused'), { connection: { password: 'hush' } })
    const error = Object.assign(new Error('not sent', { cause }), { code: 'E1', headers: { authorization: 'hush' } })
    log.warn({ error, cause: error, err: error }, 'a word\\nover two lines')`
  const lines = write('json', statement).trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('hush')
  for (const key of ['error', 'cause', 'err'])
    expect(JSON.parse(lines[0] ?? '')[key]).toMatchObject({ message: 'not sent: refused', code: 'E1' })
})

test('a person reads the parts of a key, a list of words and no empty count as plain fields', () => {
  const fields = `{ key: { kind: 'main', ordinal: 0 }, because: ['one', 'two'], skippedCounts: {}, deep: { a: { b: 1 } } }`
  const said = write('plain', `log.info(${fields}, 'message posted')`)
  expect(said).toMatch(
    / info {2}message posted key\.kind=main key\.ordinal=0 because="one, two" deep\.a=\{"b":1\}\n$/,
  )
})

test('what a server says of itself does not steer the terminal of who reads the log', () => {
  const said = write(
    'plain',
    String.raw`log.warn({ trouble: 'a\u001b[2Jb\u009b31mc\u202ed' }, 'feed in trouble')`,
  )
  expect(said).toContain(String.raw`trouble=a\u001b[2Jb\u009b31mc\u202ed`)
})
