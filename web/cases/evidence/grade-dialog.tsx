import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'
import { GradeFields, useGrade } from '../../documents/evidence/grade-fields.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { EvidenceChoice } from '../findings/evidence-choice.tsx'
import { changePiece, useCaseEvidence, useNoteEvidence } from './api.ts'

export interface PieceDialogProps {
  readonly caseRef: string
  readonly piece: CaseEvidence
  readonly close: () => void
}

/** A piece of the case is graded, with a reason; and which other pieces it only repeats, for those are one source. */
export function GradeDialog({ caseRef, piece, close }: PieceDialogProps) {
  const { t } = useTranslation()
  const note = useNoteEvidence()
  const chosen = useGrade(piece)
  const others = (useCaseEvidence(caseRef).data ?? []).filter(({ id }) => id !== piece.id)
  const before = piece.provenance.restsOn ?? []
  const [restsOn, setRestsOn] = useState<readonly string[]>(before)
  const send = async (reason: string) => {
    const isSame = restsOn.length === before.length && restsOn.every((id) => before.includes(id))
    const provenance = { ...piece.provenance, restsOn: [...restsOn] }
    await changePiece(caseRef, piece, { reason, ...chosen.grade, ...(isSame ? {} : { provenance }) })
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
          {others.length > 0 && (
            <EvidenceChoice
              draft={{ evidence: restsOn }}
              change={({ evidence }) => setRestsOn(evidence)}
              error={undefined}
              pieces={others}
              legend={t('caseEvidence.restsOn')}
            />
          )}
        </div>
      }
    />
  )
}
