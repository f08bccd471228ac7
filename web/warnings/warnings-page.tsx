import './warnings.css'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type WarningLine, warningSources, warningStates } from '#casework/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { type WarningsPage as Found, useWarnings } from './api.ts'
import { type WarningsChange, type WarningsSearch, warningsSearch } from './search.ts'
import { WarningPart } from './warning-part.tsx'

/** The inbox: what came in, the newest first, and the chosen one beside it; j and k move, Enter opens. */
export function WarningsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const search = useSearch({ from: '/warnings' })
  const navigate = useNavigate()
  const { data, error, refetch } = useWarnings(search)
  const go = (part: WarningsChange) =>
    void navigate({
      to: '/warnings',
      search: (former) => warningsSearch({ ...former, ...part }),
      replace: true,
    })
  return (
    <Page
      title={t('nav.warnings')}
      aside={
        <>
          {data && <Counts page={data} />}
          {may('warning.receive') && (
            <Link to="/warnings/new" className="button-link">
              {t('warnings.takeIn')}
            </Link>
          )}
        </>
      }
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <Filters search={search} go={go} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <Inbox page={data} search={search} go={go} />}
    </Page>
  )
}

function Counts({ page: { counts } }: { readonly page: Found }) {
  const { t } = useTranslation()
  return (
    <p className="soft" role="status">
      {t('warnings.waiting', { count: counts.waiting })}
      {counts.overdue > 0 && ` · ${t('warnings.overdueCount', { count: counts.overdue })}`}
      {counts.monitored > 0 && ` · ${t('warnings.monitored', { count: counts.monitored })}`}
    </p>
  )
}

interface GoProps {
  readonly search: WarningsSearch
  readonly go: (part: WarningsChange) => void
}

function Filters({ search, go }: GoProps) {
  const { t } = useTranslation()
  const any = { value: '', label: t('warnings.any') }
  return (
    <div className="warning-filters">
      <TextInput
        type="search"
        label={t('warnings.search')}
        value={search.q ?? ''}
        onChange={({ currentTarget }) => go({ q: currentTarget.value })}
      />
      <NativeSelect
        label={t('warnings.state')}
        value={search.state ?? ''}
        data={[any, ...warningStates.map((value) => ({ value, label: t(`warningState.${value}`) }))]}
        onChange={({ currentTarget }) => go({ state: currentTarget.value })}
      />
      <NativeSelect
        label={t('warnings.source')}
        value={search.source ?? ''}
        data={[any, ...warningSources.map((value) => ({ value, label: t(`warningSource.${value}`) }))]}
        onChange={({ currentTarget }) => go({ source: currentTarget.value })}
      />
      <NativeSelect
        label={t('warnings.sort')}
        value={search.sort ?? '-received'}
        data={['-received', 'received', 'due'].map((value) => ({
          value,
          label: t(`warningSort.${value.replace('-', 'latest_')}`),
        }))}
        onChange={({ currentTarget }) => go({ sort: currentTarget.value })}
      />
      <Checkbox
        label={t('warnings.overdueOnly')}
        checked={search.overdue === true}
        onChange={({ currentTarget }) => go({ overdue: currentTarget.checked })}
      />
    </div>
  )
}

function Inbox({ page: { items, next }, search, go }: GoProps & { readonly page: Found }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const selected = search.warning ?? items[0]?.ref
  if (items.length === 0) {
    const isFiltered = Object.keys(search).some((name) => name !== 'warning' && name !== 'sort')
    return (
      <EmptyState
        title={t(isFiltered ? 'warnings.noneSuch' : 'warnings.none')}
        says={t(isFiltered ? 'warnings.noneSuchSays' : 'warnings.noneSays')}
      />
    )
  }
  return (
    <Queue
      label={t('warnings.list')}
      items={items.map((line) => ({ id: line.ref, row: <Row line={line} /> }))}
      selected={selected}
      select={(ref) => go({ warning: ref })}
      open={(ref) => void navigate({ to: '/warnings/$ref', params: { ref } })}
      head={
        <p className="queue-head soft small" role="status">
          {t('warnings.count', { count: items.length })}
          {next && ` ${t('warnings.more')}`}
        </p>
      }
    >
      {selected !== undefined && <WarningPart key={selected} id={selected} isBeside />}
    </Queue>
  )
}

function Row({ line }: { readonly line: WarningLine }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, title, source, subjects, state, stateTitle, receivedAt, overdue, approvals, kind } = line
  return (
    <>
      <span className="queue-row-head">
        <strong>{title}</strong>
      </span>
      <span className="queue-row-foot">
        <span>{subjects.join(' · ') || t('warnings.nobodyNamed')}</span>
        <span className="soft">{source.name ?? t(`warningSource.${source.class}`)}</span>
      </span>
      <span className="queue-row-foot soft">
        <span className="warning-signs">
          <span>{ref}</span>
          {state !== 'received' && <span className="state">{said(stateTitle)}</span>}
          {kind === 'ownConduct' && <span className="state state-doubt">{t('warnings.aboutUs')}</span>}
          {approvals > 0 && <span className="state">{t('warnings.oneOfTwo')}</span>}
          {source.status.state !== 'issued' && (
            <span className="state">{t(`warningSourceStatus.${source.status.state}`)}</span>
          )}
          {overdue && <span className="state state-doubt">{t('warnings.isOverdue')}</span>}
        </span>
        <time dateTime={receivedAt}>{format.instant(receivedAt)}</time>
      </span>
    </>
  )
}
