import { expect, test } from 'vitest'
import { fixture, listFile, refusalOf } from '../../../test/support/lists.ts'

test.each([
  ['invalid-page-of-html.html', /the column source, .* is missing/],
  ['invalid-header-within.csv', /line 2: the header stands here once more/],
  ['invalid-renamed-column.csv', /line 1: the column license_policy is missing/],
  ['invalid-row-of-no-list.csv', /line 2: Invented Works Ltd does not say which list it belongs to/],
  ['invalid-row-without-a-name.csv', /line 2: EL has no name/],
  ['invalid-row-that-was-cut-short.csv', /line 3: the row has \d+ cells; the header has 29/],
  ['invalid-type.csv', /line 2: CAP-7 is of type "Robot"/],
  ['invalid-latin-letters.csv', /not UTF-8: the byte at or shortly before offset \d+/],
  ['invalid-results-called-otherwise.json', /\/results is not of the expected shape/],
  ['invalid-names-called-otherwise.json', /line 3: .*is not of the expected shape/],
  ['invalid-file-that-ends-early.json', /line \d+: cannot be read as JSON \(the file ends too early\)/],
])('%s is refused in a sentence that names the place', async (file, sentence) => {
  const said = await refusalOf('us-csl', [listFile(fixture(`us-csl/fixtures/${file}`))])
  expect(said).toMatch(new RegExp(`^${file}: `))
  expect(said).toMatch(sentence)
})
