import { useQuery } from '@tanstack/react-query'
import { useSaid } from '../ui/said.ts'
import { fetchPermissions } from './api.ts'

/** The one table of who may do what. */
export function usePermissions() {
  return useQuery({ queryKey: ['permissions'], queryFn: fetchPermissions, staleTime: 300_000 })
}

/** What a deed is, completing "you may …", in the reader's language; its own name until the table has come. */
export function useDeedWords(): (deed: string) => string {
  const said = useSaid()
  const { data = [] } = usePermissions()
  const words = new Map(data.map((line) => [line.deed, line.words]))
  return (deed) => {
    const found = words.get(deed)
    return found === undefined ? deed : said(found)
  }
}
