import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { balanceFor, statementCovers } from './index.ts'
import { type BalanceTest, type Statement, UseDeclaration } from './model.ts'

const day = '2026-11-23'
const test1: BalanceTest = {
  type: 'balanceTest',
  ref: 'B-1',
  site: 'skola',
  madeOn: '2026-03-01',
  dpia: true,
}

test('a documented balancing of the site counts from the day it was made', () => {
  const scope = { site: 'skola', functions: [], day }
  expect(balanceFor([test1], scope)).toEqual({ made: true, dpia: true })
  expect(balanceFor([test1], { ...scope, day: '2026-02-28' })).toEqual({ made: false, dpia: false })
  expect(balanceFor([test1], { ...scope, site: 'torg' })).toEqual({ made: false, dpia: false })
  expect(balanceFor([{ ...test1, validTo: '2026-11-22' }], scope).made).toBe(false)
})

test('a balancing that names functions does not cover another function', () => {
  const narrow: BalanceTest = { ...test1, functions: ['peopleCounting'] }
  expect(balanceFor([narrow], { site: 'skola', functions: ['peopleCounting'], day }).made).toBe(true)
  expect(
    balanceFor([narrow], { site: 'skola', functions: ['peopleCounting', 'faceRecognition'], day }).made,
  ).toBe(false)
})

test('a balancing without an impact assessment says so', () => {
  expect(balanceFor([{ ...test1, dpia: false }], { site: 'skola', functions: [], day })).toEqual({
    made: true,
    dpia: false,
  })
})

const statement: Statement = {
  type: 'statement',
  ref: 'S-1',
  endUser: 'hotell',
  signedOn: '2026-10-01',
  validTo: '2027-10-01',
}
const scope = { endUser: 'hotell', product: 'AL-D4V', site: 'lobby', order: 'SO-1', day }

test('a signed statement covers what it does not narrow', () => {
  expect(statementCovers([statement], scope)).toBe(true)
  expect(statementCovers([{ ...statement, products: ['AL-D4V'], site: 'lobby', order: 'SO-1' }], scope)).toBe(
    true,
  )
})

test.each([
  ['of another end user', { endUser: 'annat' }],
  ['for another product', { products: ['AL-T30'] }],
  ['for another site', { site: 'garage' }],
  ['for another order', { order: 'SO-2' }],
  ['that has ended', { validTo: '2026-11-22' }],
  ['signed later', { signedOn: '2026-11-24' }],
])('a statement %s does not cover the line', (_what, more) => {
  expect(statementCovers([{ ...statement, ...more }], scope)).toBe(false)
})

test('a declaration with an unknown function or level is refused', () => {
  expect(validate(UseDeclaration, { text: 'skalskydd', functions: [], repression: 'none' }).ok).toBe(true)
  expect(validate(UseDeclaration, { functions: ['mindReading'] }).ok).toBe(false)
  expect(validate(UseDeclaration, { repression: 'perhaps' }).ok).toBe(false)
  expect(validate(UseDeclaration, { purpose: 'x' }).ok).toBe(false)
})
