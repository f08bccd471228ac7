import { useQuery } from '@tanstack/react-query'
import { ask, type Page } from '../app/client.ts'
import { currentLanguage } from '../app/i18n.ts'
import type { Said } from '../ui/said.ts'

export type CellKind =
  | 'text'
  | 'count'
  | 'share'
  | 'hours'
  | 'money'
  | 'day'
  | 'outcome'
  | 'orderState'
  | 'rule'
  | 'country'
  | 'party'

export interface ReportColumn {
  readonly key: string
  readonly title: Said
  readonly kind: CellKind
}
export type Cell = string | number | null

/** A report as the server makes it: a table, how it is drawn, and where each row leads. */
export interface Report {
  readonly id: string
  readonly title: Said
  readonly says: Said
  /** The period, half-open: the first moment that counts, and the first that does not. */
  readonly from: string
  readonly to: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly { readonly cells: Readonly<Record<string, Cell>>; readonly link: string | null }[]
  readonly chart: {
    readonly form: 'bars' | 'stacked' | 'lines'
    readonly x: string
    readonly y: string
    readonly by?: string
  } | null
}

export interface Period {
  readonly from?: string
  readonly to?: string
}

const query = (period: Period) => new URLSearchParams({ ...period })

export const useReports = () =>
  useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => ask<Page<Pick<Report, 'id' | 'title' | 'says'>>>('/api/reports', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useReport = (id: string | undefined, period: Period) =>
  useQuery({
    queryKey: ['reports', id, period],
    queryFn: ({ signal }) =>
      ask<Report>(`/api/reports/${encodeURIComponent(id ?? '')}?${query(period)}`, { signal }),
    enabled: id !== undefined,
  })

/** The address of the report as a file, in the reader's language. */
export function exportPath(id: string, period: Period, format: 'csv' | 'xlsx'): string {
  const asked = query(period)
  asked.set('format', format)
  asked.set('language', currentLanguage())
  return `/api/reports/${encodeURIComponent(id)}/export?${asked}`
}

/** A kind of duty with a date, with its title. */
interface Duty {
  readonly code: string
  readonly titles: Said
}

/** All kinds of duties; the same question as the calculator of dates asks. */
export function useDuties(): readonly Duty[] {
  const { data = [] } = useQuery({
    queryKey: ['duties'],
    queryFn: async () => (await ask<Page<Duty>>('/api/duties')).items,
  })
  return data
}
