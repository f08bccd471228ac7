import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useTableSearch } from './use-table-search.ts'

/** Words of a name or reference; one filter among the others, so that the export knows it too. */
export function TableSearchField({ label }: { readonly label: string }) {
  const { search, change } = useTableSearch()
  const setSoon = useDebouncedCallback((q: string) => {
    const { q: _, ...others } = search.filter ?? {}
    change({ filter: q.trim() === '' ? others : { ...others, q } })
  }, 250)
  return (
    <TextInput
      key={search.filter?.q === undefined ? 'none' : 'some'}
      className="table-search"
      type="search"
      label={label}
      defaultValue={search.filter?.q ?? ''}
      spellCheck={false}
      onChange={(event) => setSoon(event.currentTarget.value)}
    />
  )
}
