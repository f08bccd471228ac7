import type { Wording } from '#kernel'
import { currentLanguage } from '../app/i18n.ts'

/** What an answer, or one line of it, says in the reader's language. */
export const sentenceOf = ({ wording }: { readonly wording: Wording }): string => wording[currentLanguage()]
