import { expect, test } from 'vitest'
import { csvRows } from './csv.ts'

async function* commas(pieces: number) {
  yield 'a,b\n'
  for (let n = 0; n < pieces; n++) yield ','.repeat(100_000)
}

test('a row of nothing but commas is refused while it is read', async () => {
  const read = async () => {
    for await (const { cells } of csvRows('x.csv', commas(400))) expect(cells.length).toBeLessThan(5_000_000)
  }
  await expect(read()).rejects.toThrow(/x\.csv/)
})
