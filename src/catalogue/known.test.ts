import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { productFacts } from './index.ts'
import { Product } from './model.ts'

const bare: Product = { type: 'product', ref: 'X', maker: 'alfa', category: 'camera' }

test('US content left out is none for a maker of the EEA and unknown for any other', () => {
  expect(productFacts(bare, true).usContent).toBe(false)
  expect(productFacts(bare, false)).not.toHaveProperty('usContent')
  expect(productFacts(bare, undefined)).not.toHaveProperty('usContent')
  expect(productFacts({ ...bare, usContent: true }, true).usContent).toBe(true)
})

test('features and Annex I entries left out are none; codes left out are unknown', () => {
  const facts = productFacts(bare, true)
  expect(facts).toMatchObject({ features: [], annexI: [], isBiometric: false, isThermal: false })
  expect(facts).not.toHaveProperty('cn')
  expect(facts).not.toHaveProperty('eccn')
  expect(facts).not.toHaveProperty('thermalHz')
})

test('a code that is null is a known none', () => {
  expect(productFacts({ ...bare, eccn: null, thermalHz: null }, true)).toMatchObject({
    eccn: null,
    thermalHz: null,
  })
})

test('a camera is thermal by its category, by its function, or because its frame rate is given', () => {
  expect(productFacts({ ...bare, category: 'thermal' }, true).isThermal).toBe(true)
  expect(productFacts({ ...bare, features: ['thermal'] }, true).isThermal).toBe(true)
  expect(productFacts({ ...bare, thermalHz: 8.3 }, true).isThermal).toBe(true)
})

test('face recognition is biometric, counting people is not', () => {
  expect(productFacts({ ...bare, features: ['faceRecognition'] }, true).isBiometric).toBe(true)
  expect(productFacts({ ...bare, features: ['peopleCounting'] }, true).isBiometric).toBe(false)
})

test.each([
  ['an unknown field', { colour: 'white' }, '/colour'],
  ['an unknown function', { features: ['mindReading'] }, '/features/0'],
  ['a CN code in letters', { cn: 'camera' }, '/cn'],
  ['an Annex I entry that is none', { annexI: ['6A'] }, '/annexI/0'],
  ['a frame rate of nothing', { thermalHz: 0 }, '/thermalHz'],
])('a product with %s is refused, and the field is named', (_what, more, path) => {
  const checked = validate(Product, { ...bare, ...more })
  expect(checked.ok).toBe(false)
  if (!checked.ok) expect(checked.refusal.errors?.map((error) => error.path)).toContain(path)
})
