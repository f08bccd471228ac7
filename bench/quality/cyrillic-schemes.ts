/**
 * Russian letters in Latin ones by four published schemes: what passports (ICAO Doc 9303-3, 2021), German and French
 * newspapers (Duden; Imprimerie nationale) and libraries (ISO 9:1995, marks dropped) write. Independent of the tables
 * under test.
 */
const letters = 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я'.split(' ')
const schemes: Readonly<Record<string, string>> = {
  passport: 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia',
  german: 'a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja',
  french: 'a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia',
  library: 'a b v g d e e z z i j k l m n o p r s t u f h c c s s - y - e u a',
}
const tables = new Map(
  Object.entries(schemes).map(([name, row]) => {
    const latin = row.split(' ').map((one) => (one === '-' ? '' : one))
    return [name, new Map(letters.map((letter, i) => [letter, latin[i] ?? '']))]
  }),
)
export const schemeNames = Object.keys(schemes)

/** A Russian name as this scheme writes it; letters that Russian has not stay away, so the answer is undefined. */
export function romanised(name: string, scheme: string): string | undefined {
  const table = tables.get(scheme)
  let text = ''
  for (const letter of name.toLowerCase()) {
    if (!/\p{L}/u.test(letter)) text += letter
    else {
      const latin = table?.get(letter)
      if (latin === undefined) return undefined
      text += latin
    }
  }
  return text.replace(
    /(^|[^\p{L}])(\p{L})/gu,
    (_, before: string, first: string) => before + first.toUpperCase(),
  )
}

/** Latin letter groups as Russian newspapers write foreign names by sound, longest first. */
const heard: readonly (readonly [string, string])[] = Object.entries({
  shch: 'щ',
  tch: 'ч',
  sch: 'ш',
  kh: 'х',
  zh: 'ж',
  ch: 'ч',
  sh: 'ш',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  yo: 'ё',
  ph: 'ф',
  th: 'т',
  ck: 'к',
  oo: 'у',
  ee: 'и',
  ou: 'у',
  ce: 'се',
  ci: 'си',
  cy: 'си',
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'дж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'й',
  z: 'з',
})

/** A Latin name in Russian letters; undefined where it has others than plain ones. */
export function inRussian(name: string): string | undefined {
  if (!/^[a-z '-]+$/i.test(name)) return undefined
  let text = name.toLowerCase()
  for (const [latin, russian] of heard) text = text.replaceAll(latin, russian)
  return text.replace(/й(?=[^а-яё]|$)|(?<=[бвгджзклмнпрстфхцчшщ])й/g, 'и')
}
