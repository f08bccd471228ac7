import { expect, test } from 'vitest'
import type { KeptObligation } from '#partners/model'
import { draftOf, obligationOf } from './obligation-draft.ts'

const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const kept: KeptObligation = {
  ...{ ref: 'K-1', basis: 'clause', instrument: 'K', point: '1', version: 2, verified: true, source: '' },
  ...{ text: words('Text.'), requiredEvidence: [words('a'), words('b')], suppliers: ['x', 'y'] },
  ...{ legalEntities: ['se'], from: '2026-01-01', to: null },
}

test('what is read and sent back unchanged is the same obligation', () => {
  expect(obligationOf(kept, draftOf(kept))).toEqual(kept)
})

test('each language asks for as many pieces of evidence, or nothing is sent', () => {
  const draft = draftOf(kept)
  expect(obligationOf(kept, { ...draft, asks: { ...draft.asks, fi: 'a' } })).toBeUndefined()
})
