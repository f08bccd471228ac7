import './cases.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseKind, caseKinds } from '#casework/model'
import { fieldId, focusField } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { useKept } from '../ui/kept.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { useRecords } from '../ui/records.ts'
import { openCase, useNoteCase } from './api.ts'
import { blankCharter, type CharterDraft, charterOf, undated } from './charter-draft.ts'
import { CharterFields } from './charter-fields.tsx'

interface Draft {
  readonly kind: CaseKind
  readonly title: string
  readonly subject: string
  readonly legalEntity: string
  readonly charter: CharterDraft
}
const blank: Draft = { kind: 'supplier', title: '', subject: '', legalEntity: '', charter: blankCharter }
const subjectKind = { product: 'product', ownConduct: 'legalEntity' } as const
const kindOfSubject = (kind: CaseKind) => (kind in subjectKind ? subjectKind[kind as 'product'] : 'party')

/** Opening a case by hand: `/cases/new`. What is typed is kept until it is sent. */
export function OpenPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const note = useNoteCase()
  const form = useKept<Draft>('case', blank)
  const [isTried, setTried] = useState(false)
  const { kind, title, subject, legalEntity, charter } = form.value
  const about = kind === 'ownConduct' ? legalEntity : subject
  const work = useMutation({
    mutationFn: () =>
      openCase({
        ...{ kind, title: title.trim(), legalEntity, charter: charterOf(charter) },
        subjects: [{ kind: kindOfSubject(kind), ref: about }],
      }),
    onSuccess: async ({ ref }) => {
      form.forget()
      await note(ref)
      void navigate({ to: '/cases/$ref', params: { ref } })
    },
  })
  const missing = [
    ...(title.trim().length < 3 ? ['/title'] : []),
    ...(about === '' && kind !== 'ownConduct' ? ['/subjects/0/ref'] : []),
    ...(legalEntity === '' ? ['/legalEntity'] : []),
    ...(undated(charter).length > 0 ? ['/charter/timetable'] : []),
  ]
  const errorAt = (path: string) =>
    isTried && missing.includes(path) ? t('cases.fillIn') : fieldError(work.error, path)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = missing
    if (first) focusField(first)
    else if (!work.isPending) work.mutate()
  }
  return (
    <Page title={t('cases.open')}>
      <p className="soft">{t('cases.openSays')}</p>
      <form className="case-form" onSubmit={send} noValidate>
        <AboutFields draft={form.value} change={form.change} errorAt={errorAt} />
        <EntitySelect
          value={legalEntity}
          error={errorAt('/legalEntity')}
          change={(chosen) => form.change({ legalEntity: chosen })}
        />
        <CharterFields draft={charter} change={(changed) => form.change({ charter: changed })} />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button type="submit" loading={work.isPending}>
            {t('cases.open')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

interface AboutFieldsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly errorAt: (path: string) => string | undefined
}

/** What kind of case it is, what it is called and what it is about. */
function AboutFields({ draft: { kind, title, subject }, change, errorAt }: AboutFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        label={t('cases.kind')}
        value={kind}
        data={caseKinds.map((value) => ({ value, label: t(`caseKind.${value}`) }))}
        onChange={({ currentTarget }) =>
          change({ kind: caseKinds.find((one) => one === currentTarget.value) ?? kind, subject: '' })
        }
      />
      <TextInput
        id={fieldId('/title')}
        label={t('cases.title')}
        description={t('cases.titleHint')}
        maxLength={300}
        value={title}
        error={errorAt('/title')}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      {kind !== 'ownConduct' && (
        <RecordPicker
          type={kind === 'product' ? 'product' : 'organisation'}
          id={fieldId('/subjects/0/ref')}
          label={t('cases.subject')}
          value={subject}
          error={errorAt('/subjects/0/ref')}
          onChange={(chosen) => change({ subject: chosen })}
        />
      )}
    </>
  )
}

interface EntitySelectProps {
  readonly value: string
  readonly error: string | undefined
  readonly change: (ref: string) => void
}

/** The own company that leads the case. */
function EntitySelect({ value, error, change }: EntitySelectProps) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const known = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  return (
    <NativeSelect
      id={fieldId('/legalEntity')}
      label={t('cases.legalEntity')}
      value={value}
      error={error}
      data={[{ value: '', label: t('cases.choose') }, ...known]}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}
