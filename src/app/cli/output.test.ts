import { expect, test } from 'vitest'
import { doctorText } from './doctor.ts'
import { table } from './output.ts'

test('a table is as wide as its widest cell, and numbers stand to the right', () => {
  const rows = [
    ['eu-fsf', '5860'],
    ['un-sc', '–'],
  ]
  expect(table(['list', 'entries'], rows)).toBe(
    ['list    entries', '──────  ───────', 'eu-fsf     5860', 'un-sc         –'].join('\n'),
  )
})

test('a report without a fault ends by saying so', () => {
  const text = doctorText({
    at: '2026-11-23T12:00:00.000Z',
    version: '0.1.0',
    store: 'pglite',
    dataDir: '/data',
    lists: [],
    screening: { versions: null, isCurrent: true, threshold: 0.7, engine: 'aa', lookedBy: 'aa' },
    log: { verified: true, says: 'The log is whole.', entries: 3, signedUpTo: 3 },
    sizes: { database: { log: 1024, lists: 3 * 1024 * 1024 }, snapshots: { files: 0, bytes: 0 } },
    findings: [{ level: 'notice', about: 'eu-fsf', sentence: 'Something to know.' }],
  })
  expect(text).toContain('tables     lists 3.0 MiB, log 1 KiB')
  expect(text.split('\n').slice(-2)).toEqual(['· Something to know.', '✓ Nothing is wrong.'])
})
