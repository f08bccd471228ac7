import './countries.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountryPage as Country } from '#countries/model'
import { useMay } from '../access/session.ts'
import { currentLanguage } from '../app/i18n.ts'
import { AsOfSwitch, useAsOf } from '../ui/as-of.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { countryQuery } from './api.ts'
import { AskDialog } from './ask-dialog.tsx'
import { BandMark } from './band-mark.tsx'
import { JudgementPart } from './judgement-part.tsx'
import { OverrideTable } from './override-table.tsx'
import { AreasPart, RegimesPart, SittingPart } from './place-parts.tsx'
import { SeriesPart } from './series-part.tsx'

/** `/countries/UA?area=UA-43`: an area of the country. */
export interface CountrySearch {
  readonly area?: string
}

/** One country: its band, and everything that it comes from. */
export function CountryPage() {
  const { t } = useTranslation()
  const { code } = useParams({ from: '/countries/$code' })
  const { area } = useSearch({ from: '/countries/$code' })
  const asOf = useAsOf()
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const { data, error, refetch } = useQuery(countryQuery(code, area, asOf))
  const title = data?.name[currentLanguage()] ?? code
  return (
    <Page
      title={title}
      aside={
        <>
          {data && <BandMark band={data.band} />}
          {area && (
            <Link to="/countries/$code" params={{ code }}>
              {t('countries.toCountry', { code })}
            </Link>
          )}
          {data && may('country.override') && !asOf && (
            <button type="button" className="text-button" onClick={() => setAsking(true)}>
              {t('countries.ask')}
            </button>
          )}
          <AsOfSwitch />
        </>
      }
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && <Whole page={data} />}
      {data && isAsking && <AskDialog page={data} close={() => setAsking(false)} />}
    </Page>
  )
}

function Whole({ page }: { readonly page: Country }) {
  const { t } = useTranslation()
  const standing = page.source ? t(`countrySourceSays.${page.source}`) : t('countries.unratedSays')
  return (
    <>
      <p>
        {standing} {page.byHand && t('countries.byHand', { band: page.byHand })}
      </p>
      <p className="soft small">{t('countries.notABan')}</p>
      <JudgementPart page={page} />
      {page.overrides.length > 0 && (
        <section className="country-part">
          <h2>{t('countries.overrides')}</h2>
          <OverrideTable lines={page.overrides} isOnPage />
        </section>
      )}
      <AreasPart page={page} />
      <RegimesPart page={page} />
      <SittingPart page={page} />
      <SeriesPart series={page.series} />
    </>
  )
}
