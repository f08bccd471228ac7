import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListStatus, ListVersion } from '#lists/model'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchVersions } from './api.ts'
import { DeltaView } from './delta-view.tsx'

/** Every version that came in, refused ones with their reason; each can be held against the one before it. */
export function ListVersions({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const [compared, setCompared] = useState<{ from: string; to: string }>()
  const { data, error } = useQuery({
    queryKey: ['list-versions', list.name, list.version],
    queryFn: () => fetchVersions(list.name),
  })
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
                compare={setCompared}
              />
            ))}
          </tbody>
        </ScrollingTable>
      )}
      {compared && <DeltaView key={compared.from + compared.to} name={list.name} {...compared} />}
    </section>
  )
}

interface VersionRowProps {
  readonly version: ListVersion
  readonly former: ListVersion | undefined
  readonly compare: (versions: { from: string; to: string }) => void
}

function VersionRow({ version, former, compare }: VersionRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isComparable = former && version.state !== 'refused'
  return (
    <tr>
      <th scope="row" className="mono">
        {version.version}
      </th>
      <td>{t(`versionState.${version.state}`)}</td>
      <td>{version.publishedOn && format.day(version.publishedOn)}</td>
      <td className="number">{format.number(version.tally.entries)}</td>
      <td>
        {isComparable && (
          <button
            type="button"
            className="text-button"
            onClick={() => compare({ from: former.version, to: version.version })}
          >
            {t('lists.whatChanged')}
            <span className="unseen"> {version.version}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
