import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence, CaseEvidenceCheck } from '#casework/model'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { checkFiles } from './api.ts'

export interface CheckFilesProps {
  readonly caseRef: string
  readonly pieces: readonly CaseEvidence[]
}

/** Are the files what they were when they came? Every one is hashed again, and the answer is a sentence. */
export function CheckFiles({ caseRef, pieces }: CheckFilesProps) {
  const { t } = useTranslation()
  const work = useMutation({ mutationFn: () => checkFiles(caseRef) })
  return (
    <>
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {t('caseEvidence.check')}
      </Button>
      <div role="status" className="check-answer">
        {work.data && <Answer caseRef={caseRef} check={work.data} pieces={pieces} />}
      </div>
      <ProblemNotice error={work.error} />
    </>
  )
}

interface AnswerProps extends CheckFilesProps {
  readonly check: CaseEvidenceCheck
}

function Answer({ caseRef, check: { checked, altered }, pieces }: AnswerProps) {
  const { t } = useTranslation()
  if (altered.length === 0)
    return <p className="notice notice-good">{t('caseEvidence.whole', { count: checked })}</p>
  return (
    <div className="notice notice-problem">
      <p>{t('caseEvidence.altered', { count: altered.length, checked })}</p>
      <ul>
        {altered.map((id) => (
          <li key={id}>
            <Link to="/cases/$ref" params={{ ref: caseRef }} search={{ tab: 'evidence', piece: id }}>
              {pieces.find((piece) => piece.id === id)?.title ?? id}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
