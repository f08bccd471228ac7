import { useTranslation } from 'react-i18next'
import type { StopBoard } from '#phaseout/model'
import { Chart } from '../ui/chart/chart.tsx'
import { useFormat } from '../ui/format.ts'
import { assetsOf } from './assets-link.ts'

interface Part {
  readonly board: StopBoard
}

/** What stands and what was replaced, by the quarter in which it was put up. */
export function InstalledChart({ board: { plan, installed, standing } }: Part) {
  const { t } = useTranslation()
  if (installed.length === 0) return <p>{t('boards.stop.noneInstalled')}</p>
  const quarters = installed.map(({ quarter }) => quarter ?? 'unknown')
  return (
    <Chart
      kind="stacked"
      title={t('boards.stop.byQuarter')}
      says={t('boards.stop.byQuarterSays', { count: standing })}
      categoryTitle={t('boards.quarter')}
      categories={installed.map(({ quarter }) => quarter ?? t('boards.unknown'))}
      series={[
        { id: 'inService', name: t('boards.stop.stands'), values: installed.map((one) => one.standing) },
        { id: 'replaced', name: t('boards.stop.replaced'), values: installed.map((one) => one.replaced) },
      ]}
      linkOf={(index, { id }) => assetsOf(plan, { installedOn: quarters[index] ?? '', status: id })}
    />
  )
}

/** How many pieces are still under warranty when each quarter begins. */
export function RunOffChart({ board: { plan, runOff, warranty } }: Part) {
  const { t } = useTranslation()
  const format = useFormat()
  if (warranty.until === null) return <p>{t('boards.stop.noWarranty')}</p>
  return (
    <Chart
      kind="bars"
      title={t('boards.stop.runOff')}
      says={t('boards.stop.runOffSays', { count: warranty.running, day: format.day(warranty.until) })}
      categoryTitle={t('boards.quarter')}
      categories={runOff.map(({ quarter }) => quarter)}
      series={[{ id: 'pieces', name: t('boards.stop.warranty'), values: runOff.map(({ pieces }) => pieces) }]}
      linkOf={(index) => assetsOf(plan, { coveredOn: runOff[index]?.on ?? '', status: 'inService' })}
    />
  )
}
