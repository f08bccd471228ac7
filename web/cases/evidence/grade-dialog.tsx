import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'
import { useVocabulary } from '../../documents/api.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { type Said, useSaid } from '../../ui/said.ts'
import { changePiece, useNoteEvidence } from './api.ts'
import { credibilities, reliabilities } from './marks.ts'

export interface PieceDialogProps {
  readonly caseRef: string
  readonly piece: CaseEvidence
  readonly close: () => void
}

/** How far the source is relied on, and how likely what it says is: two questions, answered apart, with a reason. */
export function GradeDialog({ caseRef, piece, close }: PieceDialogProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const words = useVocabulary()
  const note = useNoteEvidence()
  const [reliability, setReliability] = useState(piece.reliability ?? 'F')
  const [credibility, setCredibility] = useState(piece.credibility ?? 6)
  const option = (value: string | number, four: Said | undefined) => ({
    value: String(value),
    label: four ? `${value}: ${said(four)}` : String(value),
  })
  const send = async (reason: string) => {
    await changePiece(caseRef, piece, { reason, reliability, credibility })
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
          <NativeSelect
            label={t('documents.reliability')}
            value={reliability}
            data={reliabilities.map((one) => option(one, words?.reliabilities[one]))}
            onChange={({ currentTarget: { value } }) =>
              setReliability(reliabilities.find((one) => one === value) ?? reliability)
            }
          />
          <NativeSelect
            label={t('documents.credibility')}
            value={String(credibility)}
            data={credibilities.map((one) => option(one, words?.credibilities[one]))}
            onChange={({ currentTarget: { value } }) =>
              setCredibility(credibilities.find((one) => String(one) === value) ?? credibility)
            }
          />
        </div>
      }
    />
  )
}
