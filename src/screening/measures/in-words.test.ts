import { expect, test } from 'vitest'
import { inWords } from './in-words.ts'

test('the three numbers are said in words, in every language', () => {
  const said = inWords({ similarity: 0.93, evidence: 0.7, contradiction: 0 })
  expect(said.en).toBe('Names alike: very. Speaks for it: much. Speaks against it: nothing.')
  expect(said.sv).toBe('Namnlikhet: mycket stor. Talar för: mycket. Talar emot: ingenting.')
  expect(said.nb).toContain('Navnelikhet: svært stor.')
  expect(said.fi).toContain('Puhuu vastaan: ei mikään.')
})

test('the same name is alike fully, one at the threshold rather, and nothing known is nothing', () => {
  const of = (similarity: number) => inWords({ similarity, evidence: 0, contradiction: 1 }).en
  expect(of(1)).toBe('Names alike: fully. Speaks for it: nothing. Speaks against it: very much.')
  expect(of(0.7)).toContain('Names alike: rather.')
  expect(of(0)).toContain('Names alike: hardly.')
})
