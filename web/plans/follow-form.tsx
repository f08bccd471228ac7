import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanNote } from '#phaseout/model'
import { fieldError } from '../ui/field-error.ts'
import { useKept } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useNotePlan, writeNote } from './api.ts'

/** What became of a complaint, right beneath it. */
export function FollowForm({ plan, note: earlier }: { readonly plan: string; readonly note: PlanNote }) {
  const { t } = useTranslation()
  const note = useNotePlan(plan)
  const [isOpen, setOpen] = useState(false)
  const draft = useKept(`plan.follow.${earlier.ref}`, { text: '' })
  const { text } = draft.value
  const work = useMutation({
    mutationFn: () =>
      writeNote(plan, { kind: earlier.kind, side: 'own', about: earlier.ref, text: text.trim() }),
    onSuccess: async () => {
      draft.drop()
      await note()
    },
  })
  if (!isOpen)
    return (
      <p>
        <span className="state">{t('plans.said.isOpen')}</span>{' '}
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          {t('plans.said.follow')}
        </Button>
      </p>
    )
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && !work.isPending) work.mutate()
      }}
    >
      <Textarea
        label={t('plans.said.followText')}
        rows={2}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={work.isPending}>
          {t('plans.said.write')}
        </Button>
      </div>
    </form>
  )
}
