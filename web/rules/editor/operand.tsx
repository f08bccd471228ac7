import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from '../../ui/field.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import type { FactInfo } from '../api.ts'
import { FactPicker } from './fact-picker.tsx'
import { useFactLook } from './fact-words.ts'
import { plain, ValueField } from './value-field.tsx'

export interface OperandProps extends FieldProps {
  readonly info: FactInfo | undefined
  readonly operator: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly inParty: boolean
}

/** What a fact is compared with: the field that fits the comparison. */
export function Operand({ info, operator, value, onChange, inParty, ...field }: OperandProps) {
  const { t } = useTranslation()
  if (operator === 'isEmpty' || operator === 'isKnown')
    return (
      <NativeSelect
        {...plain(field)}
        value={value === false ? 'no' : 'yes'}
        data={[
          { value: 'yes', label: t('rules.yes') },
          { value: 'no', label: t('rules.no') },
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'yes')}
      />
    )
  if (operator === 'sameAs')
    return (
      <FactPicker
        {...field}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        inParty={inParty}
        type={info?.type}
      />
    )
  if (['lt', 'lte', 'gt', 'gte'].includes(operator))
    return <Bound {...field} info={info} value={value} onChange={onChange} inParty={inParty} />
  const many = ['in', 'notIn', 'hasAny', 'startsWith'].includes(operator)
  const words = operator === 'startsWith' ? undefined : info
  const one = words && operator === 'has' ? { ...words, type: 'string' as const } : words
  const numbers = (given: unknown) =>
    info?.type === 'number' && Array.isArray(given) ? given.map(Number) : given
  return (
    <ValueField
      {...field}
      info={one}
      value={value}
      many={many}
      onChange={(given) => onChange(numbers(given))}
    />
  )
}

/** A number or a day, or another fact that holds one. */
function Bound({ info, value, onChange, inParty, ...field }: Omit<OperandProps, 'operator'>) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const look = useFactLook()
  const given = value === undefined || value === null ? '' : String(value)
  const isNumber = info?.type === 'number'
  const read = (typed: string) => {
    const number = Number(typed.replace(',', '.'))
    onChange(isNumber && typed !== '' && !Number.isNaN(number) ? number : typed)
  }
  return (
    <SearchBox
      {...field}
      description={t(isNumber ? 'rules.numberOrFact' : 'rules.dayOrFact')}
      value={given}
      shown={look.info(given) ? look.label(given) : given}
      options={/^[\d.,-]+$/.test(text) ? [] : look.find(text, { inParty, type: info?.type })}
      onSearch={setText}
      onChange={read}
    />
  )
}
