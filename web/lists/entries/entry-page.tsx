import '../lists.css'
import './entries.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '#lists/model'
import { AsOfSwitch, useAsOf } from '../../ui/as-of.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RecordLayout } from '../../ui/record-layout.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useListTitle } from '../use-list-title.ts'
import { AlertsPart } from './alerts-part.tsx'
import { useEditions, useEntry } from './api.ts'
import { Editions } from './editions.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { SourcePart } from './source-part.tsx'

/** One entry of a list: who it is, why it stands there, what it said before, and what the publisher's file has of it. */
export function EntryPage() {
  const { name, entry } = useParams({ from: '/lists/$name/entries/$entry' })
  const { version } = useSearch({ from: '/lists/$name/entries/$entry' })
  const asOf = useAsOf()
  const { data, error, retry } = useEntry({ name, entry, version, asOf })
  if (data) return <Shown view={data} isNamed={version !== undefined} />
  return (
    <Page title={entry} aside={asOf === undefined && <AsOfSwitch />}>
      {error ? <ProblemNotice error={error} retry={retry} /> : <Skeleton lines={8} />}
      {error && <Past name={name} entry={entry} />}
    </Page>
  )
}

interface ShownProps {
  readonly view: EntryView
  /** A version was asked for by name. */
  readonly isNamed: boolean
}

function Shown({ view, isNamed }: ShownProps) {
  const { t } = useTranslation()
  const asOf = useAsOf()
  const { list, version, entry } = view
  const title = useListTitle(list)
  return (
    <RecordLayout
      title={entry.names[0]?.full ?? entry.entry}
      aside={
        <>
          <span className="state">{t(`entryKind.${entry.schema}`)}</span>
          <code>{entry.entry}</code>
          <Link to="/lists" search={{ list }}>
            {title}
          </Link>
          <Link to="/lists/$name/entries" params={{ name: list }}>
            {t('entries.allEntries')}
          </Link>
          {asOf === undefined && <AsOfSwitch />}
        </>
      }
      head={
        <p className="soft entry-as">
          {t('entries.asVersion', { version })}{' '}
          {isNamed && (
            <Link to="/lists/$name/entries/$entry" params={{ name: list, entry: entry.entry }}>
              {t('entries.toInForce')}
            </Link>
          )}
        </p>
      }
      facts={
        <>
          <EntryFacts view={view} />
          <AlertsPart list={list} entry={entry.entry} />
          <SourcePart name={list} entry={entry.entry} version={version} origin={entry.origin} />
        </>
      }
      history={<Past name={list} entry={entry.entry} />}
    />
  )
}

interface PastProps {
  readonly name: string
  readonly entry: string
}

/** What became of it over time: also told where it no longer stands on the list. */
function Past({ name, entry }: PastProps) {
  const { t } = useTranslation()
  const { data, error } = useEditions({ name, entry })
  return (
    <section aria-labelledby="past-title">
      <h2 id="past-title">{t('entries.past')}</h2>
      <ProblemNotice error={error} />
      {!data && !error && <Skeleton lines={4} />}
      {data && data.length > 0 && <Editions list={name} entry={entry} editions={data} />}
      {data?.length === 0 && <p className="soft">{t('entries.noPast')}</p>}
    </section>
  )
}
