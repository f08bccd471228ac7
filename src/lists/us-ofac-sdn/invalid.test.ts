import { expect, test } from 'vitest'
import { fixture, listFile, refusalOf } from '../../../test/support/lists.ts'

test.each([
  ['invalid-page-of-html.html', /line 1: holds a document type/],
  ['invalid-row-that-was-cut-short.csv', /line 3: /],
  ['invalid-row-of-another-type.csv', /line 3: 9000003 is of type "submarine"; expected individual, vessel/],
  ['invalid-number-that-comes-twice.csv', /line 2: 9000001 stands here and on line 1/],
  ['invalid-two-files-joined.csv', /line 6: goes on after its end mark/],
  ['invalid-latin-letters.csv', /not UTF-8: the byte at or shortly before offset \d+/],
  ['invalid-count-of-another-file.xml', /Record_Count says 8197; the file has 4 entries/],
  ['invalid-names-called-otherwise.xml', /line 8: 9000001 has no name/],
  ['invalid-file-that-ends-early.xml', /line \d+, column \d+: .*the file ends too early/],
  ['invalid-delta.xml', /holds only what changed since version 1\. Download the whole list/],
  [
    'invalid-type-that-is-not-explained.xml',
    /line \d+: points to PartySubType 99, which the file does not explain/,
  ],
])('%s is refused in a sentence that names the place', async (file, sentence) => {
  const said = await refusalOf('us-ofac-sdn', [listFile(fixture(`us-ofac-sdn/fixtures/${file}`))])
  expect(said).toMatch(new RegExp(`^${file}: `))
  expect(said).toMatch(sentence)
})
