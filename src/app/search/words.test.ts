import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedWords, isNear, soundEnd, stemOf, tokensOf } from './words.ts'

const asked = (text: string) => askedWords(text).map(({ text: word }) => word)
const finds = (question: string, text: string) =>
  asked(question).every((word) => tokensOf([text]).some((token) => token.startsWith(word)))

test.each([
  ['alma distrib', 'Алма Дистрибуция'],
  ['Алма Дистриб', 'Alma Distribution AB'],
  ['haikang', '杭州海康威视数字技术股份有限公司'],
  ['海康', '杭州海康威视数字技术股份有限公司'],
  ['koivulan SATAMA', 'Koivulan Satama Oy'],
  ['so-10', 'SO-1042'],
  ['sodra', 'Södra Hamnen'],
])('%s finds %s', (question, text) => {
  expect(finds(question, text)).toBe(true)
})

test('a word of another name finds nothing', () => {
  expect(finds('alma retail', 'Алма Дистрибуция')).toBe(false)
})

test('what another ending leaves is the same beginning', () => {
  expect('distribution'.startsWith(stemOf('distributsiya') ?? '-')).toBe(true)
  expect(stemOf('alma')).toBeUndefined()
})

test('words that are near share one of their ends, so that nothing near is overlooked', () => {
  const letter = fc.constantFrom(...'abc')
  const word = fc.string({ unit: letter, minLength: 5, maxLength: 12 })
  fc.assert(
    fc.property(
      word,
      fc.nat(11),
      letter,
      fc.constantFrom('turn', 'drop', 'add', 'swap'),
      (...[one, spot, by, how]) => {
        const at = spot % one.length
        const [head, tail] = [one.slice(0, at), one.slice(at)]
        const other = {
          turn: head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2),
          drop: head + tail.slice(1),
          add: head + by + tail,
          swap: head + by + tail.slice(1),
        }[how]
        expect(isNear(one, other)).toBe(true)
        const end = soundEnd(one.length)
        expect(one.slice(0, end) === other.slice(0, end) || one.slice(-end) === other.slice(-end)).toBe(true)
      },
    ),
  )
})

test('two slips are another word', () => {
  expect(isNear('lindhult', 'lyndholt')).toBe(false)
  expect(isNear('granby', 'granby')).toBe(true)
})
