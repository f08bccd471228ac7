import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SearchMatch, SearchView } from '#screening/model'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'

/** What the lists answered: hits with their reasons, nothing, or why nobody could look. Each says which lists were asked. */
export function SearchAnswer({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { status, reason, total, matches } = search
  if (status === 'refused')
    return (
      <div className="notice notice-problem" role="status">
        <strong>{t('listSearch.notLooked')}</strong> {reason && said(reason)}
      </div>
    )
  return (
    <section aria-label={t('listSearch.result')}>
      <h2>{total === 0 ? t('listSearch.nothing') : t('listSearch.found', { count: total })}</h2>
      {total === 0 && <p>{t('listSearch.nothingSays')}</p>}
      {total > matches.length && <p>{t('listSearch.best', { count: matches.length })}</p>}
      <ol className="list-search-matches">
        {matches.map((match) => (
          <Match key={`${match.list} ${match.entry}`} match={match} />
        ))}
      </ol>
      <ListsAsked search={search} />
    </section>
  )
}

function Match({ match }: { readonly match: SearchMatch }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { list, version, entry, name, score, likeness, because, programmes, source } = match
  return (
    <li>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className="list-search-facts">
        <Link to="/lists" search={{ list }}>
          {list}
        </Link>
        <code>{entry}</code>
        <span>
          {said(likeness)} ({format.number(Math.round(score * 100))} %)
        </span>
        {programmes.length > 0 && (
          <span>{t('listSearch.programmes', { programmes: programmes.join(', ') })}</span>
        )}
      </p>
      <ul>
        {[...new Map(because.map((one) => [one.en, one])).values()].map((sentence) => (
          <li key={sentence.en}>{said(sentence)}</li>
        ))}
      </ul>
      {source && (
        <p className="soft small">
          <a
            href={`/api/lists/${encodeURIComponent(list)}/entries/${encodeURIComponent(entry)}?version=${encodeURIComponent(version)}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('listSearch.source', { file: source.file, line: format.number(source.line) })}
          </a>
        </p>
      )}
    </li>
  )
}

function ListsAsked({ search: { at, lists } }: { readonly search: SearchView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className="list-search-asked">
      <caption>{t('listSearch.asked', { at: format.instant(at) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.version')}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map(({ name, version }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="mono">{version}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
