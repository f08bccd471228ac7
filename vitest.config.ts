import { defineConfig } from 'vitest/config'

const common = {
  pool: 'threads',
  isolate: false,
  maxConcurrency: 2, // of tests in one file that say they may run beside each other
  expect: { poll: { timeout: 30_000 } }, // however busy the machine is
  testTimeout: 120_000,
  hookTimeout: 180_000,
} as const

const quick = {
  ...common,
  name: 'quick',
  include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
  exclude: ['test/slow/**'],
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
}

/** What needs no browser and no children, but a core to itself: two such files run beside each other. */
const reckoning = {
  ...common,
  name: 'reckoning',
  include: ['ofac-history', 'quality', 'recall', 'rescreening'].map((name) => `test/slow/${name}.test.ts`),
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
}

/** A child, a browser and its server want both cores. */
const slow = {
  ...common,
  name: 'slow',
  include: ['test/slow/**/*.test.ts'],
  exclude: reckoning.include,
  maxWorkers: 1,
  sequence: { groupOrder: 2 },
}

/** `vitest run` is the default run; the slow parts (kills, quality, journeys) are `--mode slow`, both are `--mode all`. */
export default defineConfig(({ mode }) => {
  const parts = mode === 'test' ? [quick] : mode === 'slow' ? [reckoning, slow] : [quick, reckoning, slow]
  return {
    test: {
      projects: parts.map((test) => ({ test })),
      globalSetup: ['./test/support/global-setup.ts'],
      reporters: ['./test/support/reporter.ts'],
    },
  }
})
