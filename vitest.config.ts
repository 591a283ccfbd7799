import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/each-file.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two cores here and in CI: more forks only make the machine swap attention, not finish sooner.
    maxWorkers: 2,
    minWorkers: 1,
    pool: 'forks',
  },
})
