import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/each-file.ts'],
    // Machines are shared: a test that hangs is told from one that waits its turn by minutes, not by seconds.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // Two cores here and in CI: more forks only make the machine swap attention, not finish sooner.
    maxWorkers: 2,
    minWorkers: 1,
    pool: 'forks',
  },
})
