import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CountryPage } from '#countries/model'
import { currentLanguage } from '../app/i18n.ts'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { BandMark } from './band-mark.tsx'

interface Part {
  readonly page: CountryPage
}

/** Areas of the country that are judged apart. */
export function AreasPart({ page: { country, area, areas } }: Part) {
  const { t } = useTranslation()
  const language = currentLanguage()
  if (area !== null || areas.length === 0) return null
  return (
    <section className="country-part">
      <h2>{t('countries.areas')}</h2>
      <p className="soft">{t('countries.areasSay')}</p>
      <ScrollingTable label={t('countries.areas')}>
        <thead>
          <tr>
            <th scope="col">{t('countries.area')}</th>
            <th scope="col">{t('countries.code')}</th>
            <th scope="col">{t('countries.band')}</th>
            <th scope="col">{t('countries.why')}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((one) => (
            <tr key={one.area}>
              <td>
                <Link to="/countries/$code" params={{ code: country }} search={{ area: one.area }}>
                  {one.name[language]}
                </Link>
              </td>
              <td>
                {one.area} {!one.isIso && <span className="soft small">{t('countries.ownCode')}</span>}
              </td>
              <td>
                <BandMark band={one.band} />
              </td>
              <td>
                {one.because?.[language]} <span className="soft small">{one.source}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}

/** What the law of others is aimed at this place; where to look, not a verdict. */
export function RegimesPart({ page }: Part) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="country-part">
      <h2>{t('countries.regimes')}</h2>
      <p>{t(page.armsEmbargo ? 'countries.embargoYes' : 'countries.embargoNo')}</p>
      {page.regimes.length === 0 ? (
        <p>{t('countries.noRegimes')}</p>
      ) : (
        <ScrollingTable label={t('countries.regimes')}>
          <thead>
            <tr>
              <th scope="col">{t('countries.regime')}</th>
              <th scope="col">{t('countries.issuer')}</th>
              <th scope="col">{t('countries.area')}</th>
              <th scope="col">{t('countries.measures')}</th>
              <th scope="col">{t('countries.since')}</th>
            </tr>
          </thead>
          <tbody>
            {page.regimes.map((regime) => (
              <tr key={`${regime.key}/${regime.area ?? ''}`}>
                <td>
                  {regime.url ? <a href={regime.url}>{regime.key}</a> : regime.key}{' '}
                  {regime.act && <span className="soft small">{regime.act}</span>}
                </td>
                <td>{regime.issuer}</td>
                <td>{regime.area ?? ''}</td>
                <td>{regime.measures.map((each) => t(`measure.${each}`)).join(', ')}</td>
                <td>
                  {regime.from
                    ? format.day(regime.from)
                    : t('countries.listedOn', { day: format.day(page.regimesAsOf) })}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  )
}

/** Who would feel a change of the band. */
export function SittingPart({ page: { country, sitting } }: Part) {
  const { t } = useTranslation()
  return (
    <section className="country-part">
      <h2>{t('countries.sitting')}</h2>
      <p>
        <Link to="/parties" search={{ filter: { country } }}>
          {t('countries.parties', { count: sitting.parties })}
        </Link>
        {' · '}
        {t('countries.orders', { count: sitting.orders.length })}
      </p>
      <Orders refs={sitting.orders} />
    </section>
  )
}

export function Orders({ refs }: { readonly refs: readonly string[] }) {
  if (refs.length === 0) return null
  return (
    <ul className="country-list">
      {refs.map((ref) => (
        <li key={ref}>
          <Link to="/orders/$ref" params={{ ref }}>
            {ref}
          </Link>
        </li>
      ))}
    </ul>
  )
}
