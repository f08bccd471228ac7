import { NativeSelect, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Due } from '#lifecycle/calendar/model'
import { ask, type Page } from '../../app/client.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type Said, useSaid } from '../../ui/said.ts'
import { useAdministrationSearch } from '../search.ts'

interface Duty {
  readonly code: string
  readonly titles: Said
  readonly instrument: string
  readonly article: string
  readonly trigger: string
  readonly length: Said
}

const countries = ['SE', 'NO', 'FI', 'DE'] as const

/** A duty and its start → when it is due, step by step. The question stands in the address; nothing is kept. */
export function DueCalculator() {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const { search, change } = useAdministrationSearch()
  const { data: duties = [], error } = useQuery({
    queryKey: ['duties'],
    queryFn: async () => (await ask<Page<Duty>>('/api/duties')).items,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const duty = duties.find(({ code }) => code === search.duty) ?? duties[0]
  const country = countries.find((code) => code === search.country) ?? 'SE'
  const start = search.start ?? ''
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">{t('calendars.calculator')}</h2>
      <p className="soft">{t('calendars.calculatorSays')}</p>
      <ProblemNotice error={error} />
      <div className="field-row">
        <NativeSelect
          label={t('calendars.duty')}
          value={duty?.code ?? ''}
          data={duties.map(({ code, titles }) => ({ value: code, label: said(titles) }))}
          onChange={({ currentTarget }) => change({ duty: currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t('calendars.start')}
          description={duty?.trigger}
          value={start}
          onChange={({ currentTarget }) => change({ start: currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('calendars.country')}
          value={country}
          data={countries.map((code) => ({ value: code, label: format.country(code) }))}
          onChange={({ currentTarget }) => change({ country: currentTarget.value })}
        />
      </div>
      {duty && (
        <p className="soft small">
          {said(duty.length)} · {duty.instrument} {duty.article}
        </p>
      )}
      {duty && start && <Answer duty={duty.code} start={start} country={country} />}
    </section>
  )
}

interface AnswerProps {
  readonly duty: string
  readonly start: string
  readonly country: string
}

function Answer({ duty, start, country }: AnswerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const instant = Number.isNaN(Date.parse(start)) ? start : new Date(start).toISOString()
  const { data, error } = useQuery({
    queryKey: ['due', duty, instant, country],
    queryFn: ({ signal }) =>
      ask<Due>('/api/calendars/due', {
        method: 'POST',
        body: { duty, start: instant, country, authorityCountry: country },
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <div className="due-answer" aria-live="polite">
      <ProblemNotice error={error} />
      {data && !error && (
        <>
          <p className="due-day">
            {t('calendars.dueOn', { day: format.weekday(data.dueOn) })}{' '}
            <span className="soft">
              {t('calendars.lastInstant', { at: format.instant(data.dueAt), zone: data.zone })}
            </span>
          </p>
          {data.actBy && (
            <p className="notice">{t('calendars.actBy', { day: format.weekday(data.actBy) })}</p>
          )}
          <ol className="due-steps">
            {data.explain.map((step) => (
              <li key={step.en}>{said(step)}</li>
            ))}
          </ol>
          {!data.verified && <p className="soft small">{t('calendars.dutyUnverified')}</p>}
        </>
      )}
    </div>
  )
}
