/** Latin letters for Cyrillic ones; passports of each country differ, so the language is guessed from its own letters. */

const russian: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ґ: 'g',
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ђ: 'dj',
  ћ: 'c',
  џ: 'dz',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҷ: 'j',
  ҳ: 'h',
  ӣ: 'i',
  ӯ: 'u',
  ӏ: '',
  ѐ: 'e',
  ѝ: 'i',
}
const ukrainian: Record<string, string> = { ...russian, г: 'h', и: 'y', є: 'ie', ї: 'i', й: 'i' }
const belarusian: Record<string, string> = { ...russian, г: 'h' }
const bulgarian: Record<string, string> = { ...russian, х: 'h', щ: 'sht', ъ: 'a' }
const serbian: Record<string, string> = {
  ...russian,
  ж: 'z',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
}

export type CyrillicLanguage = 'ru' | 'uk' | 'be' | 'bg' | 'sr'
const tables: Record<CyrillicLanguage, Record<string, string>> = {
  ru: russian,
  uk: ukrainian,
  be: belarusian,
  bg: bulgarian,
  sr: serbian,
}

/** The language of a whole name, by the letters that only it uses. Russian where nothing tells. */
export function cyrillicLanguage(name: string): CyrillicLanguage {
  const text = name.toLowerCase()
  if (/[ўЎ]/.test(text)) return 'be'
  if (/[іїєґ]/.test(text)) return /[ыэё]/.test(text) ? 'be' : 'uk'
  if (/[јљњђћџѓќѕ]/.test(text)) return 'sr'
  if (/ъ(?![еёюя])/.test(text)) return 'bg'
  return 'ru'
}

/** A lower-case Cyrillic word in Latin letters; `йо` and `ье` keep their glide. */
export function fromCyrillic(word: string, language: CyrillicLanguage): string {
  const table = tables[language]
  let latin = ''
  for (const letter of word) latin += table[letter] ?? letter
  return latin
}
