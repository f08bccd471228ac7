import { expect, test } from 'vitest'
import { madeUp } from '../../test/support/lists.ts'
import { sourceLines } from './source-lines.ts'
import { shownAsWritten, tidy } from './tidy.ts'

test('marks that turn the direction of writing, and control characters, are no part of a name', () => {
  expect(tidy('\u202eVladimir\u202c  Exempel\u0007\n')).toBe('Vladimir Exempel')
  expect(tidy('\u2066Arvid\u2069 Fall')).toBe('Arvid Fall')
})

test('what joins and parts letters within a word stays as the publisher wrote it', () => {
  expect(tidy('احمدی\u200cمقدم')).toBe('احمدی\u200cمقدم')
})

test('the line of a source names such marks instead of obeying them', async () => {
  expect(shownAsWritten('a\tb\u202ec')).toBe('a\tb⟨U+202E⟩c')
  const found = await sourceLines(madeUp('list.csv', '1,\u202elatipsoh\u202c\n'), 1)
  expect(found?.lines).toEqual(['1,⟨U+202E⟩latipsoh⟨U+202C⟩'])
})
