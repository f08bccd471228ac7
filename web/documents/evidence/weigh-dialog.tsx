import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#documents/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { weigh } from '../api.ts'
import { GradeFields, useGrade } from './grade-fields.tsx'

/** A piece is graded, with a reason. */
export function WeighDialog({ piece, close }: { readonly piece: EvidenceView; readonly close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const chosen = useGrade(piece)
  const send = async (reason: string) => {
    await weigh(piece, { reason, ...chosen.grade })
    await queries.invalidateQueries({ queryKey: ['evidence', piece.id] })
    await queries.invalidateQueries({ queryKey: ['evidence-list'] })
  }
  return (
    <ReasonDialog
      title={t('documents.weigh')}
      act={t('documents.weighAct')}
      close={close}
      send={send}
      says={
        <div className="entry-form">
          <p>{t('documents.weighSays')}</p>
          <GradeFields {...chosen} />
        </div>
      }
    />
  )
}
