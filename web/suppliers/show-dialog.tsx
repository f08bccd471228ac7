import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ObligationStanding, shownVerdicts } from '#partners/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { type Relation, showObligation, useNoteSuppliers } from './api.ts'

export interface ShowDialogProps {
  readonly relation: Relation
  readonly owed: ObligationStanding
  readonly close: () => void
}

/** Whether one obligation is kept, by which documents, until when, and why we say so. */
export function ShowDialog({ relation, owed, close }: ShowDialogProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const note = useNoteSuppliers()
  const [verdict, setVerdict] = useState(shownVerdicts.find((one) => one === owed.state) ?? 'met')
  const [evidence, setEvidence] = useState(owed.evidence.join(', '))
  const [until, setUntil] = useState(owed.until ?? '')
  const [reason, setReason] = useState('')
  const work = useMutation({
    mutationFn: () =>
      showObligation(relation, owed.ref, {
        ...{ verdict, reason: reason.trim(), until: until === '' ? null : until },
        evidence: [...new Set(evidence.split(/[\s,;]+/).filter((one) => one !== ''))],
      }),
    onSuccess: async () => {
      await note()
      close()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!work.isPending) work.mutate()
  }
  return (
    <Dialog title={`${t('obligations.show')}: ${owed.ref}`} close={close}>
      <form className="supplier-form" onSubmit={send} noValidate>
        <p>{said(owed.text)}</p>
        <NativeSelect
          label={t('obligations.verdict')}
          value={verdict}
          data={shownVerdicts.map((value) => ({ value, label: t(`obligationState.${value}`) }))}
          onChange={({ currentTarget }) =>
            setVerdict(shownVerdicts.find((one) => one === currentTarget.value) ?? verdict)
          }
        />
        <TextInput
          id={fieldId('/evidence')}
          label={t('obligations.evidence')}
          description={t('obligations.evidenceHint')}
          value={evidence}
          error={fieldError(work.error, '/evidence')}
          onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
        />
        <TextInput
          type="date"
          id={fieldId('/until')}
          label={t('obligations.until')}
          value={until}
          error={fieldError(work.error, '/until')}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <Textarea
          id={fieldId('/reason')}
          label={t('suppliers.reason')}
          rows={3}
          value={reason}
          error={fieldError(work.error, '/reason')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('suppliers.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
