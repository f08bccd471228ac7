import { expect, test } from 'vitest'
import { fixture, listFile, refusalOf } from '../../../test/support/lists.ts'

const part = (file: string) => listFile(fixture(`us-ofac-cons/fixtures/${file}`))

test.each([
  ['invalid-page-of-html.html', /line 1: holds a document type/],
  ['invalid-row-of-other-columns.csv', /line 1: has 3 columns; expected 12 \(CONS_PRIM\.CSV\)/],
  ['invalid-aliases-of-another-day.csv', /CONS_PRIM\.CSV is missing/],
  ['invalid-entries-of-the-sdn-list.csv', /25 of 25 entries do not belong to non-SDN/],
])('%s is refused in a sentence that names the place', async (file, sentence) => {
  const said = await refusalOf('us-ofac-cons', [part(file)])
  expect(said).toMatch(new RegExp(`^${file}: `))
  expect(said).toMatch(sentence)
})

test('aliases of another day beside the entries are refused as orphans', async () => {
  expect(
    await refusalOf('us-ofac-cons', [part('cons_prim.csv'), part('invalid-aliases-of-another-day.csv')]),
  ).toMatch(/1 of 1 rows of CONS_ALT\.CSV .* belong to no entry of CONS_PRIM\.CSV/)
})
