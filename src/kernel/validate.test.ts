import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { DayText, InstantText, ifValid, joinKey, validate } from './index.ts'

const Sample = Type.Object(
  { name: Type.String(), on: Type.Optional(DayText), at: Type.Optional(InstantText) },
  { additionalProperties: false },
)
const errorsOf = (value: unknown) => {
  const checked = validate(Sample, value)
  return checked.ok ? [] : (checked.refusal.errors ?? []).map(({ path, message }) => `${path} ${message}`)
}

test('an unknown field is refused by name', () => {
  expect(validate(Sample, { name: 'x', colour: 'red' })).toMatchObject({
    ok: false,
    refusal: { code: 'unknown_field', detail: "/colour: unknown field 'colour'" },
  })
})

test('a day that the calendar does not have is refused', () => {
  expect(errorsOf({ name: 'x', on: '2028-02-29' })).toEqual([])
  expect(errorsOf({ name: 'x', on: '2026-02-29' })).toEqual(['/on must be a day that the calendar has'])
  expect(errorsOf({ name: 'x', on: '1899-12-31' })).toHaveLength(1)
})

test('a moment that the clock or the calendar does not have is refused', () => {
  expect(errorsOf({ name: 'x', at: '2026-11-23T09:00:00+01:00' })).toEqual([])
  expect(errorsOf({ name: 'x', at: '2026-02-31T09:00:00Z' })).toHaveLength(1)
  expect(errorsOf({ name: 'x', at: '2026-11-23T25:00:00Z' })).toHaveLength(1)
})

test('text of the wrong form is answered with the form that was expected, not with a pattern', () => {
  expect(errorsOf({ name: 'x', at: 'yesterday' })).toEqual([
    '/at expected: Instant with offset, e.g. 2026-11-23T09:00:00+01:00; not before 1900',
  ])
})

test('text with a NUL byte or half a character is refused, and the field is named', () => {
  expect(errorsOf({ name: 'a\0b' })).toEqual(['/name holds a NUL byte'])
  expect(errorsOf({ name: 'a\ud800' })).toEqual(['/name holds half a character (an unpaired surrogate)'])
  expect(errorsOf({ name: 'Åsa 😀' })).toEqual([])
})

test('a function of one kind of record gives nothing for another', () => {
  const names = ifValid(Sample, ({ name }) => [name])
  expect(names({ name: 'x' })).toEqual(['x'])
  expect(names({ title: 'x' })).toEqual([])
})

test('keys of several refs never collide', () => {
  expect(joinKey('NL-D4', 'LG-D4')).toBe('NL-D4/LG-D4')
  expect(joinKey('a/b', 'c')).not.toBe(joinKey('a', 'b/c'))
})

test('what is wrong with a value is said in every language, with its limits', () => {
  const Line = Type.Object(
    {
      quantity: Type.Integer({ minimum: 1 }),
      sku: Type.String({ maxLength: 3 }),
      kind: Type.Enum(['a', 'b']),
    },
    { additionalProperties: false },
  )
  const wordsOf = (value: object) => {
    const checked = validate(Line, { quantity: 1, sku: 'x', kind: 'a', ...value })
    return checked.ok ? undefined : checked.refusal.wording
  }
  expect(wordsOf({ quantity: 0 })?.sv).toBe('/quantity: måste vara minst 1')
  expect(wordsOf({ quantity: 'x' })?.nb).toBe('/quantity: må være et heltall')
  expect(wordsOf({ sku: 'wxyz' })?.fi).toBe('/sku: merkkejä saa olla enintään 3')
  expect(wordsOf({ kind: 'c' })?.sv).toBe('/kind: måste vara något av: a, b')
  expect(wordsOf({ colour: 1 })?.fi).toBe("/colour: tuntematon kenttä 'colour'")
  const empty = validate(Line, {})
  expect(!empty.ok && empty.refusal.wording?.sv).toBe('Indata: saknar: quantity, sku, kind')
})
