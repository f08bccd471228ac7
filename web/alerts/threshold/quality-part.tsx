import { useTranslation } from 'react-i18next'
import type { ScoreBand, ScreeningQuality } from '#screening/model'
import { Chart } from '../../ui/chart/chart.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useQuality } from './api.ts'
import { useScore } from './use-score.ts'

/** How right the alerts of a year were, by what people decided of them. */
export function QualityPart() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuality()
  return (
    <section aria-labelledby="threshold-quality">
      <h2 id="threshold-quality">{t('threshold.quality')}</h2>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && <Quality quality={data} />}
    </section>
  )
}

function Quality({ quality }: { readonly quality: ScreeningQuality }) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  const { matches, falsePositives, precision, medianHours, bands, from } = quality
  if (precision === null) return <p className="soft">{t('threshold.noneDecided')}</p>
  const names = bands.map((band) => t('threshold.band', nameOf(band, score.threshold)))
  return (
    <>
      <p>
        {t('threshold.qualitySays', {
          from: format.day(from),
          decided: format.number(matches + falsePositives),
          matches: format.number(matches),
          share: score.share(precision),
        })}{' '}
        {medianHours !== null && t('threshold.medianSays', { hours: format.number(medianHours) })}
      </p>
      <Chart
        kind="stacked"
        title={t('threshold.bands')}
        says={t('threshold.bandsSays')}
        categoryTitle={t('threshold.score')}
        categories={names}
        series={[
          { id: 'matches', name: t('threshold.seriesMatches'), values: bands.map((one) => one.matches) },
          { id: 'false', name: t('threshold.seriesFalse'), values: bands.map((one) => one.falsePositives) },
        ]}
      />
      <Bands bands={bands} names={names} />
    </>
  )
}

const nameOf = ({ from, to }: ScoreBand, written: (value: number) => string) => ({
  from: written(from),
  to: written(to),
})

function Bands({
  bands,
  names,
}: {
  readonly bands: readonly ScoreBand[]
  readonly names: readonly string[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  const heads = ['seriesMatches', 'seriesFalse', 'precision', 'median', 'seriesOpen'] as const
  return (
    <ScrollingTable label={t('threshold.bands')}>
      <thead>
        <tr>
          <th scope="col">{t('threshold.score')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number">
              {t(`threshold.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map((band, place) => (
          <tr key={band.from}>
            <th scope="row">{names[place]}</th>
            <td className="number">{format.number(band.matches)}</td>
            <td className="number">{format.number(band.falsePositives)}</td>
            <td className="number">{band.precision === null ? '–' : score.share(band.precision)}</td>
            <td className="number">{band.medianHours === null ? '–' : format.number(band.medianHours)}</td>
            <td className="number">{format.number(band.open)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
