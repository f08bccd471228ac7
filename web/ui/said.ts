import { useTranslation } from 'react-i18next'
import { currentLanguage, type Language } from '../app/i18n.ts'

/** One thing said in the four languages of the product, as the server hands it out. */
export type Said = Readonly<Record<Language, string>>

/** Picks the reader's own language. Re-renders with it. */
export function useSaid(): (words: Said) => string {
  useTranslation()
  return (words) => words[currentLanguage()]
}
