import { expect, test } from 'vitest'
import { checkValue } from '../../src/config/check-value.ts'
import { keywordsSchema } from '../../src/config/keywords-schema.ts'
import { parseYaml } from '../../src/config/parse-yaml.ts'
import { goodFiles } from './write-config.ts'

test('more faults than the checker can count are one complaint', () => {
  const good = parseYaml('keywords.yaml', goodFiles['keywords.yaml'] ?? '')
  if (good.kind !== 'yaml') throw new Error('the good file has faults')
  const words = { said: Array.from({ length: 150_000 }, () => 'a*b') }
  const value = { ...(good.yaml.value as object), languages: { xh: { weapons: {}, words } } }
  const checked = checkValue({ schema: keywordsSchema, value, at: [] })
  const messages = checked.kind === 'bad' ? checked.complaints.map(({ message }) => message) : []
  expect(messages).toEqual(['more is wrong here than can be told'])
})
