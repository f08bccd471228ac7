import './search.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SearchView } from '#screening/model'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SearchAnswer } from './search-answer.tsx'
import { useSearchKept } from './search-api.ts'
import { SearchPaper } from './search-paper.tsx'
import { SearchProofPart } from './search-proof.tsx'

/** A search as it was kept: what was asked, what was found, where the log keeps it. Printed, it is a dated proof. */
export function ListSearchResultPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/lists/search/$id' })
  const { data, error, refetch } = useSearchKept(id)
  return (
    <Page
      title={data ? t('listSearch.titleOf', { name: data.asked.name.trim() }) : t('listSearch.one')}
      aside={<Link to="/lists/search">{t('listSearch.again')}</Link>}
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <article className="list-search-kept">
          <Asked search={data} />
          <SearchAnswer search={data} />
          <SearchProofPart search={data} />
          <SearchPaper id={id} isProven={data.proof !== null} />
        </article>
      )}
    </Page>
  )
}

function Asked({ search: { at, by, asked } }: { readonly search: SearchView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts = [
    { word: 'name', value: asked.name },
    { word: 'kind', value: asked.schema ? t(`listSearch.kind.${asked.schema}`) : t('listSearch.anyKind') },
    { word: 'birthDate', value: asked.birthDate },
    { word: 'country', value: asked.country && format.country(asked.country) },
    { word: 'identifier', value: asked.identifier },
    { word: 'lists', value: asked.lists ? asked.lists.join(', ') : t('listSearch.allLists') },
  ]
  return (
    <dl className="pairs">
      {facts
        .filter(({ value }) => value)
        .map(({ word, value }) => (
          <div key={word}>
            <dt>{t(`listSearch.field.${word}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      <div>
        <dt>{t('listSearch.when')}</dt>
        <dd>
          <time dateTime={at}>{format.instant(at)}</time>
        </dd>
      </div>
      <div>
        <dt>{t('listSearch.by')}</dt>
        <dd>
          <PersonName person={by} />
        </dd>
      </div>
    </dl>
  )
}
