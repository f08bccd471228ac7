import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange, isCovered, type Sketch } from './layout.ts'

const sketch = (subject: string, ...ties: string[]): Sketch => {
  const pairs = ties.map((tie) => {
    const [owner = '', owned = ''] = tie.split('>')
    return { owner, owned }
  })
  return {
    subject,
    nodes: [...new Set([subject, ...pairs.flatMap(({ owner, owned }) => [owner, owned])])],
    ties: pairs,
  }
}
const rowOf = ({ spots }: ReturnType<typeof arrange>, ref: string) =>
  spots.find((spot) => spot.ref === ref)?.row

test('owners stand above whom they own', () => {
  const drawn = arrange(sketch('x', 'a>x', 'b>a', 'x>y'))
  expect(['b', 'a', 'x', 'y'].map((ref) => rowOf(drawn, ref))).toEqual([0, 1, 2, 3])
})

test('an owner stands right above the company it holds', () => {
  const drawn = arrange(sketch('x', 'a>b', 'b>c', 'c>x', 'd>x'))
  expect(rowOf(drawn, 'd')).toBe(2)
})

test('a circle of holdings is drawn, and ends', () => {
  const drawn = arrange(sketch('x', 'a>x', 'x>a', 'p>a'))
  expect(new Set(drawn.spots.map(({ ref }) => ref))).toEqual(new Set(['a', 'p', 'x']))
})

test('a holding that would run behind another box is seen to', () => {
  const { spots } = arrange(sketch('x', 'a>b', 'b>x', 'a>x'))
  const [a, b, x] = ['a', 'b', 'x'].map((one) => spots.find(({ ref }) => ref === one)!)
  const given = { spots, half: 0.45 }
  expect(isCovered(a!, x!, given)).toBe(true)
  expect(isCovered(a!, b!, given)).toBe(false)
  const beside = { ...b!, column: b!.column + 1 }
  expect(isCovered(a!, x!, { spots: [a!, beside, x!], half: 0.45 })).toBe(false)
})

test('one alone is one box', () => {
  expect(arrange(sketch('x'))).toEqual({
    spots: [{ ref: 'x', row: 0, column: 0 }],
    rows: 1,
    columns: 1,
    leftOut: [],
  })
})

test('of very many, those nearest are drawn, the party among them, and the others are named', () => {
  const drawn = arrange(sketch('x', ...Array.from({ length: 60 }, (_, at) => `o${at}>x`)))
  expect(rowOf(drawn, 'x')).toBe(1)
  expect(drawn.spots.length + drawn.leftOut.length).toBe(61)
  expect(drawn.columns).toBe(8)
})

test('no two boxes stand in one place, and the order of the records does not matter', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 14 }), (pairs) => {
      const ties = pairs.map(([owner, owned]) => `${owner}>${owned}`)
      const drawn = arrange(sketch('a', ...ties))
      const places = drawn.spots.map(({ row, column }) => `${row}/${column}`)
      expect(new Set(places).size).toBe(places.length)
      expect(drawn.spots.some(({ ref }) => ref === 'a')).toBe(true)
      expect(arrange(sketch('a', ...ties.toReversed()))).toEqual(drawn)
    }),
  )
})
