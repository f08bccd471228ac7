import { useState } from 'react'
import type { FieldProps } from '../ui/field.ts'
import { useColleagues } from '../ui/people.ts'
import { SearchBox } from '../ui/search-box.tsx'

export interface PersonPickerProps extends FieldProps {
  /** A person's id; empty where none is chosen. */
  readonly value: string
  readonly onChange: (person: string) => void
}

/** A colleague by name. */
export function PersonPicker(props: PersonPickerProps) {
  const [text, setText] = useState('')
  const people = useColleagues()
  const plain = text.trim().toLocaleLowerCase()
  const options = people
    .filter(({ name }) => name.toLocaleLowerCase().includes(plain))
    .slice(0, 8)
    .map(({ id, name }) => ({ value: id, label: name }))
  const shown = people.find(({ id }) => id === props.value)?.name ?? props.value
  return <SearchBox {...props} shown={shown} options={options} onSearch={setText} />
}
