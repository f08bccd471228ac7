import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { ownPersonPrefix } from '../parties/words.ts'
import type { FieldProps } from './field.ts'
import { useFormat } from './format.ts'
import { NewRecord } from './new-record/new-record.tsx'
import { type FoundRecord, useRecord, useRecords } from './records.ts'
import { type Option, SearchBox } from './search-box.tsx'

export interface RecordPickerProps extends FieldProps {
  readonly type: 'organisation' | 'product' | 'site' | 'contract'
  /** The record's key; empty where none is chosen. */
  readonly value: string
  readonly onChange: (key: string) => void
  /** A party is known by its name, a product by its key. */
  readonly shows?: 'name' | 'key'
  readonly onPaste?: (text: string) => boolean
}

/** Finds a party, product, site or contract by name or reference. */
export function RecordPicker({ type, shows = 'name', ...field }: RecordPickerProps) {
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text, 150)
  const { data, isPlaceholderData } = useRecords(type, settled)
  const { data: chosen } = useRecord(type, field.value)
  const format = useFormat()
  const { onChange, value } = field
  useEffect(() => {
    // A name typed in full and left before the suggestions came.
    if (chosen && chosen.key !== value) onChange(chosen.key)
  }, [chosen, value, onChange])
  const toOption = ({ key, record }: FoundRecord): Option => {
    const country = record.country && format.country(record.country)
    const rest = [record.name ? key : undefined, record.category, country].filter(Boolean).join(' · ')
    return shows === 'key'
      ? { value: key, label: key, hint: [record.name, record.category].filter(Boolean).join(' · ') }
      : { value: key, label: record.name ?? key, hint: rest }
  }
  // Of our own people nothing else tells: no order, holding or site can name them.
  const offered = (data?.items ?? []).filter(({ key }) => !key.startsWith(ownPersonPrefix)).map(toOption)
  const isFresh = settled === text && !isPlaceholderData
  const shown = shows === 'name' ? (chosen?.record.name ?? field.value) : field.value
  const description = field.description ?? (chosen ? describe(chosen, shows, format.country) : undefined)
  const isUnknown = chosen === null && value !== ''
  return (
    <div>
      <SearchBox
        {...field}
        description={description}
        shown={shown}
        options={isFresh ? offered : offered.filter((option) => isNamed(option, text))}
        onSearch={setText}
      />
      {isUnknown && (type === 'organisation' || type === 'product') && (
        <NewRecord type={type} typed={value} onAdded={onChange} />
      )}
    </div>
  )
}

/** Whether every word typed stands in what is offered: until the server has answered for these very words. */
function isNamed({ value, label, hint = '' }: Option, text: string): boolean {
  const offered = `${value} ${label} ${hint}`.toLocaleLowerCase()
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => offered.includes(word))
}

function describe({ key, record }: FoundRecord, shows: 'name' | 'key', country: (code: string) => string) {
  const words =
    shows === 'key' ? [record.name, record.category] : [key, record.country && country(record.country)]
  return words.filter(Boolean).join(' · ') || undefined
}
