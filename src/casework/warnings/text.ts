/** As it is searched and compared: small letters, one blank between words, no accents that only some write. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
}

/** Three words in a row: enough to tell the same report from another on the same matter. */
function phrasesOf(text: string): Set<string> {
  const words = folded(text).split(' ')
  if (words.length < 3) return new Set([words.join(' ')])
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')))
}

/** How much of two texts is the same: shared runs of three words over all of the shorter one. 0 to 1, two decimals. */
export function alikeness(one: string, other: string): number {
  const [a, b] = [phrasesOf(one), phrasesOf(other)]
  const shared = [...a].filter((phrase) => b.has(phrase)).length
  return Math.round((shared / Math.max(1, Math.min(a.size, b.size))) * 100) / 100
}

const mostNames = 200
const joins = /^(?:of|and|the|for|de|du|del|den|och|og|ja|&)$/i

/**
 * What in a text may be the name of a company: runs of words that begin with a capital or are written in a script that
 * has none, each with its beginnings. Two hundred at most.
 */
export function namesIn(text: string): string[] {
  const found = new Set<string>()
  for (const sentence of text.split(/[.!?;:\n\r()"“”«»]+/u)) {
    const words = sentence.split(/[\s,]+/u).filter(Boolean)
    for (let from = 0; from < words.length && found.size < mostNames; from++) {
      if (!isNamed(words[from] ?? '')) continue
      for (let to = from; to < Math.min(words.length, from + 7); to++) {
        const word = words[to] ?? ''
        if (isNamed(word)) found.add(words.slice(from, to + 1).join(' '))
        else if (!joins.test(word)) break
      }
    }
  }
  return [...found].filter((name) => name.length >= 3).slice(0, mostNames)
}

function isNamed(word: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(word)
}
