import { useNavigate, useSearch } from '@tanstack/react-router'
import { type TableSearch, tableSearch } from './table-search.ts'

/** What the address says of the table, and how to change it. The route's `validateSearch` lets `tableSearch` through. */
export function useTableSearch() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (part: { readonly [name in keyof TableSearch]: TableSearch[name] | undefined }) =>
    void navigate({ to: '.', search: (former) => tidy({ ...former, ...part }), replace: true })
  return { search: tableSearch({ ...search }), change }
}

const tidy = <T extends object>(search: T): T => {
  const kept = { ...search }
  for (const [name, value] of Object.entries(search))
    if (value === undefined) Reflect.deleteProperty(kept, name)
  return kept
}
