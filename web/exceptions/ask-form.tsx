import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExceptionView } from '#phaseout/model'
import { fieldId, focusField } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { useKept } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { useRecords } from '../ui/records.ts'
import { useSaid } from '../ui/said.ts'
import { askException, useExceptableRules, useNoteException } from './api.ts'
import { type Asked, faultsOf, managementBeyond, toAsk } from './asked.ts'
import { daysIncluding } from './days.ts'
import { Measures } from './measures.tsx'

export interface AskFormProps {
  readonly start: Asked
  /** Under which what is typed is kept until it is sent. */
  readonly name: string
  readonly done: (asked: ExceptionView) => void
}

/** What every field of the form takes. */
interface FieldsProps {
  readonly asked: Asked
  readonly change: (part: Partial<Asked>) => void
  readonly errorAt: (path: string) => string | undefined
}

export function AskForm({ start, name, done }: AskFormProps) {
  const { t } = useTranslation()
  const note = useNoteException()
  const [isTried, setTried] = useState(false)
  const form = useKept<Asked>(name, start)
  const work = useMutation({
    mutationFn: () => askException(toAsk(form.value)),
    onSuccess: async (asked) => {
      form.forget()
      await note(asked)
      done(asked)
    },
  })
  const faults = faultsOf(form.value)
  const errorAt = (path: string) => {
    const own = isTried ? faults.find((fault) => fault.path === path) : undefined
    return own ? t(`exceptionFault.${own.message}`) : fieldError(work.error, path)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = faults
    if (first) focusField(first.path)
    else if (!work.isPending) work.mutate()
  }
  const fields = { asked: form.value, change: form.change, errorAt }
  return (
    <form className="ask-form" onSubmit={send} noValidate>
      <RuleField {...fields} />
      <WhoFields {...fields} />
      <PeriodFields {...fields} />
      <Textarea
        id={fieldId('/reason')}
        label={t('exceptions.reason')}
        description={t('exceptions.reasonHint')}
        rows={4}
        value={form.value.reason}
        error={errorAt('/reason')}
        onChange={({ currentTarget }) => form.change({ reason: currentTarget.value })}
      />
      <Measures
        measures={form.value.measures}
        error={errorAt('/measures/0') ?? errorAt('/measures')}
        change={(measures) => form.change({ measures })}
      />
      <ProblemNotice error={work.error} />
      <div className="dialog-acts">
        <Button type="submit" loading={work.isPending}>
          {t('exceptions.send')}
        </Button>
      </div>
    </form>
  )
}

function RuleField({ asked, change, errorAt }: FieldsProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { data } = useExceptableRules(true)
  const rules = data?.items ?? []
  const isForeign = asked.rule !== '' && !rules.some(({ id }) => id === asked.rule)
  return (
    <NativeSelect
      id={fieldId('/rule')}
      label={t('exceptions.ruleField')}
      description={t('exceptions.ruleHint')}
      value={asked.rule}
      error={errorAt('/rule')}
      data={[
        { value: '', label: t('exceptions.choose') },
        ...(isForeign ? [{ value: asked.rule, label: asked.rule }] : []),
        ...rules.map(({ id, title }) => ({ value: id, label: `${said(title)} (${id})` })),
      ]}
      onChange={({ currentTarget }) => change({ rule: currentTarget.value })}
    />
  )
}

function WhoFields({ asked, change, errorAt }: FieldsProps) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const known = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  const isForeign = asked.legalEntity !== '' && !known.some(({ value }) => value === asked.legalEntity)
  return (
    <div className="field-grid">
      <NativeSelect
        id={fieldId('/legalEntity')}
        label={t('exceptions.legalEntity')}
        value={asked.legalEntity}
        error={errorAt('/legalEntity')}
        data={[
          { value: '', label: t('exceptions.choose') },
          ...(isForeign ? [{ value: asked.legalEntity, label: asked.legalEntity }] : []),
          ...known,
        ]}
        onChange={({ currentTarget }) => change({ legalEntity: currentTarget.value })}
      />
      <RecordPicker
        type="organisation"
        id={fieldId('/customer')}
        label={t('exceptions.customerField')}
        value={asked.customer}
        error={errorAt('/customer')}
        onChange={(customer) => change({ customer })}
      />
      <RecordPicker
        type="product"
        shows="key"
        id={fieldId('/product')}
        label={t('exceptions.productField')}
        value={asked.product}
        error={errorAt('/product')}
        onChange={(product) => change({ product })}
      />
      <TextInput
        id={fieldId('/count')}
        label={t('exceptions.countField')}
        description={t('exceptions.countHint')}
        inputMode="numeric"
        autoComplete="off"
        value={asked.count}
        error={errorAt('/count')}
        onChange={({ currentTarget }) => change({ count: currentTarget.value })}
      />
    </div>
  )
}

/** From and until, both days counted; how many that is, and who then grants it. */
function PeriodFields({ asked, change, errorAt }: FieldsProps) {
  const { t } = useTranslation()
  const days = daysIncluding(asked.from, asked.last)
  return (
    <>
      <div className="field-grid">
        <TextInput
          id={fieldId('/from')}
          type="date"
          label={t('exceptions.fromField')}
          value={asked.from}
          error={errorAt('/from')}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          id={fieldId('/to')}
          type="date"
          label={t('exceptions.lastDay')}
          value={asked.last}
          error={errorAt('/to')}
          onChange={({ currentTarget }) => change({ last: currentTarget.value })}
        />
      </div>
      <p className="soft" role="status">
        {days === undefined
          ? t('exceptions.whoGrants', { days: managementBeyond })
          : `${t('exceptions.days', { count: days })} ${t(days > managementBeyond ? 'exceptions.byThree' : 'exceptions.byTwo')}`}
      </p>
    </>
  )
}
