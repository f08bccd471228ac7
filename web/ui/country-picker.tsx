import { useState } from 'react'
import { countryCodes } from './country-codes.ts'
import type { FieldProps } from './field.ts'
import { useFormat } from './format.ts'
import { SearchBox } from './search-box.tsx'

export interface CountryPickerProps extends FieldProps {
  /** ISO 3166-1 code, empty where none is chosen. */
  readonly value: string
  readonly onChange: (code: string) => void
}

/** A country by its name in the reader's language, or by its code. */
export function CountryPicker(props: CountryPickerProps) {
  const [text, setText] = useState('')
  const format = useFormat()
  const plain = text.trim().toLocaleLowerCase()
  const options = countryCodes
    .map((code) => ({ value: code, label: format.country(code), hint: code }))
    .filter(({ value, label }) => value.toLowerCase() === plain || label.toLocaleLowerCase().includes(plain))
    .sort((a, b) => rank(a, plain) - rank(b, plain) || a.label.localeCompare(b.label))
    .slice(0, 8)
  const shown = props.value.length === 2 ? format.country(props.value) : props.value
  return <SearchBox {...props} shown={shown} options={options} onSearch={setText} />
}

const rank = (option: { value: string; label: string }, plain: string) =>
  option.value.toLowerCase() === plain ? 0 : option.label.toLocaleLowerCase().startsWith(plain) ? 1 : 2
