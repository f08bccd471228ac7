import { expect, test } from 'vitest'
import { fixture, listFile, refusalOf } from '../../../test/support/lists.ts'

test.each([
  ['invalid-page-of-html.html', /line 1: begins with "<!DOCTYPE html>"; expected the line Last Updated/],
  ['invalid-list-without-its-day.csv', /line 1: begins with "Name 6,Name 1/],
  ['invalid-day.csv', /line 1: begins with "Last Updated,31\/02\/2020"/],
  ['invalid-renamed-column.csv', /line 2: the column Group ID is missing/],
  ['invalid-row-without-a-group.csv', /line 3: a row without Group ID/],
  ['invalid-group-of-another-type.csv', /line 3: has the Group Type "Robot"/],
  ['invalid-row-that-was-cut-short.csv', /line 4: the row has \d+ cells; the header has 29/],
  ['invalid-saved-as-utf-8.csv', /line 3: is UTF-8; the publisher’s file is windows-1252/],
])('%s is refused in a sentence that names the place', async (file, sentence) => {
  const said = await refusalOf('uk-ofsi', [listFile(fixture(`uk-ofsi/fixtures/${file}`))])
  expect(said).toMatch(new RegExp(`^${file}: `))
  expect(said).toMatch(sentence)
})
