import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../ui/due.ts'
import type { Period } from './api.ts'

export interface PeriodChooserProps {
  readonly period: Period
  readonly choose: (period: Period) => void
}

const spans = [30, 90, 365] as const

/** From and until, both days counted; and the spans that are asked for most. */
export function PeriodChooser({ period, choose }: PeriodChooserProps) {
  const { t } = useTranslation()
  const now = Date.now()
  const back = (days: number) => dayOf(new Date(now - (days - 1) * 86_400_000).toISOString())
  const usual = 90
  const change = (end: 'from' | 'to', day: string) => {
    const { [end]: _former, ...other } = period
    choose(day ? { ...other, [end]: day } : other)
  }
  const isChosen = (days: number) => !period.to && (period.from ? period.from === back(days) : days === usual)
  return (
    <fieldset className="period">
      <legend className="unseen">{t('reports.period')}</legend>
      <div className="period-spans">
        {spans.map((days) => (
          <button
            key={days}
            type="button"
            className="text-button"
            aria-pressed={isChosen(days)}
            onClick={() => choose(days === usual ? {} : { from: back(days) })}
          >
            {t('reports.lastDays', { count: days })}
          </button>
        ))}
      </div>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`reports.${end}`)}
          value={period[end] ?? (end === 'from' ? back(usual) : dayOf(new Date(now).toISOString()))}
          onChange={({ currentTarget }) => change(end, currentTarget.value)}
        />
      ))}
    </fieldset>
  )
}
