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

/** Those that were used up or have ended were granted too. */
const grantedOnce = ['granted', 'usedUp', 'expired'] as const

function sumOf(states: ExceptionSum['states'], which: readonly string[]): number {
  return which.reduce((all, state) => all + (states[state] ?? 0), 0)
}

/** How often each rule is set aside: a rule that is excepted all the time wants another look. */
export function ByRule() {
  const { t } = useTranslation()
  const { data, error, refetch } = useExceptionSums()
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  const sums = data.items
  if (sums.length === 0) return <EmptyState title={t('exceptions.none')} says={t('exceptions.noneSays')} />
  const rules = [...new Set(sums.map(({ rule }) => rule))]
  const counted = (states: readonly string[]) =>
    rules.map((rule) =>
      sums.filter((sum) => sum.rule === rule).reduce((all, sum) => all + sumOf(sum.states, states), 0),
    )
  return (
    <>
      <Chart
        kind="stacked"
        title={t('exceptions.byRule')}
        says={t('exceptions.byRuleSays')}
        categoryTitle={t('exceptions.rule')}
        categories={rules}
        series={[
          {
            id: 'granted',
            name: t('exceptions.grantedOnce'),
            values: counted(grantedOnce),
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
            {t('exceptions.grantedOnce')}
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
            <td className="number">{format.number(sumOf(states, grantedOnce))}</td>
            <td className="number">{format.number(pieces)}</td>
            <td className="number">{format.number(used)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
