import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AlertFile } from '#screening/model'
import { useMay } from '../access/session.ts'
import { Editions } from '../lists/entries/editions.tsx'
import { ownPersonPrefix } from '../parties/words.ts'
import { DueBadge } from '../ui/due-badge.tsx'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { AlertHistory } from './alert-history.tsx'
import { useAlert } from './api.ts'
import { Because } from './because.tsx'
import { DecidePanel } from './decide-panel.tsx'
import { Measures } from './measures.tsx'
import { Sides } from './sides.tsx'
import { Standing } from './standing.tsx'

export interface AlertViewProps {
  readonly id: string
  /** It was decided: where the reader goes next. */
  readonly done: () => void
  readonly isMarked?: boolean
  readonly mark?: () => void
}

/** One alert: where it stands, both sides, what speaks for and against, what can be done, and what was. */
export function AlertView({ id, done, isMarked = false, mark }: AlertViewProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useAlert(id)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={10} />
  return (
    <article className="alert">
      <Head alert={data} />
      {data.party.ref.startsWith(ownPersonPrefix) && <p className="notice">{t('ownPerson.only')}</p>}
      <Measures measures={data.measures} />
      <Standing alert={data} />
      {data.record && <Sides record={data.record} listed={data.listed} because={data.because} />}
      <Because alert={data} />
      {may('hit.decide') ? (
        <DecidePanel key={`${id} ${data.version}`} alert={data} done={done} isMarked={isMarked} mark={mark} />
      ) : (
        <p className="soft">{t('hits.whoDecides')}</p>
      )}
      <Entry alert={data} />
      <Duties alert={data} />
      <AlertHistory alert={data} />
    </article>
  )
}

function Head({ alert }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { party, name, entry, list, programme, state, stateTitle, foundAt, foundBy, assignee, score, held } =
    alert
  return (
    <header className="alert-head">
      <h2>
        <Link to="/parties/$ref" params={{ ref: party.ref }}>
          {party.name}
        </Link>{' '}
        <span className="soft">{t('alerts.like')}</span> {name ?? entry}
      </h2>
      <p className="alert-facts">
        <span className={`state alert-state-${state}`}>{said(stateTitle)}</span>
        <Link to="/lists" search={{ list }}>
          {list}
        </Link>
        <code>{entry}</code>
        {programme && <span>{t('hits.programmes', { programmes: programme })}</span>}
        {score !== null && <span>{t('alerts.likeness', { percent: Math.round(score * 100) })}</span>}
        <span className="soft">
          {t(`alertFound.${foundBy}`)} <time dateTime={foundAt}>{format.instant(foundAt)}</time>
        </span>
        {assignee && (
          <span className="soft">
            {t('alerts.with')} <PersonName person={assignee} />
          </span>
        )}
        {held > 0 && <span>{t('alerts.held', { count: held })}</span>}
        <Link to="/alerts/$id" params={{ id: alert.id }}>
          {t('alerts.link')}
        </Link>
      </p>
    </header>
  )
}

/** Where the entry stands in what was imported, and what it said in earlier versions. */
function Entry({ alert: { list, entry, listed, listVersion, editions } }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!listed) return <p className="notice">{t('alerts.gone')}</p>
  const { file, line } = listed.origin
  return (
    <details className="alert-part">
      <summary>{t('alerts.entryPart', { count: editions.length })}</summary>
      <p>
        {t('alerts.source', { file, line: format.number(line), version: listVersion ?? '' })}
        {listed.listedOn && ` ${t('alerts.listedOn', { day: format.day(listed.listedOn) })}`}
      </p>
      <p>
        <Link to="/lists/$name/entries/$entry" params={{ name: list, entry }}>
          {t('alerts.toEntry')}
        </Link>
      </p>
      <Editions list={list} entry={entry} editions={editions} />
    </details>
  )
}

/** What a true match obliges to, each with its day. */
function Duties({ alert: { duties } }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (duties.length === 0) return null
  return (
    <section className="alert-part" aria-label={t('alerts.duties')}>
      <h3>{t('alerts.duties')}</h3>
      <ul className="alert-duties">
        {duties.map(({ id, title, legalEntity, dueAt, state }) => (
          <li key={id}>
            <Link to="/deadlines/$id" params={{ id }}>
              {said(title)}
            </Link>{' '}
            {legalEntity && <span className="soft">{legalEntity}</span>}{' '}
            {state === 'running' || state === 'missed' ? (
              <DueBadge due={dueAt} />
            ) : (
              <span className="soft">{t(`alertDuty.${state}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
