/** The fonts of the page layout, in the order in which a letter is looked for, and what they can write. */
export const fonts: readonly { readonly package: string; readonly files: readonly string[] }[] = [
  { package: '@embedpdf/fonts-latin', files: ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'] },
  { package: '@embedpdf/fonts-arabic', files: ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'] },
  { package: '@embedpdf/fonts-hebrew', files: ['NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'] },
  { package: '@embedpdf/fonts-sc', files: ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'] },
  { package: '@embedpdf/fonts-jp', files: ['NotoSansJP-Regular.otf', 'NotoSansJP-Bold.otf'] },
  { package: '@embedpdf/fonts-kr', files: ['NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'] },
]

const writable =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u

/** Letters of scripts that no font here has (Georgian, Thai …), each once: they would be empty boxes on paper. */
export function unwritable(text: string): string[] {
  return [...new Set(text)].filter((letter) => !writable.test(letter))
}
