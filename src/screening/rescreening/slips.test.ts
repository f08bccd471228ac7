import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayJoinInto, partsFor, romanisationKey, type Word } from '#names'
import { slipsOf } from './slips.ts'

const wordOf = (text: string): Word => {
  const key = romanisationKey(text)
  return { kind: 'word', text, written: text, value: '', class: '', key, bones: '', ...partsFor(text, key) }
}
const singled = (text: string) => text.replace(/(.)\1+/gu, '$1')

test('a word is found as it is, with one slip, and with two where they cost no more', () => {
  const slips = slipsOf('borisovna')
  const near = ['borisovna', 'borisovn', 'borisowna', 'boirsovna', 'boriisovna', 'borysovn', 'bohrizovna']
  for (const slip of near) expect(slips).toContain(slip)
  expect(slips).not.toContain('norisovna')
})

const written = fc.record({
  whole: fc.stringMatching(/^[abeiklmnosvz]{5,9}$/),
  place: fc.nat(),
  letter: fc.constantFrom(...'abehiklnosvy', ''),
  over: fc.constantFrom(0, 1),
})

test('neighbours that are another word within one slip are among the slips of that word', () => {
  fc.assert(
    fc.property(written, ({ whole, place, letter, over }) => {
      const at = 1 + (place % (whole.length - 1))
      const apart = whole.slice(0, at) + letter + whole.slice(at + over)
      fc.pre(mayJoinInto({ text: apart, written: apart }, wordOf(whole)))
      expect(new Set([...slipsOf(whole)].map(singled))).toContain(singled(apart))
    }),
  )
})
