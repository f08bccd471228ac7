import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { useFormat } from '../ui/format.ts'
import { ImportForm } from './import-form.tsx'
import { ListAge } from './list-age.tsx'
import { ListVersions } from './list-versions.tsx'

/** One list: what we hold of it, its versions, and the way to bring a newer one in. */
export function ListView({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  return (
    <>
      <header className="summary-head">
        <h2>{list.title}</h2>
        <ListAge list={list} />
      </header>
      <p className="soft">{list.publisher}</p>
      {list.alarm && (
        <p className="notice notice-problem" role="alert">
          {t('lists.alarm', { alarm: list.alarm.detail })}
        </p>
      )}
      {list.doubts.map((doubt) => (
        <p key={doubt} className="notice">
          {doubt}
        </p>
      ))}
      {list.version ? <Held list={list} /> : <p>{t('lists.absentSays')}</p>}
      <ImportForm list={list} />
      {list.version && <ListVersions list={list} />}
    </>
  )
}

function Held({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = (['entries', 'persons', 'organisations', 'vessels', 'aircraft', 'aliases'] as const).map(
    (name) => ({ name, count: list[name] }),
  )
  return (
    <>
      <dl className="pairs">
        <dt>{t('list.version')}</dt>
        <dd className="mono">{list.version}</dd>
        <dt>{t('list.published')}</dt>
        <dd>{list.publishedOn ? format.weekday(list.publishedOn) : t('common.none')}</dd>
        <dt>{t('list.imported')}</dt>
        <dd>{list.importedAt ? format.instant(list.importedAt) : t('common.none')}</dd>
      </dl>
      <dl className="counts">
        {counts.map(({ name, count }) => (
          <div key={name}>
            <dt>{t(`list.${name}`)}</dt>
            <dd>{typeof count === 'number' ? format.number(count) : t('list.absentCount')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
