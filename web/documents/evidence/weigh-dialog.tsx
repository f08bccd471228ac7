import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#documents/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { type Said, useSaid } from '../../ui/said.ts'
import { useVocabulary, weigh } from '../api.ts'

const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const credibilities = [1, 2, 3, 4, 5, 6] as const

/** How far the source is relied on, and how likely what it says is: two questions, answered apart. */
export function WeighDialog({ piece, close }: { readonly piece: EvidenceView; readonly close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const words = useVocabulary()
  const [reliability, setReliability] = useState(piece.reliability ?? 'F')
  const [credibility, setCredibility] = useState(piece.credibility ?? 6)
  const said = useSaid()
  const option = (value: string | number, four: Said | undefined) => ({
    value: String(value),
    label: four ? `${value}: ${said(four)}` : String(value),
  })
  const send = async (reason: string) => {
    await weigh(piece, { reason, reliability, credibility })
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
