import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { contractsCovering, hasAssessment, running, servicedSerials } from './index.ts'
import { Contract, type RiskAssessment } from './model.ts'
import { problemsOf } from './references.ts'

const day = '2026-11-23'
const contract: Contract = {
  type: 'contract',
  ref: 'K1',
  kind: 'service',
  party: 'kommun',
  concludedOn: '2024-01-01',
  from: '2024-01-01',
  to: '2028-01-01',
  publicBuyer: false,
  clauses: ['noReExportRussia'],
  covers: ['LG123456'],
}
const scope = { party: 'kommun', contract: null, legalEntity: 'se', day }

test('a contract runs from its first day until the day before its end', () => {
  const runs = (on: string) => running([contract], on).length === 1
  expect(runs('2023-12-31')).toBe(false)
  expect(runs('2024-01-01')).toBe(true)
  expect(runs('2027-12-31')).toBe(true)
  expect(runs('2028-01-01')).toBe(false)
})

test('a contract that is not concluded yet does not run, whatever its first day', () => {
  expect(running([{ ...contract, concludedOn: '2026-12-01' }], day)).toEqual([])
})

test('without a contract there is no clause, and that is known', () => {
  expect(contractsCovering([], scope)).toEqual({ contracts: [], clauses: [], publicBuyer: false })
})

test('the clauses of all running contracts with the buyer count together', () => {
  const other: Contract = {
    ...contract,
    ref: 'K2',
    kind: 'framework',
    concludedOn: '2025-02-01',
    clauses: ['noReExportBelarus'],
  }
  expect(contractsCovering([other, contract], scope)).toEqual({
    contracts: ['K1', 'K2'],
    clauses: ['noReExportBelarus', 'noReExportRussia'],
    publicBuyer: false,
    concludedOn: '2025-02-01',
  })
})

test('when the order names its contract, only that one speaks', () => {
  const other: Contract = { ...contract, ref: 'K2', clauses: [] }
  expect(contractsCovering([other, contract], { ...scope, contract: 'K2' })).toMatchObject({
    contracts: ['K2'],
    clauses: [],
  })
})

test('a contract of another party, or of another of our companies, does not cover the sale', () => {
  expect(contractsCovering([contract], { ...scope, party: 'handel' }).contracts).toEqual([])
  expect(contractsCovering([{ ...contract, legalEntity: 'fi' }], scope).contracts).toEqual([])
})

test('whether the buyer is public is unknown where a contract does not say, unless another says yes', () => {
  const { publicBuyer: _left, ...silent } = contract
  expect(contractsCovering([silent], scope)).not.toHaveProperty('publicBuyer')
  expect(contractsCovering([silent, { ...contract, ref: 'K2', publicBuyer: true }], scope).publicBuyer).toBe(
    true,
  )
})

test('only a running service contract puts serials under service', () => {
  expect([...servicedSerials([contract], day)]).toEqual(['LG123456'])
  expect([...servicedSerials([{ ...contract, kind: 'framework' }], day)]).toEqual([])
  expect([...servicedSerials([contract], '2028-01-01')]).toEqual([])
})

const assessment: RiskAssessment = {
  type: 'riskAssessment',
  ref: 'RA-1',
  basis: 'art12gb',
  party: 'dist',
  madeOn: '2026-05-01',
  validTo: '2027-05-01',
}

test('a risk assessment is valid on its last day, for its party and basis only', () => {
  const valid = (more: object, party = 'dist') =>
    hasAssessment([{ ...assessment, ...more }], 'art12gb', { party, day })
  expect(valid({})).toBe(true)
  expect(valid({ validTo: day })).toBe(true)
  expect(valid({ validTo: '2026-11-22' })).toBe(false)
  expect(valid({ madeOn: '2026-11-24' })).toBe(false)
  expect(valid({ basis: 'art8ga' })).toBe(false)
  expect(valid({}, 'other')).toBe(false)
  expect(valid({ party: null }, 'other')).toBe(true)
})

test('a contract that ends before it begins is refused, and so is an unknown clause', () => {
  expect(problemsOf({ ...contract, to: '2023-01-01' }).map(({ path }) => path)).toEqual(['/to'])
  expect(validate(Contract, { ...contract, clauses: ['niceToHave'] }).ok).toBe(false)
})
