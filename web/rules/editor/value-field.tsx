import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactValue } from '#rules/model'
import { CountryPicker } from '../../ui/country-picker.tsx'
import type { FieldProps } from '../../ui/field.ts'
import { useSaid } from '../../ui/said.ts'
import type { FactInfo } from '../api.ts'
import { textsOf } from '../record.ts'

export interface ValueFieldProps extends FieldProps {
  readonly info: FactInfo | undefined
  readonly value: unknown
  readonly onChange: (value: FactValue) => void
  /** Several values are given, whatever the fact's own type. */
  readonly many?: boolean
}

/** The field that fits a fact: yes or no, one of its words, several of them, a number, a country, a day, a text. */
export function ValueField({ info, value, onChange, many = false, ...field }: ValueFieldProps) {
  const isMany = many || info?.type === 'strings'
  if (isMany) return <Several {...field} info={info} value={value} onChange={onChange} />
  if (info?.type === 'boolean') return <YesNo {...field} value={value} onChange={onChange} />
  if (info?.valueWords) return <OneOf {...field} info={info} value={value} onChange={onChange} />
  if (info?.fact.endsWith('.country'))
    return (
      <CountryPicker
        {...field}
        value={typeof value === 'string' ? value : ''}
        onChange={(code) => onChange(code || null)}
      />
    )
  return <Written {...field} info={info} value={value} onChange={onChange} />
}

/** What the library's fields take of ours. */
export const plain = ({ id, label, hideLabel, description, error }: FieldProps) => ({
  id,
  label,
  description,
  error,
  labelProps: hideLabel ? { className: 'unseen' } : {},
})

function YesNo({ value, onChange, ...field }: Omit<ValueFieldProps, 'info'>) {
  const { t } = useTranslation()
  const chosen = value === true ? 'yes' : value === false ? 'no' : 'none'
  return (
    <NativeSelect
      {...plain(field)}
      value={chosen}
      data={[
        { value: 'yes', label: t('rules.yes') },
        { value: 'no', label: t('rules.no') },
        { value: 'none', label: t('rules.noneKnown') },
      ]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === 'none' ? null : currentTarget.value === 'yes')
      }
    />
  )
}

function OneOf({ info, value, onChange, ...field }: ValueFieldProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const words = info?.valueWords ?? []
  return (
    <NativeSelect
      {...plain(field)}
      value={typeof value === 'string' ? value : ''}
      data={[
        { value: '', label: t('rules.noneKnown') },
        ...words.map((one) => ({ value: one.value, label: said(one.words) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  )
}

function Several({ info, value, onChange, ...field }: ValueFieldProps) {
  const said = useSaid()
  const chosen = Array.isArray(value) ? value.map(String) : textsOf(value)
  if (!info?.valueWords) return <Listed {...field} chosen={chosen} onChange={onChange} />
  const toggle = (word: string) =>
    onChange(chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word])
  return (
    <fieldset className="choices" id={field.id}>
      <legend className={field.hideLabel ? 'unseen' : ''}>{field.label}</legend>
      {info.valueWords.map((one) => (
        <Checkbox
          key={one.value}
          size="xs"
          label={said(one.words)}
          checked={chosen.includes(one.value)}
          onChange={() => toggle(one.value)}
        />
      ))}
      {field.error && <p className="field-error">{field.error}</p>}
    </fieldset>
  )
}

interface ListedProps extends FieldProps {
  readonly chosen: readonly string[]
  readonly onChange: (value: FactValue) => void
}

/** Words of an open vocabulary, parted by commas; what is typed stands as long as it says the same. */
function Listed({ chosen, onChange, ...field }: ListedProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(chosen.join(', '))
  return (
    <TextInput
      {...plain(field)}
      description={field.description ?? t('rules.commas')}
      value={listOf(text).join() === chosen.join() ? text : chosen.join(', ')}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(listOf(currentTarget.value))
      }}
    />
  )
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

function Written({ info, value, onChange, ...field }: ValueFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const isNumber = info?.type === 'number'
  const read = (typed: string): FactValue => {
    if (typed.trim() === '') return null
    const number = Number(typed.replace(',', '.'))
    return isNumber && !Number.isNaN(number) ? number : typed.trim()
  }
  const hints: Readonly<Record<string, string>> = { day: t('rules.dayHint'), instant: t('rules.instantHint') }
  const given = value === null || value === undefined ? '' : String(value)
  return (
    <TextInput
      {...plain(field)}
      description={field.description ?? hints[info?.type ?? ''] ?? info?.unit}
      inputMode={isNumber ? 'decimal' : 'text'}
      value={read(text) === value ? text : given}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(read(currentTarget.value))
      }}
    />
  )
}
