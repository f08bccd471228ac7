import { useState } from 'react'
import type { FieldProps } from '../../ui/field.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useFactLook } from './fact-words.ts'

export interface FactPickerProps extends FieldProps {
  readonly value: string
  readonly onChange: (fact: string) => void
  /** A party is at hand: its own facts are offered too. */
  readonly inParty: boolean
  /** Only facts of this type. */
  readonly type?: string | undefined
}

/** A fact found by its words or its name. */
export function FactPicker({ inParty, type, ...field }: FactPickerProps) {
  const [text, setText] = useState('')
  const look = useFactLook()
  return (
    <SearchBox
      {...field}
      description={field.description ?? (look.info(field.value) ? field.value : undefined)}
      shown={field.value === '' ? '' : look.label(field.value)}
      options={look.find(text, { inParty, type })}
      onSearch={setText}
    />
  )
}
