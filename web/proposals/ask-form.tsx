import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codesInWords, formFactors } from '#catalogue/model'
import { fieldId } from '../ui/field.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import { useRecords } from '../ui/records.ts'
import { useSaid } from '../ui/said.ts'
import type { Asked } from './asked.ts'
import { formsIn, isWhole } from './to-ask.ts'

export interface AskFormProps {
  readonly start: Asked
  readonly send: (asked: Asked) => void
}

const places = [
  ...(['hfov', 'coldest', 'hottest', 'ip', 'distance', 'density'] as const),
  ...(['onvif', 'channels', 'bitrate', 'decoding'] as const),
] as const

/** For whom, in place of what, and what the place asks. What is left empty is taken from the record. */
export function AskForm({ start, send }: AskFormProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(start)
  const said = useSaid()
  const change = (part: Asked) => setAsked({ ...asked, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')))
  }
  return (
    <form onSubmit={submit} className="proposals-form">
      <div className="field-grid">
        <CompanyField value={asked.legalEntity ?? ''} onChange={(legalEntity) => change({ legalEntity })} />
        <RecordPicker
          {...{ type: 'organisation', id: fieldId('/customer'), label: t('proposals.customer') }}
          value={asked.customer ?? ''}
          onChange={(customer) => change({ customer })}
        />
        <RecordPicker
          {...{ type: 'product', shows: 'key', id: fieldId('/product'), label: t('proposals.product') }}
          value={asked.product ?? ''}
          onChange={(product) => change({ product })}
        />
        <Text field="serial" asked={asked} change={change} />
      </div>
      <details open={[...places, 'forms' as const].some((field) => asked[field] !== undefined)}>
        <summary>{t('proposals.need')}</summary>
        <p className="soft">{t('proposals.needSays')}</p>
        <div className="field-grid">
          {places.map((field) => (
            <Text key={field} field={field} asked={asked} change={change} />
          ))}
          <MultiSelect
            id={fieldId('/forms')}
            label={t('proposals.field.forms')}
            description={t('proposals.formsHint')}
            value={formsIn(asked.forms)}
            data={formFactors.map((value) => ({ value, label: said(codesInWords(value)) }))}
            onChange={(forms) => change({ forms: forms.join(' ') })}
          />
        </div>
      </details>
      <div className="dialog-acts">
        <Button type="submit" disabled={!isWhole(asked)}>
          {t('proposals.ask')}
        </Button>
      </div>
    </form>
  )
}

interface TextProps {
  readonly field: (typeof places)[number] | 'serial'
  readonly asked: Asked
  readonly change: (part: Asked) => void
}

function Text({ field, asked, change }: TextProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      id={fieldId(`/${field}`)}
      label={t(`proposals.field.${field}`)}
      value={asked[field] ?? ''}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
}

interface CompanyProps {
  readonly value: string
  readonly onChange: (key: string) => void
}

function CompanyField({ value, onChange }: CompanyProps) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const known = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  return (
    <NativeSelect
      id={fieldId('/legalEntity')}
      label={t('proposals.legalEntity')}
      value={value}
      data={[{ value: '', label: t('proposals.choose') }, ...known]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
