/** McCune–Reischauer without marks, as North Korean passports and the lists of the UN write: Kim, Pak, Ri, Jong. */
const initials = [
  'k',
  'kk',
  'n',
  't',
  'tt',
  'r',
  'm',
  'p',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
]
const vowels = [
  'a',
  'ae',
  'ya',
  'yae',
  'o',
  'e',
  'yo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'u',
  'ui',
  'i',
]
const finals = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
]
/** Southern spellings of the two commonest names that lose their first consonant there. */
const surnames: Record<string, string> = { 이: 'ri', 임: 'rim', 유: 'ryu', 노: 'ro', 여: 'ryo', 양: 'ryang' }

/** One syllable block in Latin letters; as a surname, the northern form. */
export function fromHangul(syllable: string, isSurname: boolean): string {
  const northern = isSurname ? surnames[syllable] : undefined
  if (northern !== undefined) return northern
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00
  if (index < 0 || index >= 11172) return ''
  const initial = initials[Math.floor(index / 588)] ?? ''
  const vowel = vowels[Math.floor((index % 588) / 28)] ?? ''
  return initial + vowel + (finals[index % 28] ?? '')
}
