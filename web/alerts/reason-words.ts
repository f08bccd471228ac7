import { useSaid } from '../ui/said.ts'
import { useReasons } from './api.ts'

/** The sentence of a reason code; the code itself until the list is there. */
export function useReasonWords(): (code: string) => string {
  const said = useSaid()
  const { data } = useReasons()
  return (code) => {
    const known = data?.items.find((one) => one.code === code)
    return known ? said(known.says) : code
  }
}
