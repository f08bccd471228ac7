import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'
import { GradeFields, useGrade } from '../../documents/evidence/grade-fields.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { changePiece, useNoteEvidence } from './api.ts'

export interface PieceDialogProps {
  readonly caseRef: string
  readonly piece: CaseEvidence
  readonly close: () => void
}

/** A piece of the case is graded, with a reason. */
export function GradeDialog({ caseRef, piece, close }: PieceDialogProps) {
  const { t } = useTranslation()
  const note = useNoteEvidence()
  const chosen = useGrade(piece)
  const send = async (reason: string) => {
    await changePiece(caseRef, piece, { reason, ...chosen.grade })
    await note(caseRef)
  }
  return (
    <ReasonDialog
      title={t('caseEvidence.gradeTitle', { title: piece.title })}
      act={t('caseEvidence.keepGrade')}
      close={close}
      send={send}
      says={
        <div className="case-form">
          <p>{t('caseEvidence.gradeHelp')}</p>
          <GradeFields {...chosen} />
        </div>
      }
    />
  )
}
