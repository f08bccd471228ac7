import { defineConfig } from 'vitest/config'

/** `vitest run` is the default run; the slow parts (kills, quality, journeys) are `--mode slow`, both are `--mode all`. */
export default defineConfig(({ mode }) => ({
  test: {
    include:
      mode === 'slow'
        ? ['test/slow/**/*.test.ts']
        : ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    exclude: mode === 'test' ? ['test/slow/**'] : [],
    pool: 'threads',
    isolate: false,
    maxWorkers: mode === 'test' ? 2 : 1, // a child, a browser and its server want both cores
    maxConcurrency: 2, // of tests in one file that say they may run beside each other
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ['./test/support/global-setup.ts'],
    reporters: ['./test/support/reporter.ts'],
  },
}))
