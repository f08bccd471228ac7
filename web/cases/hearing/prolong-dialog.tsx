import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HearingView } from '#casework/model'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { prolongHearing, useNoteHearing } from './api.ts'

/** More time: until which day, and why. */
export function ProlongDialog({
  hearing,
  close,
}: {
  readonly hearing: HearingView
  readonly close: () => void
}) {
  const { t } = useTranslation()
  const note = useNoteHearing()
  const [until, setUntil] = useState(hearing.dueOn ?? '')
  const [reason, setReason] = useState('')
  const work = useMutation({
    mutationFn: () => prolongHearing(hearing.ref, until, reason.trim()),
    onSuccess: async () => {
      await note(hearing.case)
      close()
    },
  })
  return (
    <Dialog title={t('hearing.prolongTitle', { ref: hearing.ref })} close={close}>
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <TextInput
          type="date"
          label={t('hearing.until')}
          value={until}
          error={fieldError(work.error, '/until')}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <Textarea
          label={t('reason.label')}
          description={t('reason.hint', { count: 10 })}
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
            {t('hearing.prolong')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
