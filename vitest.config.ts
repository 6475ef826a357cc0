import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = ['test/acceptance/', 'test/store/contract', 'test/cli/', 'test/dockerfile', 'test/corpus/']

/** What waits for processes and servers starts first: the last to end is a short one. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number =>
      [...longest, ''].findIndex((part) => moduleId.includes(part))
    return files.toSorted((a, b) => rankOf(a) - rankOf(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Modules are loaded once for many files: no test may leave state behind, and a third of the time is saved.
    isolate: false,
    // Many tests wait for sockets, processes and the disk: one file more than there are cores.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // What tests start as processes of its own is compiled once: half of each start is saved.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
    // Waits for sockets go side by side.
    maxConcurrency: 16,
    // A slow, shared machine must not turn a correct answer into a failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
