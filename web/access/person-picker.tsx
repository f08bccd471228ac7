import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, type Page } from '../app/client.ts'
import type { FieldProps } from '../ui/field.ts'
import { SearchBox } from '../ui/search-box.tsx'

interface Colleague {
  readonly id: string
  readonly name: string
  readonly email?: string
}

export interface PersonPickerProps extends FieldProps {
  /** A person's id; empty where none is chosen. */
  readonly value: string
  readonly onChange: (person: string) => void
}

/** A colleague by name or address. */
export function PersonPicker(props: PersonPickerProps) {
  const [text, setText] = useState('')
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => ask<Page<Colleague>>('/api/people/names', { signal }),
    staleTime: 60_000,
  })
  const people = data?.items ?? []
  const plain = text.trim().toLocaleLowerCase()
  const options = people
    .filter(({ name, email = '' }) => `${name} ${email}`.toLocaleLowerCase().includes(plain))
    .slice(0, 8)
    .map(({ id, name, email }) => ({ value: id, label: name, hint: email }))
  const shown = people.find(({ id }) => id === props.value)?.name ?? props.value
  return <SearchBox {...props} shown={shown} options={options} onSearch={setText} />
}
