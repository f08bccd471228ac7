import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familiesBy } from './families.ts'

test('whoever was merged is found as the one that is kept, over several merges', () => {
  const families = familiesBy([
    { keep: 'b', drop: 'a' },
    { keep: 'c', drop: 'b' },
    { keep: 'c', drop: 'd' },
  ])
  expect(families.kept('a')).toBe('c')
  expect([...families.all('d')].sort()).toEqual(['a', 'b', 'c', 'd'])
  expect(families.all('x')).toEqual(['x'])
})

test('a family is the same whoever of it is asked for, and a circle ends', () => {
  const link = fc.record({ keep: fc.constantFrom(...'abcdef'), drop: fc.constantFrom(...'abcdef') })
  fc.assert(
    fc.property(fc.uniqueArray(link, { selector: ({ drop }) => drop, maxLength: 6 }), (links) => {
      const families = familiesBy(links)
      for (const ref of 'abcdef') {
        const all = families.all(ref)
        expect(new Set(all).size).toBe(all.length)
        expect(all[0]).toBe(families.kept(ref))
      }
    }),
  )
})
