import { expect, test } from 'vitest'
import { fixture, listFile, madeUp } from '../../test/support/lists.ts'
import { sourceLines } from './source-lines.ts'

test('an entry of XML is shown to its closing tag', async () => {
  const file = madeUp('a.xml', '<list>\n<one a="1">\n  <name>A</name>\n</one>\n<one/>\n</list>')
  expect(await sourceLines(file, 2)).toEqual({
    line: 2,
    lines: ['<one a="1">', '  <name>A</name>', '</one>'],
    isCut: false,
  })
  expect(await sourceLines(file, 5)).toMatchObject({ lines: ['<one/>'] })
})

test('a row of comma-separated text is shown to the end of its quotes', async () => {
  const file = madeUp('a.csv', 'name,remark\r\nA,"two\r\nlines"\r\nB,\r\n')
  expect(await sourceLines(file, 2)).toMatchObject({ lines: ['A,"two', 'lines"'], isCut: false })
  expect(await sourceLines(file, 4)).toMatchObject({ lines: ['B,'] })
})

test('what is beyond the end of the file is not shown, and an entry without end is cut', async () => {
  expect(await sourceLines(madeUp('a.csv', 'a\n'), 7)).toBeUndefined()
  const endless = madeUp('a.xml', `<one>\n${'x\n'.repeat(1_000)}`)
  expect(await sourceLines(endless, 1)).toMatchObject({ isCut: true })
})

test('the lines of a real entry begin where its origin says', async () => {
  const file = listFile(fixture('eu-fsf/fixtures/fsf-cut-2026-05-01.xml'))
  const found = await sourceLines(file, 4)
  expect(found?.lines.join('\n')).toContain('sanctionEntity')
})
