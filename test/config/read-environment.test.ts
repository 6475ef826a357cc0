import { join } from 'node:path'
import { expect, test } from 'vitest'
import { environmentVariables } from '../../src/config/environment-variables.ts'
import { describeEnvironment, readEnvironment } from '../../src/config/read-environment.ts'

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.a-secret-part_of_the_token'

function listFaults(
  env: Record<string, string>,
): readonly { name: string; message: string; wayOut: string }[] {
  const reading = readEnvironment(env)
  return reading.kind === 'faults' ? reading.faults : []
}

test('nothing set is a bot that writes to the terminal, with a file in ./data', () => {
  const reading = readEnvironment({})
  expect(reading).toEqual({
    kind: 'environment',
    warnings: [],
    environment: {
      configDir: join(import.meta.dirname, '../../config'),
      dataDir: join(process.cwd(), 'data'),
      logLevel: 'info',
    },
  })
})

test('everything set is read, and an empty value counts as not set', () => {
  const reading = readEnvironment({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: 'http://127.0.0.1:9000/api',
    BASEWATCH_CONFIG: '/etc/basewatch',
    BASEWATCH_DATA: '/var/lib/basewatch',
    DATABASE_URL: 'postgres://user:hush@db/basewatch',
    BASEWATCH_WEB_HOST: '0.0.0.0',
    BASEWATCH_WEB_PORT: '0',
    LOG_LEVEL: '',
  })
  if (reading.kind === 'faults') throw new Error('faults')
  const { discordToken, databaseUrl, ...open } = reading.environment
  expect(discordToken?.reveal()).toBe(token)
  expect(databaseUrl?.reveal()).toContain('hush')
  expect(open).toEqual({
    discordApiUrl: 'http://127.0.0.1:9000/api',
    configDir: '/etc/basewatch',
    dataDir: '/var/lib/basewatch',
    webHost: '0.0.0.0',
    webPort: 0,
    logLevel: 'info',
  })
  expect(JSON.stringify(reading)).not.toMatch(/hush|secret-part/)
})

test('all wrong values are named at once, each with its way out', () => {
  const faults = listFaults({
    DISCORD_TOKEN: 'Bot abc',
    DISCORD_API_URL: 'discord.com',
    DATABASE_URL: 'mysql://db/x',
    BASEWATCH_WEB_PORT: '80800',
    LOG_LEVEL: 'inof',
  })
  expect(faults.map(({ name }) => name)).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_API_URL',
    'DATABASE_URL',
    'BASEWATCH_WEB_PORT',
    'LOG_LEVEL',
  ])
  expect(faults.every(({ wayOut }) => wayOut !== '')).toBe(true)
  expect(faults.at(-1)?.wayOut).toContain('Did you mean "info"?')
})

test.each([
  ['DISCORD_TOKEN', 'my-secret', 'three parts'],
  ['DISCORD_TOKEN', `"${token}"`, 'in quotes'],
  ['DISCORD_TOKEN', ` ${token}`, 'a blank'],
  ['DISCORD_API_URL', 'ftp://discord.com', 'begins with ftp:'],
  ['DATABASE_URL', 'postgres:///basewatch', 'names no host'],
  ['BASEWATCH_WEB_PORT', '80.5', 'no port'],
  ['BASEWATCH_WEB_PORT', '-1', 'no port'],
  ['BASEWATCH_WEB_HOST', 'http://localhost', 'no address'],
  ['LOG_LEVEL', 'INFO', 'no level'],
])('%s set to %s says what is wrong', (name, value, message) => {
  const faults = listFaults({ [name]: value })
  expect(faults).toHaveLength(1)
  expect(faults[0]?.message).toContain(message)
})

test('a wrong secret is not shown by its fault', () => {
  const faults = listFaults({ DISCORD_TOKEN: 'hush-hush', DATABASE_URL: 'mysql://user:hush@db/x' })
  expect(faults).toHaveLength(2)
  expect(JSON.stringify(faults)).not.toContain('hush')
})

test('a slip in the name of a variable is warned of', () => {
  const reading = readEnvironment({ BASEWATCH_CONFG: '/etc', PATH: '/bin' })
  expect(reading).toMatchObject({
    kind: 'environment',
    warnings: [{ name: 'BASEWATCH_CONFG', wayOut: 'Did you mean BASEWATCH_CONFIG?' }],
  })
})

test('the help names every variable', () => {
  const help = describeEnvironment()
  const widest = Math.max(...environmentVariables.map(({ name }) => name.length))
  for (const { name, what } of environmentVariables) expect(help).toContain(`${name.padEnd(widest)}  ${what}`)
})
