import { describe, expect, test } from 'vitest'
import { committed, drops } from '../../bench/quality/committed.ts'
import { sections } from '../../bench/quality/sections.ts'
import { toolsFor } from '../../bench/quality/sources.ts'
import { noTestData } from '../support/lists.ts'

/**
 * Every figure of `npm run quality` against bench/quality.json. A figure may be worse by one case and a half or by 0.2
 * of a hundred, whichever is more (`toleranceOf`); what has become better is written by `npm run quality -- --write`.
 * `lossless` has bars of its own, in recall.test.ts.
 */
describe.skipIf(noTestData !== false)(`quality (${noTestData || 'real lists'})`, () => {
  const tools = toolsFor(1)
  const compared = sections.filter(({ name }) => name !== 'lossless')

  test('every section has committed figures', () => {
    expect(Object.keys(committed()).sort()).toEqual(sections.map(({ name }) => name).sort())
  })

  test.each(compared)('$title: no figure has dropped', { timeout: 900_000 }, async (section) => {
    const { figures } = await section.measure(tools)
    expect(drops(section.name, figures)).toEqual([])
  })
})
