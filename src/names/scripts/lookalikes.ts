/** Letters that look alike in Cyrillic and Latin; lower case, but of capitals too: В is written with a Latin B. */
const pairs = 'аa еe оo рp сc уy хx іi јj ѕs кk мm тt нh вb'.split(' ')
const toLatin = new Map(pairs.map(([cyrillic = '', latin = '']) => [cyrillic, latin]))
const toCyrillic = new Map(pairs.map(([cyrillic = '', latin = '']) => [latin, cyrillic]))
toCyrillic.set('ĸ', 'к')
/** A stressed vowel typed as the accented Latin letter, and ё and ї likewise: `Анатóлий`. */
for (const pair of 'áа éе óо ýу íі àа èе òо ëё ïї'.split(' ')) toCyrillic.set(pair.charAt(0), pair.charAt(1))
const isCyrillic = (letter: string) => /\p{Script=Cyrillic}/u.test(letter)
const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter)

/**
 * A word of mixed Cyrillic and Latin letters in one alphabet: Cyrillic where each of its Latin letters looks like a
 * Cyrillic one, Latin where it is the other way round (`сompany` with a Cyrillic с). Other words stay as they are.
 */
export function unmix(word: string): string {
  const letters = [...word]
  const cyrillic = letters.filter(isCyrillic)
  const latin = letters.filter(isLatin)
  if (cyrillic.length === 0 || latin.length === 0) return word
  const isAlike = (of: readonly string[], table: ReadonlyMap<string, string>) =>
    of.every((letter) => table.has(letter))
  const isBoth = isAlike(latin, toCyrillic) && isAlike(cyrillic, toLatin)
  if (isBoth ? cyrillic.length >= latin.length : isAlike(latin, toCyrillic))
    return replace(letters, toCyrillic)
  return isAlike(cyrillic, toLatin) ? replace(letters, toLatin) : word
}

/** A person's name in Cyrillic of which one word is typed in Latin capitals that look like it: `Анна COPOKA`. */
export function unmixName(name: string): string {
  if (!/\p{Script=Cyrillic}/u.test(name)) return name
  return name.replace(/[A-Za-z]{3,}/g, (word) => {
    const letters = [...word.toLowerCase()]
    const isAlike = word === word.toUpperCase() && letters.every((letter) => toCyrillic.has(letter))
    return isAlike ? replace(letters, toCyrillic) : word
  })
}

function replace(letters: readonly string[], table: ReadonlyMap<string, string>): string {
  return letters.map((letter) => table.get(letter) ?? letter).join('')
}
