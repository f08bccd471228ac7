import { expect, test } from 'vitest'
import { AppError } from '#kernel'
import { madeUp } from '../../test/support/lists.ts'
import { readCsv } from './csv-reader.ts'
import type { ListFile } from './list.ts'

const refusal = async (file: ListFile) => {
  try {
    for await (const _ of readCsv(file));
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  return 'not refused'
}

/** Text that goes on as long as anybody reads it. */
function endless(piece: string): { file: ListFile; read: () => number } {
  let read = 0
  const text = async function* () {
    yield 'name,country\nA,SE\n'
    for (;;) {
      read += piece.length
      if (read > 50_000_000) throw new Error('nobody stopped reading')
      yield piece
    }
  }
  const bytes = async function* () {
    for await (const one of text()) yield new TextEncoder().encode(one)
  }
  return { file: { name: 'endless.csv', text, bytes }, read: () => read }
}

test('a row of columns without end is refused with its line, before it fills the memory', async () => {
  const { file, read } = endless(','.repeat(65_536))
  expect(await refusal(file)).toMatch(/^endless\.csv: line 3: cannot be read as comma-separated text/)
  expect(read()).toBeLessThan(2_000_000)
})

test('a row whose cells hold line breaks does not go on without end either', async () => {
  const { file, read } = endless(`${','.repeat(60_000)}"\n"`)
  expect(await refusal(file)).toMatch(/cannot be read as comma-separated text/)
  expect(read()).toBeLessThan(2_000_000)
})

test('many rows are many rows, however long the file', async () => {
  const rows = `${'x,'.repeat(50_000)}\n`.repeat(20)
  expect(await refusal(madeUp('long.csv', rows))).toBe('not refused')
})
