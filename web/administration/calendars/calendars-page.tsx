import { NativeSelect, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../../app/client.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { useAdministrationSearch } from '../search.ts'
import { DueCalculator } from './due-calculator.tsx'
import type { CalendarYear } from './year.ts'
import { YearPicture } from './year-picture.tsx'

export const calendarCodes = ['SE', 'NO', 'FI', 'DE', 'EU'] as const

/** The days off by which deadlines are counted, and a date tried out before it is owed. */
export function CalendarsPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { search, change } = useAdministrationSearch()
  const country = calendarCodes.find((code) => code === search.country) ?? 'SE'
  const asked = Number(search.year)
  const year = Number.isInteger(asked) && asked >= 1900 && asked <= 2299 ? asked : new Date().getFullYear()
  return (
    <AdministrationPage word="calendars">
      <DueCalculator />
      <section className="form-part" aria-labelledby="calendar-year">
        <h2 id="calendar-year">{t('calendars.daysOff')}</h2>
        <div className="field-row">
          <NativeSelect
            label={t('calendars.country')}
            value={country}
            data={calendarCodes.map((code) => ({
              value: code,
              label: code === 'EU' ? t('calendars.union') : format.country(code),
            }))}
            onChange={({ currentTarget }) => change({ country: currentTarget.value })}
          />
          <NumberInput
            size="xs"
            label={t('calendars.year')}
            min={1900}
            max={2299}
            value={year}
            onChange={(value) => change({ year: String(value) })}
          />
        </div>
        <Year country={country} year={year} />
      </section>
    </AdministrationPage>
  )
}

function Year({ country, year }: { readonly country: string; readonly year: number }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar', country, year],
    queryFn: ({ signal }) => ask<CalendarYear>(`/api/calendars/${country}/${year}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <>
      <p className="soft small">{t('calendars.zone', { zone: data.zone })}</p>
      {country === 'DE' && <p className="notice">{t('calendars.germany')}</p>}
      <YearPicture calendar={data} />
      <DayList calendar={data} />
    </>
  )
}

function DayList({ calendar: { items } }: { readonly calendar: CalendarYear }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  return (
    <ScrollingTable label={t('calendars.daysOff')}>
      <thead>
        <tr>
          <th scope="col">{t('calendars.day')}</th>
          <th scope="col">{t('calendars.name')}</th>
          <th scope="col">{t('calendars.kind')}</th>
          <th scope="col">{t('calendars.source')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ on, names, kind, source, verified }) => (
          <tr key={on + said(names)}>
            <th scope="row">{format.weekday(on)}</th>
            <td>{said(names)}</td>
            <td>{t(`calendars.is.${kind}`)}</td>
            <td className="soft small">
              {source}
              {!verified && ` · ${t('calendars.unverified')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
