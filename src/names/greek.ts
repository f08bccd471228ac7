/** ELOT 743 (1982), the scheme of Greek passports, without marks. */
const letters: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
}
const pairs: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/([αεη])υ(?=[βγδζλμνραειουωη]|$)/g, '$1v'],
  [/([αεη])υ/g, '$1f'],
  [/^μπ/, 'b'],
  [/μπ/g, 'mp'],
  [/^ντ/, 'd'],
  [/^γκ/, 'g'],
  [/γγ/g, 'ng'],
  [/γχ/g, 'nch'],
]

/** A lower-case Greek word in Latin letters. */
export function fromGreek(word: string): string {
  let text = word.normalize('NFD').replace(/\p{M}/gu, '')
  for (const [pattern, latin] of pairs) text = text.replace(pattern, latin)
  let result = ''
  for (const letter of text) result += letters[letter] ?? letter
  return result
}
