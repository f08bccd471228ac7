import { expect, test } from 'vitest'
import type { ListStatus } from '#lists/model'
import { findingsOf, type Seen } from './findings.ts'

const list = (more: Partial<ListStatus> = {}): ListStatus => ({
  ...{ name: 'eu-fsf', title: 'EU', publisher: 'EU', url: 'https://example.eu', version: '2026-11-01#abcd' },
  ...{ jurisdiction: 'EU', schedule: 'daily', files: 'list.xml' },
  means: { effect: 'freeze', act: 'the act', says: { sv: 'a', nb: 'a', fi: 'a', en: 'a' } },
  ...{ entries: 5, persons: 3, organisations: 2, vessels: 0, aircraft: 0, aliases: 4, doubts: [] },
  ...{
    publishedOn: '2026-11-01',
    importedAt: '2026-11-02T08:00:00.000Z',
    checkedAt: '2026-11-02T08:00:00.000Z',
  },
  ...{ ageHours: 12, isStale: false, alarm: null, state: 'active' },
  ...more,
})
const absent = list({ state: 'absent', version: null, checkedAt: null })
const seen = (more: Partial<Seen> = {}): Seen => ({
  at: '2026-11-23T12:00:00.000Z',
  version: '0.1.0',
  store: 'pglite',
  dataDir: '/data',
  lists: [list()],
  screening: {
    versions: { 'eu-fsf': '2026-11-01#abcd' },
    isCurrent: true,
    threshold: 0.7,
    engine: 'aa',
    lookedBy: 'aa',
  },
  log: { verified: true, says: 'The log is whole.', entries: 1, signedUpTo: 1 },
  sizes: { database: {}, snapshots: { files: 1, bytes: 1 } },
  requiredLists: [],
  logNotes: [],
  ...more,
})
const wrong = (more: Partial<Seen>) =>
  findingsOf(seen(more)).flatMap(({ level, sentence }) => (level === 'wrong' ? [sentence] : []))

test('an installation as it should be has nothing wrong', () => {
  expect(findingsOf(seen())).toEqual([])
})

test('another engine than that of the kept alerts is told, as a notice with what to do', () => {
  const screening = { ...seen().screening, lookedBy: 'bb' }
  const [finding, ...others] = findingsOf(seen({ screening }))
  expect(finding).toMatchObject({ level: 'notice', about: 'screening' })
  expect(finding?.sentence).toContain('engine bb; engine aa is in use')
  expect(others).toEqual([])
  expect(findingsOf(seen({ screening: { ...screening, lookedBy: null } }))).toHaveLength(1)
})

test('without any list nobody is screened', () => {
  expect(wrong({ lists: [absent] })).toEqual([
    'No list is loaded, so nobody is screened. Import one: aktsam lists import NAME FILE.',
  ])
})

test('a list that is too old, required and absent, or refused is named with what to do', () => {
  expect(wrong({ lists: [list({ isStale: true })] })[0]).toContain('orders hold. Import today')
  expect(wrong({ lists: [list(), { ...absent, name: 'un-sc' }], requiredLists: ['un-sc'] })[0]).toContain(
    'un-sc is required and not loaded',
  )
  expect(wrong({ requiredLists: ['un-cs'] })[0]).toContain('names un-cs, which is no list')
  const alarm = { id: 'a', list: 'eu-fsf', at: '', detail: 'It lost 35 %.', wording: null, settledAt: null }
  expect(wrong({ lists: [list({ alarm })] })).toEqual([
    'The last import of eu-fsf was refused, and the version before it is still in force: It lost 35 %.',
  ])
})

test('an index of other lists and a log that is broken are wrong; what the log notes is a notice', () => {
  expect(wrong({ screening: { ...seen().screening, versions: {}, isCurrent: false } })[0]).toContain(
    'index is not made of the lists',
  )
  const log = { verified: false, says: 'Entry 7 was altered.', entries: 7, signedUpTo: 5 }
  expect(wrong({ log })[0]).toContain('Entry 7 was altered. Keep a copy')
  expect(findingsOf(seen({ logNotes: ['A witness was away.'] }))).toMatchObject([{ level: 'notice' }])
})
