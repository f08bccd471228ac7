import { defineConfig } from 'vitest/config'

/** `vitest run` is the default run; `vitest run --mode all` adds the slow parts (kills, quality, journeys). */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: mode === 'all' ? [] : ['test/slow/**'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['./test/support/global-setup.ts'],
    reporters: ['./test/support/reporter.ts'],
  },
}))
