import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { changePiece, useNoteEvidence } from './api.ts'
import type { PieceDialogProps } from './grade-dialog.tsx'

const states = ['issued', 'withdrawn', 'superseded'] as const

/** Whether whoever issued it still stands by it. The piece stays, and so does its grade; only what it leans on is marked. */
export function StatusDialog({ caseRef, piece, close }: PieceDialogProps) {
  const { t } = useTranslation()
  const note = useNoteEvidence()
  const [state, setState] = useState(piece.sourceStatus.state)
  const send = async (reason: string) => {
    await changePiece(caseRef, piece, { reason, sourceStatus: { state, why: reason } })
    await note(caseRef)
  }
  return (
    <ReasonDialog
      title={t('caseEvidence.statusTitle', { title: piece.title })}
      act={t('caseEvidence.keepStatus')}
      close={close}
      send={send}
      says={
        <div className="case-form">
          <p>{t('caseEvidence.statusHelp')}</p>
          <NativeSelect
            label={t('caseEvidence.status')}
            value={state}
            data={states.map((value) => ({ value, label: t(`sourceState.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setState(states.find((one) => one === value) ?? state)
            }
          />
        </div>
      }
    />
  )
}
