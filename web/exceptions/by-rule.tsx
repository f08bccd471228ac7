import { useTranslation } from 'react-i18next'
import type { ExceptionSum } from '#phaseout/model'
import { Chart } from '../ui/chart/chart.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { useSaid } from '../ui/said.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useExceptionSums } from './api.ts'

/** How often each rule is set aside: a rule that is excepted all the time wants another look. */
export function ByRule() {
  const { t } = useTranslation()
  const said = useSaid()
  const { data, error, refetch } = useExceptionSums()
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  const sums = data.items
  if (sums.length === 0) return <EmptyState title={t('exceptions.none')} says={t('exceptions.noneSays')} />
  const rules = [...new Set(sums.map(({ rule }) => rule))]
  const titleOf = (rule: string) => {
    const title = sums.find((sum) => sum.rule === rule)?.ruleTitle
    return title ? said(title) : rule
  }
  const counted = (states: readonly string[]) =>
    rules.map((rule) =>
      sums
        .filter((sum) => sum.rule === rule)
        .flatMap((sum) => states.map((state) => sum.states[state] ?? 0))
        .reduce((all, one) => all + one, 0),
    )
  return (
    <>
      <Chart
        kind="stacked"
        title={t('exceptions.byRule')}
        says={t('exceptions.byRuleSays')}
        categoryTitle={t('exceptions.rule')}
        categories={rules.map(titleOf)}
        series={[
          {
            id: 'granted',
            name: t('exceptions.grantedOnce'),
            values: counted(['granted', 'usedUp', 'expired']),
          },
          { id: 'asked', name: t('exceptionState.asked'), values: counted(['asked']) },
          { id: 'not', name: t('exceptions.notGranted'), values: counted(['refused', 'withdrawn']) },
        ]}
      />
      <SumTable sums={sums} />
    </>
  )
}

function SumTable({ sums }: { readonly sums: readonly ExceptionSum[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  return (
    <ScrollingTable label={t('exceptions.byRule')}>
      <thead>
        <tr>
          <th scope="col">{t('exceptions.rule')}</th>
          <th scope="col">{t('exceptions.legalEntity')}</th>
          <th scope="col" className="number">
            {t('exceptions.total')}
          </th>
          <th scope="col" className="number">
            {t('exceptionState.granted')}
          </th>
          <th scope="col" className="number">
            {t('exceptions.pieces')}
          </th>
          <th scope="col" className="number">
            {t('exceptions.used')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sums.map(({ rule, ruleTitle, legalEntity, total, states, pieces, used }) => (
          <tr key={`${rule} ${legalEntity}`}>
            <th scope="row">
              {ruleTitle && said(ruleTitle)} <code>{rule}</code>
            </th>
            <td>
              <RecordName type="legalEntity" reference={legalEntity} />
            </td>
            <td className="number">{format.number(total)}</td>
            <td className="number">{format.number(states.granted ?? 0)}</td>
            <td className="number">{format.number(pieces)}</td>
            <td className="number">{format.number(used)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
