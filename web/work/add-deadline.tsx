import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Owner } from '#lifecycle/model'
import { useSignedIn } from '../access/session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId, focusField } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useRecords } from '../ui/records.ts'
import { useToast } from '../ui/toast.tsx'
import { addDeadline, useNoteDeadline } from './api.ts'
import { OwnerField } from './owner-field.tsx'

/** A duty in own words with a day; duties of law begin by themselves where their work begins. */
export function AddDeadline({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const say = useToast()
  const note = useNoteDeadline()
  const { person } = useSignedIn()
  const { data } = useRecords('legalEntity', '', 50)
  const [isTried, setTried] = useState(false)
  const [owner, setOwner] = useState<Owner>({ kind: 'person', id: person.id })
  const [values, setValues] = useState({ title: '', dueOn: '', legalEntity: '' })
  const change = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }))
  const work = useMutation({
    mutationFn: () => addDeadline({ ...values, title: values.title.trim(), owner }),
    onSuccess: async (deadline) => {
      await note(deadline)
      say({ says: t('work.added') })
      close()
    },
  })
  const lacking = (['title', 'dueOn', 'legalEntity'] as const).find((name) => !values[name].trim())
  const errorAt = (name: keyof typeof values) =>
    isTried && !values[name].trim() ? t('work.needed') : fieldError(work.error, `/${name}`)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacking) focusField(`/deadline/${lacking}`)
    else if (!work.isPending) work.mutate()
  }
  const entities = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  return (
    <Dialog title={t('work.add')} close={close}>
      <form className="deadline-form" onSubmit={send} noValidate>
        <TextInput
          id={fieldId('/deadline/title')}
          label={t('work.duty')}
          value={values.title}
          error={errorAt('title')}
          autoComplete="off"
          data-autofocus
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <TextInput
          id={fieldId('/deadline/dueOn')}
          type="date"
          label={t('work.due')}
          value={values.dueOn}
          error={errorAt('dueOn')}
          onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
        />
        <NativeSelect
          id={fieldId('/deadline/legalEntity')}
          label={t('work.legalEntity')}
          value={values.legalEntity}
          error={errorAt('legalEntity')}
          data={[{ value: '', label: t('work.choose') }, ...entities]}
          onChange={({ currentTarget }) => change({ legalEntity: currentTarget.value })}
        />
        <OwnerField owner={owner} choose={setOwner} />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('work.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
