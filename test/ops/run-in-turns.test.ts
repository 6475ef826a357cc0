import { describe, expect, test } from 'vitest'
import type { Steps } from '../../src/model/steps.ts'
import { runInTurns } from '../../src/ops/run-in-turns.ts'

function busyFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

function* hardWork(stepCount: number): Steps<string> {
  for (let step = 0; step < stepCount; step += 1) {
    busyFor(4)
    yield
  }
  return 'done'
}

describe('long work in turns', () => {
  test('what else is due is done in between', async () => {
    let others = 0
    let isDone = false
    const elsewhere = (): void => {
      others += 1
      if (!isDone) setImmediate(elsewhere)
    }
    setImmediate(elsewhere)
    expect(await runInTurns(hardWork(30))).toBe('done')
    isDone = true
    expect(others).toBeGreaterThan(5)
  })

  test('work that fails is told of', async () => {
    function* failing(): Steps<string> {
      yield
      throw new Error('no such word')
    }
    await expect(runInTurns(failing())).rejects.toThrow('no such word')
  })
})
