import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TriageOutcome, WarningView } from '#casework/model'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useRecords } from '../ui/records.ts'
import { useToast } from '../ui/toast.tsx'
import { triage, useNoteWarning } from './api.ts'

export interface TriageDialogProps {
  readonly warning: WarningView
  readonly outcome: TriageOutcome
  readonly close: () => void
}

/** What becomes of it, and why; what the outcome needs besides is asked in the same place. */
export function TriageDialog({ warning, outcome, close }: TriageDialogProps) {
  const { t } = useTranslation()
  const note = useNoteWarning()
  const say = useToast()
  const [reviewOn, setReviewOn] = useState('')
  const [place, setPlace] = useState('')
  const [entity, setEntity] = useState(warning.legalEntity ?? '')
  const send = async (reason: string) => {
    const after = await triage(warning.ref, {
      ...{ outcome, reason },
      ...(outcome === 'monitor' && reviewOn !== '' ? { reviewOn } : {}),
      ...(outcome === 'linkToCase' && place.trim() !== '' ? { case: place.trim() } : {}),
      ...(outcome === 'openCase' && entity !== '' ? { legalEntity: entity } : {}),
    })
    await note(after)
    say({ says: t('warnings.triaged', { ref: warning.ref, state: t(`warningState.${after.state}`) }) })
  }
  return (
    <ReasonDialog
      title={t(`warningOutcome.title.${outcome}`, { ref: warning.ref })}
      says={
        <>
          <p>{t(`warningOutcome.says.${outcome}`)}</p>
          {outcome === 'monitor' && (
            <TextInput
              type="date"
              label={t('warnings.reviewOn')}
              value={reviewOn}
              onChange={({ currentTarget }) => setReviewOn(currentTarget.value)}
            />
          )}
          {outcome === 'linkToCase' && (
            <TextInput
              label={t('warnings.case')}
              value={place}
              onChange={({ currentTarget }) => setPlace(currentTarget.value)}
            />
          )}
          {outcome === 'openCase' && <Entity value={entity} change={setEntity} />}
        </>
      }
      act={t(`warningOutcome.act.${outcome}`)}
      close={close}
      send={send}
    />
  )
}

function Entity({ value, change }: { readonly value: string; readonly change: (ref: string) => void }) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const known = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  return (
    <NativeSelect
      label={t('warnings.leads')}
      value={value}
      data={[{ value: '', label: t('warnings.choose') }, ...known]}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}
