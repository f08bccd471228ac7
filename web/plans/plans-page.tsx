import './plans.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { usePlans } from './api.ts'

/** Every phase-out: where it stands, what is installed, whom it concerns. */
export function PlansPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { data, error, refetch } = usePlans()
  return (
    <Page title={t('plans.title')}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState title={t('plans.none')} says={t('plans.noneSays')} />}
      {data && data.items.length > 0 && (
        <ScrollingTable label={t('plans.title')}>
          <thead>
            <tr>
              {(['plan', 'state', 'from', 'customers', 'pieces', 'gaps'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`plans.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((plan) => (
              <tr key={plan.decision}>
                <td>
                  <Link to="/plans/$ref" params={{ ref: plan.decision }}>
                    {plan.decision}: {plan.title}
                  </Link>
                </td>
                <td>{said(plan.stateTitle)}</td>
                <td>{format.instant(plan.effectiveAt)}</td>
                <td className="number">{format.number(plan.customers.length)}</td>
                <td className="number">{format.number(plan.assets)}</td>
                <td className="number">{format.number(plan.uncovered.length)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </Page>
  )
}
