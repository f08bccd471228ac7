/** Wade–Giles without marks, and the two ways of writing ü. Rules of the 1912 scheme. */
const initials: readonly (readonly [RegExp, string])[] = [
  [/^(zh|q|j)/, 'ch'],
  [/^x/, 'hs'],
  [/^[zc](?!h)/, 'ts'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^r/, 'j'],
]
const finals: readonly (readonly [RegExp, string])[] = [
  [/^(zh|ch|sh|r)i$/, '$1ih'],
  [/^([zcs])i$/, '$1zu'],
  [/^y?i$/, 'i'],
  [/^er$/, 'erh'],
  [/^yan$/, 'yen'],
  [/^ye$/, 'yeh'],
  [/^you$/, 'yu'],
  [/ong$/, 'ung'],
  [/ian$/, 'ien'],
  [/([^u])ie$/, '$1ieh'],
  [/ue$/, 'ueh'],
  [/^([gkh])e$/, '$1o'],
  [/^([^gkhs]h?)uo$/, '$1o'],
  [/^([gk])ui$/, '$1uei'],
  [/v/, 'u'],
]

/** Other spellings of a Mandarin syllable: zhang chang, xiong hsiung, lv lu lyu. */
export function wadeGiles(pinyin: string): string[] {
  let text = pinyin
  for (const [pattern, spelling] of finals) text = text.replace(pattern, spelling)
  for (const [pattern, spelling] of initials) text = text.replace(pattern, spelling)
  const umlaut = pinyin.includes('v') ? [pinyin.replace('v', 'u'), pinyin.replace('v', 'yu')] : []
  return [...new Set([text, ...umlaut])].filter((spelling) => spelling !== pinyin)
}

/** Jyutping to the spellings of Hong Kong's registry: usual initials and finals, at most two of each. */
const cantoneseInitials: Readonly<Record<string, readonly string[]>> = {
  b: ['p', 'b'],
  d: ['t', 'd'],
  g: ['k', 'g'],
  gw: ['kw', 'gw'],
  z: ['ch', 'ts'],
  c: ['ch', 'ts'],
  j: ['y', ''],
  ng: ['ng', ''],
  s: ['s', 'sh'],
}
const cantoneseFinals: Readonly<Record<string, readonly string[]>> = {
  aa: ['a', 'ah'],
  ai: ['ai', 'y'],
  am: ['am', 'um'],
  an: ['an', 'un'],
  au: ['au', 'ow'],
  ei: ['ei', 'ee'],
  eoi: ['ui', 'oy'],
  eon: ['un', 'on'],
  eot: ['ut'],
  oe: ['eu'],
  oeng: ['eung', 'ong'],
  oek: ['euk', 'ok'],
  ou: ['o', 'ou'],
  yu: ['yu', 'ue'],
  yun: ['uen', 'yuen'],
  yut: ['uet', 'yuet'],
  i: ['i', 'ee'],
  u: ['u', 'oo'],
  un: ['un', 'oon'],
  ui: ['ui', 'oi'],
}

/** The customary spellings of a Cantonese syllable in Jyutping: coeng cheung, wong wong, can chan. */
export function cantoneseSpellings(jyutping: string): string[] {
  const [, initial = '', final = ''] = /^(ng|gw|kw|[bpmfdtnlgkhwzcsj])?(.+)$/.exec(jyutping) ?? []
  const plain = final.replace(/^aa(?=.)/, 'a')
  const starts = cantoneseInitials[initial] ?? [initial]
  const ends = cantoneseFinals[final] ?? [plain]
  return starts.flatMap((start) => ends.map((end) => (start + end).replace('yyu', 'yu')))
}
