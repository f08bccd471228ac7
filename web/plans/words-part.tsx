import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { setContent, useNotePlan } from './api.ts'

const languages = ['sv', 'nb', 'fi', 'en'] as const

/** The window of the consultation, and what the letters say beside what the records tell. */
export function WordsPart({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNotePlan(plan.decision)
  const [window, setWindow] = useState(plan.consultation)
  const [reason, setReason] = useState(plan.letter?.reason ?? { sv: '', nb: '', fi: '', en: '' })
  const [contact, setContact] = useState(plan.letter?.contact ?? '')
  const canWindow = plan.state === 'draft' || plan.state === 'consulting'
  const canWrite = may('plan.change') && (canWindow || plan.state === 'ready')
  const isWritten = contact.trim() !== '' && languages.every((one) => reason[one].trim() !== '')
  const work = useMutation({
    mutationFn: () =>
      setContent(plan.decision, {
        version: plan.version,
        ...(canWindow ? { consultation: window } : {}),
        ...(isWritten ? { letter: { reason, contact: contact.trim() } } : {}),
      }),
    onSuccess: note,
  })
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <Window window={window} error={work.error} readOnly={!canWindow || !canWrite} change={setWindow} />
      <p className="soft">{t('plans.words.says')}</p>
      {languages.map((one) => (
        <Textarea
          key={one}
          label={t('plans.words.reason', { language: t(`noticeLanguage.${one}`) })}
          lang={one}
          rows={3}
          readOnly={!canWrite}
          value={reason[one]}
          onChange={({ currentTarget: { value } }) => setReason((old) => ({ ...old, [one]: value }))}
        />
      ))}
      <TextInput
        label={t('plans.words.contact')}
        readOnly={!canWrite}
        value={contact}
        onChange={({ currentTarget }) => setContact(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      {canWrite && (
        <div>
          <Button type="submit" loading={work.isPending}>
            {t('plans.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

interface WindowProps {
  readonly window: PlanView['consultation']
  readonly error: Error | null
  readonly readOnly: boolean
  readonly change: (window: PlanView['consultation']) => void
}

function Window({ window, error, readOnly, change }: WindowProps) {
  const { t } = useTranslation()
  return (['from', 'to'] as const).map((end) => (
    <TextInput
      key={end}
      type="date"
      label={t(`plans.words.${end}`)}
      readOnly={readOnly}
      value={window[end]}
      error={fieldError(error, `/consultation/${end}`)}
      onChange={({ currentTarget: { value } }) => change({ ...window, [end]: value })}
    />
  ))
}
