import '../cases/requests/requests.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnHearing } from '#casework/model'
import type { Wording } from '#kernel'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { useOwnHearings, useOwnMandates, useOwnQuestionnaires, useOwnRequests } from './api.ts'
import { NoticesPart } from './notices-part.tsx'
import { OffersPart } from './offers-part.tsx'

/** The room of people from outside: what is asked of their company, and what they were given to do. */
export function OutsidePage() {
  const { t } = useTranslation()
  const may = useMay()
  const format = useFormat()
  const said = useSaid()
  const requests = useOwnRequests(may('request.answer'))
  const questionnaires = useOwnQuestionnaires(may('request.answer'))
  const hearings = useOwnHearings(may('hearing.reply'))
  const mandates = useOwnMandates(may('mandate.serve'))
  const error = requests.error ?? questionnaires.error ?? hearings.error ?? mandates.error
  return (
    <Page title={t('outside.title')}>
      <div className="outside">
        <ProblemNotice error={error} />
        {may('replacement.answer') && <OffersPart />}
        {may('notice.answer') && <NoticesPart />}
        {hearings.data && <HearingsPart hearings={hearings.data.items} />}
        {requests.data && (
          <Part
            title={t('outside.requests')}
            none={t('outside.noRequests')}
            count={requests.data.items.length}
          >
            {requests.data.items.map(({ ref, from, dueOn, stateTitle, percent }) => (
              <Line key={ref} state={stateTitle}>
                <Link to="/outside/requests/$ref" params={{ ref }}>
                  {ref}: {from}
                </Link>{' '}
                {dueOn && t('outside.due', { day: format.day(dueOn) })} · {t('outside.percent', { percent })}
              </Line>
            ))}
          </Part>
        )}
        {questionnaires.data && (
          <Part
            title={t('outside.questionnaires')}
            none={t('outside.noQuestionnaires')}
            count={questionnaires.data.items.length}
          >
            {questionnaires.data.items.map(({ ref, from, formTitle, dueOn, stateTitle }) => (
              <Line key={ref} state={stateTitle}>
                <Link to="/outside/questionnaires/$ref" params={{ ref }}>
                  {ref}: {said(formTitle)}, {from}
                </Link>{' '}
                {dueOn && t('outside.due', { day: format.day(dueOn) })}
              </Line>
            ))}
          </Part>
        )}
        {mandates.data && (
          <Part
            title={t('outside.mandates')}
            none={t('outside.noMandates')}
            count={mandates.data.items.length}
          >
            {mandates.data.items.map(({ ref, company, until, stateTitle }) => (
              <Line key={ref} state={stateTitle}>
                <Link to="/outside/mandates/$ref" params={{ ref }}>
                  {ref}: {company}
                </Link>{' '}
                {t('outside.until', { at: format.instant(until) })}
              </Line>
            ))}
          </Part>
        )}
      </div>
    </Page>
  )
}

/** First, as it is about one's own company and the time runs. */
function HearingsPart({ hearings }: { readonly hearings: readonly OwnHearing[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Part title={t('ownHearing.list')} none={t('ownHearing.none')} count={hearings.length}>
      {hearings.map(({ ref, from, dueOn, stateTitle, points }) => (
        <Line key={ref} state={stateTitle}>
          <Link to="/outside/hearings/$ref" params={{ ref }}>
            {ref}: {from}
          </Link>{' '}
          {dueOn && t('outside.due', { day: format.day(dueOn) })} ·{' '}
          {t('ownHearing.progress', {
            count: points.length,
            replied: points.filter(({ reply }) => reply !== null).length,
          })}
        </Line>
      ))}
    </Part>
  )
}

interface PartProps {
  readonly title: string
  readonly none: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ title, none, count, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {count === 0 ? <p className="soft">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Line({ state, children }: { readonly state: Wording; readonly children: ReactNode }) {
  const said = useSaid()
  return (
    <li>
      {children} <span className="state">{said(state)}</span>
    </li>
  )
}
