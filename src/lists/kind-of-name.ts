import { type AnalysedName, analyse } from '#names'
import type { Schema } from './model.ts'

/** Words that no person is called, beside the legal forms and trades that names know. Reviewed on the BIS list of 2021. */
const organisationWords = new Set(
  'air airways computers cooperative embassy factory fund fzc fzco fze hospital laboratory metals ministry office results university vertriebs'.split(
    ' ',
  ),
)
/** After these a word belongs to a person's name, whatever else it means: El Mir. */
const personParticles = new Set(['al', 'el', 'de', 'la'])

/**
 * Whether a name of a list that does not say so is an organisation's or a person's. An organisation shows it: by its
 * legal form, a word of business or trade, a digit, an ampersand, an internet name, or by being one word.
 */
export function kindOfName(full: string): Extract<Schema, 'Person' | 'Organization'> {
  if (/[&@]|\d|\.(?:com|net|org)\b/i.test(full)) return 'Organization'
  const name = analyse(full, 'organisation')
  return name.forms.length > 0 || name.words.length === 1 || isTrade(name) ? 'Organization' : 'Person'
}

function isTrade({ words }: AnalysedName): boolean {
  return words.some(
    ({ kind, text }, at) =>
      organisationWords.has(text) ||
      ((kind === 'business' || kind === 'industry') && !personParticles.has(words[at - 1]?.text ?? '')),
  )
}
