import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#documents/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { noteCustody } from '../api.ts'

const deeds = ['handedOver', 'sealed', 'checked', 'exported'] as const

/** A link of the chain that no machine saw: who got it, sealed it, looked it over. Links are added and never changed. */
export function CustodyDialog({
  piece,
  close,
}: {
  readonly piece: EvidenceView
  readonly close: () => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [did, setDid] = useState<(typeof deeds)[number]>('handedOver')
  const [to, setTo] = useState('')
  const send = async (note: string) => {
    await noteCustody(piece.id, { did, note, ...(to.trim() ? { to: to.trim() } : {}) })
    await queries.invalidateQueries({ queryKey: ['evidence', piece.id] })
  }
  return (
    <ReasonDialog
      title={t('documents.noteCustody')}
      act={t('documents.noteAct')}
      close={close}
      send={send}
      says={
        <div className="entry-form">
          <p>{t('documents.custodySays')}</p>
          <NativeSelect
            label={t('documents.whatWasDone')}
            value={did}
            data={deeds.map((value) => ({ value, label: t(`documents.did.${value}`) }))}
            onChange={({ currentTarget: { value } }) => setDid(deeds.find((one) => one === value) ?? did)}
          />
          <TextInput
            label={t('documents.toWhom')}
            value={to}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </div>
      }
    />
  )
}
