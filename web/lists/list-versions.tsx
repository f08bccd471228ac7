import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListStatus, ListVersion } from '#lists/model'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { versionsQuery } from './api.ts'

/** Every version that came in, refused ones too; each can be held against the one before it. */
export function ListVersions({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(versionsQuery(list.name, list.version))
  const versions = data ?? []
  return (
    <section className="form-part" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('lists.versions')}</h2>
      <ProblemNotice error={error} />
      {!data && !error && <Skeleton lines={2} />}
      {data && (
        <ScrollingTable label={t('lists.versions')}>
          <thead>
            <tr>
              <th scope="col">{t('list.version')}</th>
              <th scope="col">{t('list.state')}</th>
              <th scope="col">{t('list.published')}</th>
              <th scope="col">{t('list.imported')}</th>
              <th scope="col" className="number">
                {t('list.entries')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {versions.map((version, index) => (
              <VersionRow
                key={version.version}
                version={version}
                former={versions.slice(index + 1).find(({ state }) => state !== 'refused')}
              />
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  )
}

interface VersionRowProps {
  readonly version: ListVersion
  readonly former: ListVersion | undefined
}

function VersionRow({
  version: { list, version, state, publishedOn, importedAt, tally },
  former,
}: VersionRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const params = { name: list }
  const isKept = state === 'active' || state === 'superseded'
  return (
    <tr>
      <th scope="row" className="mono">
        {isKept ? (
          <Link to="/lists/$name/entries" params={params} search={state === 'active' ? {} : { version }}>
            {version}
          </Link>
        ) : (
          version
        )}
      </th>
      <td>{t(`versionState.${state}`)}</td>
      <td>{publishedOn && format.day(publishedOn)}</td>
      <td>{format.instant(importedAt)}</td>
      <td className="number">{format.number(tally.entries)}</td>
      <td>
        {isKept && former && (
          <Link to="/lists/$name/changes" params={params} search={{ from: former.version, to: version }}>
            {t('lists.whatChanged')}
            <span className="unseen"> {version}</span>
          </Link>
        )}
      </td>
    </tr>
  )
}
