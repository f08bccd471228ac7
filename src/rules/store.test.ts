import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Act, type Instant, toInstant } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Tx } from '#storage'
import { emptyStore, testStore } from '../../test/support/store.ts'
import {
  activeRules,
  addRules,
  approvePack,
  importPack,
  installPacks,
  ruleSet,
  rulesMigrations,
  rulesOfDecision,
  withdrawPack,
} from './index.ts'

const store = await testStore({ ...logMigrations, ...rulesMigrations })
const noon = toInstant('2026-11-23T12:00:00+01:00')
const act = (by = 'bo', at: Instant = noon): Act => ({
  at,
  by,
  role: 'operator',
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
})
const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store.db, noon, work)
const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const pack = (more: object = {}) => ({
  pack: 'test',
  version: '2026.11.1',
  title: words('A pack'),
  author: 'anna',
  approver: 'bo',
  defaults: { layer: 'policy', verified: true, jurisdiction: 'own', from: '2026-01-01' },
  rules: [
    {
      id: 'P-TEST',
      title: words('A test'),
      message: words('Because.'),
      citation: 'Own policy 1',
      when: { fact: 'item.sku', is: 'AL-1' },
      outcome: 'block',
      tests: [{ name: 'it', facts: { 'item.sku': 'AL-1', 'exceptions.rules': [] }, expect: 'speaks' }],
    },
  ],
  ...more,
})
const decision = {
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera'],
  legalEntities: ['se'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
}
const idsAt = async (tx: Tx, at: Instant) => (await activeRules(tx, at)).rules.map(({ id }) => id)
const logged = async () =>
  (await store.db.selectFrom('log.entry').select(['type', 'object']).orderBy('nth').execute()).map(
    ({ type }) => type,
  )

beforeEach(() => emptyStore(store))
afterAll(() => store.close())

test('a pack approved by a second person counts at once, and the import is in the log', async () => {
  const done = await within((tx) => importPack(tx, act(), pack()))
  expect(done).toMatchObject({ ok: true, value: { status: 'active', change: 'added', rules: 1 } })
  expect(await within((tx) => idsAt(tx, noon))).toEqual(['P-TEST'])
  expect(await logged()).toEqual(['rules.import'])
})

test('the same version again changes nothing', async () => {
  await within((tx) => importPack(tx, act(), pack()))
  expect(await within((tx) => importPack(tx, act(), pack()))).toMatchObject({
    value: { change: 'unchanged' },
  })
  expect(await logged()).toHaveLength(1)
})

test('a pack without an approver waits, its author cannot approve it, a second person can', async () => {
  const { approver: _approver, ...draft } = pack()
  await within((tx) => importPack(tx, act('anna'), draft))
  expect(await within((tx) => idsAt(tx, noon))).toEqual([])
  const version = { pack: 'test', version: '2026.11.1' }
  expect(await within((tx) => approvePack(tx, act('anna'), version))).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden', detail: expect.stringContaining('you wrote pack test') },
  })
  const later = toInstant('2026-12-01T00:00:00+01:00')
  await within((tx) => approvePack(tx, act('bo'), { ...version, effectiveAt: later }))
  expect(await within((tx) => idsAt(tx, noon))).toEqual([])
  expect(await within((tx) => idsAt(tx, later))).toEqual(['P-TEST'])
})

test('whoever brought a pack in does not approve it, and the attempt is in the log', async () => {
  const { approver: _approver, ...draft } = pack()
  await within((tx) => importPack(tx, act('bo'), draft))
  const refused = await within((tx) => approvePack(tx, act('bo'), { pack: 'test', version: '2026.11.1' }))
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect(await logged()).toEqual(['rules.import', 'rules.activate'])
})

test('a person cannot say in a file that somebody else has approved it', async () => {
  const officer = {
    ...act('bo'),
    role: 'complianceOfficer',
    grants: [{ role: 'complianceOfficer', entities: 'all' as const }],
  }
  const done = await within((tx) => importPack(tx, officer, pack({ approver: 'management' })))
  expect(done).toMatchObject({ ok: true, value: { status: 'draft' } })
  const seller = { ...officer, role: 'sales', grants: [{ role: 'sales', entities: 'all' as const }] }
  expect(await within((tx) => importPack(tx, seller, pack()))).toMatchObject({
    refusal: { code: 'forbidden' },
  })
})

test('a version that does not count yet is taken back with a reason; one in force is not', async () => {
  const version = { pack: 'test', version: '2026.11.1' }
  const { approver: _approver, ...draft } = pack()
  await within((tx) => importPack(tx, act('anna'), draft))
  const bare = await within((tx) => withdrawPack(tx, act('anna'), version))
  expect(bare).toMatchObject({ refusal: { code: 'invalid_input' } })
  const reasoned = { ...act('anna'), reason: 'a mistake' }
  expect(await within((tx) => withdrawPack(tx, reasoned, version))).toMatchObject({ ok: true })
  expect(await within((tx) => approvePack(tx, act('bo'), version))).toMatchObject({
    refusal: { code: 'not_allowed_from' },
  })
  await within((tx) => importPack(tx, act('bo'), pack({ version: '2026.11.2' })))
  const late = await within((tx) => withdrawPack(tx, reasoned, { pack: 'test', version: '2026.11.2' }))
  expect(late).toMatchObject({ refusal: { code: 'not_allowed_from' } })
})

test('a version kept before examples were gets them when the same file comes again', async () => {
  const examples = async () => {
    const [kept] = await store.db.selectFrom('rules.pack').select(['examples']).execute()
    return kept?.examples
  }
  await within((tx) => importPack(tx, act(), pack()))
  await within((tx) => tx.updateTable('rules.pack').set({ examples: null }).execute())
  const [rule] = pack().rules
  await within((tx) => importPack(tx, act(), pack({ rules: [{ ...rule, outcome: 'licence' }] })))
  expect(await examples()).toBeNull()
  await within((tx) => importPack(tx, act(), pack()))
  expect(await examples()).toMatchObject([[{ name: 'it' }]])
})

test('a later version of a pack that comes with the product waits to be looked at', async () => {
  await within((tx) => installPacks(tx, act('aktsam'), Promise.resolve([{ file: 'a.yml', value: pack() }])))
  const next = { file: 'a.yml', value: pack({ version: '2026.12.1' }) }
  const [done] = await within((tx) => installPacks(tx, act('aktsam'), Promise.resolve([next])))
  expect(done).toMatchObject({ version: '2026.12.1', status: 'draft', change: 'added' })
  expect(
    await within((tx) => approvePack(tx, act('bo'), { pack: 'test', version: '2026.12.1' })),
  ).toMatchObject({ ok: true })
})

test('a later version takes the place of the former at its moment', async () => {
  await within((tx) => importPack(tx, act(), pack()))
  const [first] = pack().rules
  const second = pack({
    version: '2026.12.1',
    effectiveAt: '2026-12-01T00:00:00+01:00',
    rules: [{ ...first, id: 'P-NEW' }],
  })
  await within((tx) => importPack(tx, act(), second))
  expect(await within((tx) => idsAt(tx, noon))).toEqual(['P-TEST'])
  expect(await within((tx) => idsAt(tx, toInstant('2026-12-01T00:00:00+01:00')))).toEqual(['P-NEW'])
})

test('a pack that is not wholly understood is refused, the refusal is logged, nothing changes', async () => {
  await within((tx) => importPack(tx, act(), pack()))
  const refused = await within((tx) => importPack(tx, act(), pack({ version: '2026.11.2', colour: 'red' })))
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'rule_refused' } })
  expect(await within((tx) => idsAt(tx, noon))).toEqual(['P-TEST'])
  expect(await logged()).toEqual(['rules.import', 'rules.refuse'])
})

test('a rule set is kept under its hash, and stays when the rules change', async () => {
  await within((tx) => importPack(tx, act(), pack()))
  const before = await within((tx) => activeRules(tx, noon))
  await within((tx) => addRules(tx, act(), rulesOfDecision(decision)))
  const after = await within((tx) => activeRules(tx, noon))
  expect(after.hash).not.toBe(before.hash)
  expect(await within((tx) => ruleSet(tx, before.hash))).toEqual(before.rules)
  expect(await within((tx) => ruleSet(tx, 'nothing'))).toBeUndefined()
})

test('the rules of a decision and nothing else are lost when its transaction fails', async () => {
  const failed = within(async (tx) => {
    await addRules(tx, act(), rulesOfDecision(decision))
    throw new Error('the deed failed')
  })
  await expect(failed).rejects.toThrow('the deed failed')
  expect(await within((tx) => idsAt(tx, noon))).toEqual([])
  expect(await logged()).toEqual([])
})

test('the packs that come with the product are installed once, law first', async () => {
  const installed = await within((tx) => installPacks(tx, act('server')))
  expect(installed.every(({ status, change }) => status === 'active' && change === 'added')).toBe(true)
  const again = await within((tx) => installPacks(tx, act('server')))
  expect(again.every(({ change }) => change === 'unchanged')).toBe(true)
  const { rules } = await within((tx) => activeRules(tx, noon))
  const layers = rules.map(({ layer }) => layer)
  expect(layers).toEqual([...layers].sort())
  expect(rules.length).toBeGreaterThan(150)
})
