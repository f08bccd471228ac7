import './replacements.css'
import { NativeSelect } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useReplacements } from './api.ts'

const heads = ['offer', 'customer', 'product', 'quantity', 'state', 'until'] as const

/** What customers were offered, the newest first, of one state or of all. */
export function ReplacementsPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const navigate = useNavigate()
  const { state } = useSearch({ from: '/replacements' })
  const { data, error, refetch } = useReplacements()
  const states = new Map(data?.items.map((one) => [one.state, one.stateTitle]))
  const shown = data?.items.filter((one) => state === undefined || one.state === state)
  return (
    <Page title={t('replacements.title')}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('replacements.none')} says={t('replacements.noneSays')} />
      )}
      {shown && states.size > 0 && (
        <>
          <NativeSelect
            label={t('replacements.head.state')}
            className="replacements-filter"
            value={state ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ to: '/replacements', search: value ? { state: value } : {} })
            }
            data={[
              { value: '', label: t('replacements.all') },
              ...[...states].map(([value, title]) => ({ value, label: said(title) })),
            ]}
          />
          <ScrollingTable label={t('replacements.title')}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`replacements.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.ref}>
                  <td>
                    <Link to="/replacements/$ref" params={{ ref: one.ref }}>
                      {one.ref}
                    </Link>
                  </td>
                  <td>{one.customerName}</td>
                  <td>{one.answer.name}</td>
                  <td className="number">{format.number(one.quantity)}</td>
                  <td>{said(one.stateTitle)}</td>
                  <td>{one.offer ? format.day(one.offer.until) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </ScrollingTable>
        </>
      )}
    </Page>
  )
}
