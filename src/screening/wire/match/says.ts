import type { Language } from '#kernel'
import { evidenceWords } from '../../knowledge/evidence-words.ts'
import { featureWords } from '../../knowledge/feature-words.ts'
import type { Because } from '../../model.ts'

/** A reason in the language of its reader; as it was said where there are no words for it. */
export function saysIn(
  { feature, says, score, query, candidate }: Because,
  { language, name }: { readonly language: Language; readonly name: string },
): string {
  if (language === 'en') return says
  const key = feature === 'name' && score === 1 ? 'name.whole' : feature
  const evidence = evidenceWords[key]
  const words = evidence ?? featureWords[key]
  if (!words) return says
  const [asked = '', listed = ''] = evidence ? detailsIn(says) : [] // words of a name come by themselves
  return words[language]
    .replace('{q}', () => query ?? asked)
    .replace('{c}', () => (feature === 'name' ? name : (candidate ?? listed)))
}

/** What an evidence names: `The birth date is another: 1960; listed 1971.` gives both. */
function detailsIn(says: string): string[] {
  const [, after = ''] = /: (.*)\.$/.exec(says) ?? []
  return after.split('; listed ')
}
