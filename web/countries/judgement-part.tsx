import { useTranslation } from 'react-i18next'
import type { CountryPage, DimensionScore, TracedFigure } from '#countries/model'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { BandMark } from './band-mark.tsx'

/** What the band comes from: two dimensions, each with every figure, its publisher and its year. */
export function JudgementPart({ page: { assessment, series } }: { readonly page: CountryPage }) {
  const { t } = useTranslation()
  const titleOf = ({ index, measure, edition }: TracedFigure) => {
    const of = series.find((one) => one.index === index && one.measure === measure)
    if (!of) return measure
    return of.edition === edition ? `${of.title} (${of.file})` : of.title
  }
  if (!assessment)
    return (
      <section className="country-part">
        <h2>{t('countries.judged')}</h2>
        <p>{t('countries.notJudged')}</p>
      </section>
    )
  const { missing, within, judgedFor, years } = assessment
  return (
    <section className="country-part">
      <h2>
        {t('countries.judged')} <BandMark band={assessment.band} />
      </h2>
      <p>{t('countries.judgedSays', { year: judgedFor, years, from: judgedFor - years })}</p>
      {!within && missing.publishers > 0 && (
        <p>{t('countries.missingPublishers', { count: missing.publishers })}</p>
      )}
      {!within && missing.humanRights && <p>{t('countries.missingHumanRights')}</p>}
      {!within && missing.democracy && <p>{t('countries.missingDemocracy')}</p>}
      {within && (
        <p>
          {t('countries.within', {
            own: within.own ?? '–',
            floor: within.floor ?? '–',
            country: within.country ?? '–',
          })}
        </p>
      )}
      <div className="country-scores">
        <Score title={t('countries.humanRights')} score={assessment.humanRights} titleOf={titleOf} />
        <Score title={t('countries.democracy')} score={assessment.democracy} titleOf={titleOf} />
      </div>
    </section>
  )
}

interface ScoreProps {
  readonly title: string
  readonly score: DimensionScore
  readonly titleOf: (figure: TracedFigure) => string
}

function Score({ title, score, titleOf }: ScoreProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div>
      <h3>
        {title}: {score.score === null ? t('countries.noFigure') : format.number(score.score)}
      </h3>
      <ScrollingTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('countries.publisher')}</th>
            <th scope="col">{t('countries.year')}</th>
            <th scope="col">{t('countries.raw')}</th>
            <th scope="col">{t('countries.normal')}</th>
            <th scope="col">{t('countries.why')}</th>
          </tr>
        </thead>
        <tbody>
          {score.figures.map((figure) => (
            <tr key={`${figure.index}/${figure.measure}`}>
              <td>
                {figure.publisher} <span className="soft small">{titleOf(figure)}</span>
              </td>
              <td>{figure.year}</td>
              <td className="number">{format.number(figure.raw)}</td>
              <td className="number">{format.number(figure.normal)}</td>
              <td>{t(`figureBecause.${figure.because}`)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </div>
  )
}
