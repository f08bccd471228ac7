import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'
import { useVocabulary } from '../../documents/api.ts'
import { useSaid } from '../../ui/said.ts'

type Graded = Pick<CaseEvidence, 'reliability' | 'credibility'>

/** The grade as it is spoken of, B2; the words stand beside it or are heard instead. */
export function GradeMark({ piece: { reliability, credibility } }: { readonly piece: Graded }) {
  const isGraded = reliability !== null && credibility !== null
  return (
    <span className="grade-mark" data-ungraded={isGraded ? undefined : true} aria-hidden="true">
      {isGraded ? `${reliability}${credibility}` : '–'}
    </span>
  )
}

/** What the two marks of a grade mean: the source, and what it says. */
export function useGradeWords(): (piece: Graded) => string {
  const { t } = useTranslation()
  const said = useSaid()
  const words = useVocabulary()
  return ({ reliability, credibility }) => {
    if (reliability === null && credibility === null) return t('caseEvidence.notGraded')
    const source = reliability && words?.reliabilities[reliability]
    const content = credibility && words?.credibilities[credibility]
    return t('caseEvidence.gradeSays', {
      source: source ? said(source) : (reliability ?? t('documents.notWeighed')),
      content: content ? said(content) : (credibility ?? t('documents.notWeighed')),
    })
  }
}
