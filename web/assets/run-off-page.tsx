import './assets.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RunOff } from '#phaseout/model'
import { Chart } from '../ui/chart/chart.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useRunOff } from './api.ts'

/** How the duty of warranty runs off, and what service is owed for what stands at customers (R50). */
export function RunOffPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useRunOff()
  return (
    <Page title={t('assets.runOff')} aside={<Link to="/assets">{t('nav.assets')}</Link>}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && data.makers.length === 0 && (
        <EmptyState title={t('assets.none')} says={t('assets.noneSays')} />
      )}
      {data && data.makers.length > 0 && (
        <>
          <Curve runOff={data} />
          <Ledger runOff={data} />
        </>
      )}
    </Page>
  )
}

function Curve({ runOff: { quarters, makers } }: { readonly runOff: RunOff }) {
  const { t } = useTranslation()
  const under = makers.filter(({ underWarranty }) => underWarranty > 0)
  const total = under.reduce((sum, { underWarranty }) => sum + underWarranty, 0)
  if (total === 0) return <p>{t('assets.noneUnderWarranty')}</p>
  return (
    <Chart
      kind="stacked"
      title={t('assets.curve')}
      says={t('assets.curveSays', { count: total, quarter: quarters.at(-1) ?? '' })}
      categoryTitle={t('assets.quarter')}
      categories={quarters}
      series={under.map(({ maker, name, pieces }) => ({ id: maker, name, values: pieces }))}
      linkOf={(_, { id }) =>
        `/assets?filter=${encodeURIComponent(JSON.stringify({ maker: id, warranty: 'running' }))}`
      }
    />
  )
}

function Ledger({ runOff: { makers } }: { readonly runOff: RunOff }) {
  const { t } = useTranslation()
  const format = useFormat()
  const until = (day: string | null) => (day === null ? '' : format.day(day))
  return (
    <section aria-labelledby="ledger-head">
      <h2 id="ledger-head">{t('assets.ledger')}</h2>
      <p className="soft">{t('assets.ledgerSays')}</p>
      <ScrollingTable label={t('assets.ledger')}>
        <thead>
          <tr>
            <th scope="col">{t('assets.maker')}</th>
            {(
              [
                'standing',
                'underWarranty',
                'warrantyUntil',
                'serviced',
                'serviceUntil',
                'unknownWarranty',
              ] as const
            ).map((one) => (
              <th key={one} scope="col" className="number">
                {t(`assets.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {makers.map((one) => (
            <tr key={one.maker}>
              <th scope="row">
                <Link to="/assets" search={{ filter: { maker: one.maker } }}>
                  {one.name}
                </Link>
              </th>
              <td className="number">{format.number(one.standing)}</td>
              <td className="number">{format.number(one.underWarranty)}</td>
              <td className="number">{until(one.warrantyUntil)}</td>
              <td className="number">{format.number(one.serviced)}</td>
              <td className="number">{one.openEnded ? t('assets.noEnd') : until(one.serviceUntil)}</td>
              <td className="number">{format.number(one.unknown)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
