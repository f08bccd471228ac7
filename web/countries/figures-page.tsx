import './countries.css'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition, IndexStatus } from '#countries/model'
import { useMay } from '../access/session.ts'
import { FileDrop } from '../ui/file-drop.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { indicesQuery, loadFigures } from './api.ts'
import { CountryTabs } from './tabs.tsx'

/** Bytes that the server takes in one file. */
const limit = 1_000_000_000

/** Where figures come from, which were loaded, and their adoption by a second person. */
export function FiguresPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useQuery(indicesQuery)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAdopting, setAdopting] = useState(false)
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <Page title={t('countries.figures')}>
      <CountryTabs at="figures" />
      <p>{t('countries.figuresSay')}</p>
      {may('country.import') && <Load />}
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <>
          {may('country.adopt') && (
            <p>
              <Button onClick={() => setAdopting(true)}>
                {t('countries.readAdoption', { count: chosen.size })}
              </Button>
            </p>
          )}
          {data.map((index) => (
            <Source key={index.index} index={index} chosen={chosen} toggle={toggle} />
          ))}
        </>
      )}
      {isAdopting && <AdoptDialog editions={[...chosen]} close={() => setAdopting(false)} />}
    </Page>
  )
}

function Load() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const say = useToast()
  return (
    <FileDrop
      label={t('countries.load')}
      types={['.csv', '.xlsx']}
      limit={limit}
      send={async (file, how) => {
        const { edition, change } = await loadFigures({ file, ...how })
        await queries.invalidateQueries({ queryKey: ['countries', 'indices'] })
        say({
          says: t(change === 'added' ? 'countries.loaded' : 'countries.loadedBefore', {
            ...{ index: edition.index, rows: edition.rows, from: edition.yearFrom, to: edition.yearTo },
          }),
        })
      }}
    />
  )
}

interface SourceProps {
  readonly index: IndexStatus
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

function Source({ index, chosen, toggle }: SourceProps) {
  const { t } = useTranslation()
  return (
    <section className="country-part">
      <h2>{index.title}</h2>
      <p>
        {index.publisher}. {t('countries.terms', { licence: index.licence })}{' '}
        {index.url.startsWith('http') && <a href={index.url}>{t('countries.download')}</a>}
      </p>
      {index.editions.length === 0 ? (
        <details>
          <summary>{t('countries.notLoaded')}</summary>
          <ul className="country-list">
            {index.layouts.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      ) : (
        <Editions index={index} chosen={chosen} toggle={toggle} />
      )}
    </section>
  )
}

function Editions({ index, chosen, toggle }: SourceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  return (
    <ScrollingTable label={index.title}>
      <thead>
        <tr>
          <th scope="col">{t('countries.file')}</th>
          <th scope="col">{t('countries.years')}</th>
          <th scope="col">{t('countries.rows')}</th>
          <th scope="col">{t('countries.imported')}</th>
          <th scope="col">{t('countries.standing')}</th>
          <th scope="col">{t('countries.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {index.editions.map((edition) => (
          <tr key={edition.id}>
            <td>{edition.file}</td>
            <td>
              {edition.yearFrom}–{edition.yearTo}
            </td>
            <td className="number">
              {format.number(edition.rows)} <LeftOut edition={edition} />
            </td>
            <td>{format.instant(edition.importedAt)}</td>
            <td>{t(edition.inForce ? 'countries.inForce' : 'countries.kept')}</td>
            <td>
              <span className="edition-acts">
                {may('country.adopt') && !edition.inForce && (
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.has(edition.id)}
                      onChange={() => toggle(edition.id)}
                    />{' '}
                    {t('countries.chooseToAdopt')}
                  </label>
                )}
                <Link to="/countries/movements" search={{ to: edition.id }}>
                  {t('countries.whoMoves')}
                </Link>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function LeftOut({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation()
  const parts = Object.entries(edition.leftOut).map(([why, count]) => t(`leftOut.${why}`, { count }))
  if (parts.length === 0) return null
  return <span className="soft small">({parts.join('; ')})</span>
}
