import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import { ImportForm } from './import-form.tsx'
import { ListAge } from './list-age.tsx'
import { ListVersions } from './list-versions.tsx'
import { SupplyPart } from './supply/supply-part.tsx'
import type { KnownList } from './trouble.ts'
import { WhereFrom } from './where-from.tsx'

/** One list: what it means, what we hold of it, how it is kept current, and its versions. */
export function ListView({ list: { status, supply } }: { readonly list: KnownList }) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      <header className="summary-head">
        <h2>{status.title}</h2>
        <code>{status.name}</code>
        <ListAge list={status} />
      </header>
      <p className="soft">
        {status.publisher} ·{' '}
        <a href={status.url} target="_blank" rel="noreferrer">
          {t('lists.atPublisher')}
        </a>
      </p>
      {status.alarm && (
        <p className="notice notice-problem" role="alert">
          {t('lists.alarm', { alarm: status.alarm.detail })}
        </p>
      )}
      <Failure list={{ status, supply }} />
      {status.doubts.map((doubt) => (
        <p key={doubt} className="notice">
          {doubt}
        </p>
      ))}
      <Meaning list={status} />
      {status.version ? (
        <Held list={status} version={status.version} />
      ) : (
        <WhereFrom list={status} supply={supply} />
      )}
      {supply && <SupplyPart supply={supply} />}
      {status.version && <ListVersions list={status} />}
      {may('list.import') && <ImportForm list={status} />}
    </>
  )
}

/** Why nothing newer is here, in words; or that unusually much changed. */
function Failure({ list: { status, supply } }: { readonly list: KnownList }) {
  const { t } = useTranslation()
  const look = supply?.lastLook
  if (!look) return null
  const isSaid = status.alarm?.detail.includes(look.detail) // the alarm says it already
  if ((look.outcome === 'failed' || look.outcome === 'refused') && !isSaid)
    return (
      <p className="notice notice-problem" role="alert">
        {t('supply.failures', { count: supply.failures, detail: look.detail })}
      </p>
    )
  if (!look.isUnusual || !look.delta) return null
  return <p className="notice">{t('supply.unusual', { ...look.delta })}</p>
}

function Meaning({ list: { means, own } }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  return (
    <section className="form-part" aria-labelledby="meaning-title">
      <h2 id="meaning-title">{t('lists.meaning')}</h2>
      <p className="list-means">{said(means.says)}</p>
      <dl className="pairs">
        <dt>{t('lists.effect')}</dt>
        <dd>{t(`listEffect.${means.effect}`)}</dd>
        {own ? (
          <>
            <dt>{t('lists.watchedBecause')}</dt>
            <dd>{own.reason}</dd>
            <dt>{t('lists.expires')}</dt>
            <dd>{format.weekday(own.expiresOn)}</dd>
          </>
        ) : (
          <>
            <dt>{t('lists.act')}</dt>
            <dd lang="en">{means.act}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

interface HeldProps {
  readonly list: ListStatus
  readonly version: string
}

function Held({ list, version }: HeldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const none = t('common.none')
  return (
    <section className="form-part" aria-labelledby="held-title">
      <h2 id="held-title">{t('lists.held')}</h2>
      <dl className="pairs">
        <dt>{t('list.version')}</dt>
        <dd className="mono">{version}</dd>
        <dt>{t('list.published')}</dt>
        <dd>{list.publishedOn ? format.weekday(list.publishedOn) : none}</dd>
        <dt>{t('list.imported')}</dt>
        <dd>{list.importedAt ? format.instant(list.importedAt) : none}</dd>
        <dt>{t('list.checked')}</dt>
        <dd>{list.checkedAt ? format.instant(list.checkedAt) : none}</dd>
      </dl>
      <Counts list={list} />
      <p className="list-ways">
        <Link to="/lists/$name/entries" params={{ name: list.name }} className="button-link">
          {t('lists.browse')}
        </Link>
        <Link to="/lists/$name/changes" params={{ name: list.name }}>
          {t('lists.whatChanged')}
        </Link>
      </p>
    </section>
  )
}

const kinds = {
  persons: 'Person',
  organisations: 'Organization',
  vessels: 'Vessel',
  aircraft: 'Aircraft',
} as const

/** Each number opens the entries it counts. */
function Counts({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const format = useFormat()
  const params = { name: list.name }
  return (
    <dl className="counts">
      <div>
        <dt>{t('list.entries')}</dt>
        <dd>
          <Link to="/lists/$name/entries" params={params}>
            {format.number(list.entries)}
          </Link>
        </dd>
      </div>
      {(['persons', 'organisations', 'vessels', 'aircraft'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`list.${name}`)}</dt>
          <dd>
            {list[name] === 0 ? (
              0
            ) : (
              <Link to="/lists/$name/entries" params={params} search={{ filter: { schema: kinds[name] } }}>
                {format.number(list[name])}
              </Link>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('list.aliases')}</dt>
        <dd>{typeof list.aliases === 'number' ? format.number(list.aliases) : t('list.absentCount')}</dd>
      </div>
    </dl>
  )
}
