import { expect, test } from 'vitest'
import { readingWords } from '../../knowledge/reading-words.ts'
import { readRange } from './range.ts'

test.each([
  ['focalLength', '2.8–12 mm', 2.8, 12],
  ['focalLength', '2,8 - 12mm', 2.8, 12],
  ['focalLength', '2.8\u201012 mm', 2.8, 12],
  ['temperature', '-40 °C to 55 °C', -40, 55],
  ['temperature', '−30…60', -30, 60],
  ['temperature', '-40 °F to 122 °F', -40, 50],
  ['hfov', '103°–50°', 50, 103],
  ['hfov', '50º-103º', 50, 103],
] as const)('%s is read from %s', (field, given, ...[from, to]) => {
  expect(readRange(field, given)).toEqual({ ok: true, value: { from, to } })
})

test.each([
  ['focalLength', '12–2.8 mm', 'reversed'],
  ['focalLength', '1,000–2,000 mm', 'notARange'],
  ['focalLength', '2.8–12 W', 'notARange'],
  ['focalLength', 'varifocal', 'notARange'],
  ['temperature', '-40 °C to 131 °F', 'twoUnits'],
  ['hfov', '50–361°', 'outside'],
] as const)('%s is refused for %s: %s', (field, given, why) => {
  expect(readRange(field, given)).toEqual({ ok: false, refusal: readingWords[why] })
})
