import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two shared cores: a slow machine must not turn a correct answer into a failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
