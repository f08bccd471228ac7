import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId, focusField } from '../../ui/field.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { DeskActs } from '../desk-acts.ts'

export type Values = Readonly<Record<string, string>>

export interface RecordField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'date' | 'choice'
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly isOptional?: boolean
}

export interface RecordDialogProps {
  readonly title: string
  /** What is recorded, and what it changes. */
  readonly says: string
  readonly fields: readonly RecordField[]
  readonly start: Values
  /** The record in the published shape, once the fields are filled. */
  readonly toRecord: (values: Values) => object
  readonly close: () => void
}

/** Adds the one record that an answer lacks, where it is lacked; then the order is asked again. */
export function RecordDialog({ title, says, fields, start, toRecord, close }: RecordDialogProps) {
  const { t } = useTranslation()
  const [values, setValues] = useState(start)
  const [isTried, setTried] = useState(false)
  const work = useSupply(() => toRecord(values), close)
  const lacking = fields.filter(({ name, isOptional }) => !isOptional && !values[name]?.trim())
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = lacking
    if (first) focusField(`/supply/${first.name}`)
    else if (!work.isPending) work.mutate()
  }
  return (
    <Dialog title={title} close={close}>
      <form className="supply-form" onSubmit={send} noValidate>
        <p>{says}</p>
        {fields.map((field) => (
          <FieldView
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            error={isTried && lacking.includes(field) ? t('supply.needed') : undefined}
            change={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
          />
        ))}
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('supply.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useSupply(record: () => object, close: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useToast()
  const { supplied } = useContext(DeskActs)
  return useMutation({
    mutationFn: () => write('/api/records', [record()]),
    onSuccess: async () => {
      close()
      say({ says: t('supply.done') })
      await Promise.all(
        [['records'], ['contracts'], ['what-if']].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
      supplied?.()
    },
  })
}

interface FieldViewProps {
  readonly field: RecordField
  readonly value: string
  readonly error: string | undefined
  readonly change: (value: string) => void
}

function FieldView({ field: { name, label, type, choices }, value, error, change }: FieldViewProps) {
  const common = { id: fieldId(`/supply/${name}`), label, value, error }
  if (type === 'choice')
    return (
      <NativeSelect
        {...common}
        data={[...(choices ?? [])]}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      type={type}
      autoComplete="off"
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}
