/** Letters that look alike in Cyrillic and Latin, lower case; a capital В is written with a Latin b. */
const cyrillic = 'аеорсухіјѕһкмтвн'
const latin = 'aeopcyxijshkmtbn'
const toLatin = new Map([...cyrillic].map((letter, i) => [letter, latin[i] ?? letter]))
const toCyrillic = new Map([...latin].map((letter, i) => [letter, cyrillic[i] ?? letter]))
toCyrillic.set('ĸ', 'к')

/**
 * A word of mixed Cyrillic and Latin letters in one alphabet: that of most of its letters. `Cаше` with a Latin C is
 * Cyrillic, `сompany` with a Cyrillic с is Latin. Other words stay as they are.
 */
export function unmix(word: string): string {
  const letters = [...word]
  const count = (pattern: RegExp) => letters.filter((letter) => pattern.test(letter)).length
  const cyrillicLetters = count(/\p{Script=Cyrillic}/u)
  const latinLetters = count(/\p{Script=Latin}/u)
  if (cyrillicLetters === 0 || latinLetters === 0) return word
  const table = cyrillicLetters >= latinLetters ? toCyrillic : toLatin
  return letters.map((letter) => table.get(letter) ?? letter).join('')
}
