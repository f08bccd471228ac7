import { expect, test } from 'vitest'
import { choiceOf, languageFor } from './index.ts'

test.each([
  ['sv', 'sv'],
  ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
  ['no', 'nb'],
  ['nn-NO, nb;q=0.9', 'nb'],
  ['FI-fi', 'fi'],
  ['de-DE, fi;q=0.5, en;q=0.7', 'en'],
  ['sv;q=0, fi;q=0.1', 'fi'],
  ['de', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  ['constructor', 'en'],
  ['sv;q=x, fi', 'fi'],
] as const)('who asks for %s is answered in %s', (header, language) => {
  expect(languageFor(header)).toBe(language)
})

test('a choice is read aloud in the language of its reader', () => {
  expect(choiceOf(['a', 'b'], 'fi')).toBe('a tai b')
})
