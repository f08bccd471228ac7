import { useNavigate, useSearch } from '@tanstack/react-router'
import { type TableSearch, tableSearch } from './table-search.ts'

/** What the address says of the table, and how to change it. The route's `validateSearch` lets `tableSearch` through. */
export function useTableSearch() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (part: { readonly [name in keyof TableSearch]: TableSearch[name] | undefined }) =>
    void navigate({ to: '.', search: (former) => changed({ ...former }, part), replace: true })
  return { search: tableSearch({ ...search }), change }
}

/** What else stands in the address stays; what the table is no longer set to falls away. */
function changed<T extends TableSearch>(former: T, part: object) {
  const { sort: _sort, filter: _filter, columns: _columns, ...others } = former
  return { ...others, ...tableSearch(Object.fromEntries(Object.entries({ ...former, ...part }))) }
}
