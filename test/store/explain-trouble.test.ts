import { expect, test } from 'vitest'
import { OperatorError } from '../../src/ops/operator-error.ts'
import { explainTrouble, isTransient } from '../../src/store/explain-trouble.ts'

const errorWith = (fields: object): Error => Object.assign(new Error('from the driver'), fields)

test('trouble that the operator can mend gets its name and a way out, and keeps its cause', () => {
  const cases = [
    [{ errcode: 13 }, 'store-full'],
    [{ code: '53100' }, 'store-full'],
    [{ errcode: 1034 }, 'store-broken-disk'],
    [{ errcode: 11 }, 'store-damaged'],
    [{ errcode: 517 }, 'store-busy'],
    [{ errcode: 8 }, 'store-read-only'],
    [{ code: '25006' }, 'store-read-only'],
  ] as const
  for (const [fields, code] of cases) {
    const error = errorWith(fields)
    const explained = explainTrouble(error)
    expect(explained).toBeInstanceOf(OperatorError)
    expect(explained).toMatchObject({ code, cause: error })
  }
})

test('trouble is recognised below the error that wraps it', () => {
  const error = new Error('the schema could not be brought up to date', { cause: errorWith({ errcode: 13 }) })
  expect(explainTrouble(error)).toMatchObject({ code: 'store-full', cause: error })
})

test('a bug stays what it is', () => {
  for (const error of [
    errorWith({ errcode: 19 }),
    errorWith({ code: '23505' }),
    new Error('x'),
    'x',
    undefined,
  ]) {
    expect(explainTrouble(error)).toBe(error)
  }
})

test('only what another try may mend is tried again', () => {
  expect(isTransient(errorWith({ code: '40P01' }))).toBe(true)
  expect(isTransient(errorWith({ code: '40001' }))).toBe(true)
  expect(isTransient(errorWith({ code: '23505' }))).toBe(false)
  expect(isTransient(errorWith({ errcode: 5 }))).toBe(true)
  expect(isTransient(errorWith({ errcode: 13 }))).toBe(false)
})
