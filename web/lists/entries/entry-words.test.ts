import { expect, test } from 'vitest'
import { isLatin, scriptIn } from './entry-words.ts'

test('a name in letters of its own is told from one in Latin letters, and its script is known', () => {
  expect(isLatin('Ørsted-Đorđević, J. (née Li) 3')).toBe(true)
  expect(['Ильмар', 'حسن', '李明', 'דוד', 'さくら'].map(isLatin)).toEqual([false, false, false, false, false])
  expect(['Ильмар', 'حسن', '李明', 'דוד', 'さくら', 'Ilmar'].map(scriptIn)).toEqual([
    ...['Cyrl', 'Arab', 'Hani', 'Hebr', 'Jpan', undefined],
  ])
})
