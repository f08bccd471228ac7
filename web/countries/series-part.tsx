import { useTranslation } from 'react-i18next'
import type { CountrySeries } from '#countries/model'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'

/** Every figure that is loaded: value, year, terms, how it becomes 0 to 100, and its course. */
export function SeriesPart({ series }: { readonly series: readonly CountrySeries[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const ordered = series.toSorted((a, b) => Number(b.counts === 'true') - Number(a.counts === 'true'))
  return (
    <section className="country-part">
      <h2>{t('countries.allFigures')}</h2>
      {series.length === 0 && <p>{t('countries.noFigures')}</p>}
      {series.length > 0 && (
        <ScrollingTable label={t('countries.allFigures')}>
          <thead>
            <tr>
              <th scope="col">{t('countries.figure')}</th>
              <th scope="col">{t('countries.dimension')}</th>
              <th scope="col">{t('countries.year')}</th>
              <th scope="col">{t('countries.raw')}</th>
              <th scope="col">{t('countries.normal')}</th>
              <th scope="col">{t('countries.course')}</th>
              <th scope="col">{t('countries.use')}</th>
              <th scope="col">{t('countries.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((one) => {
              const last = one.points.at(-1)
              return (
                <tr key={`${one.index}/${one.measure}`}>
                  <td>
                    <a href={one.url}>{one.indexTitle}</a>: {one.title}
                  </td>
                  <td>{t(`dimension.${one.dimension}`)}</td>
                  <td>{last?.year}</td>
                  <td className="number">
                    {typeof last?.raw === 'number' ? format.number(last.raw) : last?.raw}
                    {one.scale && (
                      <span className="soft small">
                        {' '}
                        {t('countries.scale', { worst: one.scale.worst, best: one.scale.best })}
                      </span>
                    )}
                  </td>
                  <td className="number">{last?.normal === null ? '' : format.number(last?.normal ?? 0)}</td>
                  <td>
                    <Spark series={one} />
                  </td>
                  <td>{t(`figureCounts.${one.counts}`)}</td>
                  <td>
                    {one.licence} <span className="soft small">{one.file}</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  )
}

const box = { width: 120, height: 30, edge: 3 }

/** The course over the years, 0 below and 100 above; in words for those who do not see it. */
function Spark({ series: { points } }: { readonly series: CountrySeries }) {
  const { t } = useTranslation()
  const drawn = points.flatMap(({ year, normal }) => (normal === null ? [] : [{ year, normal }]))
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return null
  const span = Math.max(1, last.year - first.year)
  const x = (year: number) => box.edge + ((year - first.year) / span) * (box.width - 2 * box.edge)
  const y = (normal: number) => box.height - box.edge - (normal / 100) * (box.height - 2 * box.edge)
  const says = t('countries.courseSays', {
    ...{ from: first.year, to: last.year, first: Math.round(first.normal), last: Math.round(last.normal) },
  })
  return (
    <svg className="country-spark" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={says}>
      <line x1={0} x2={box.width} y1={y(0)} y2={y(0)} />
      <line x1={0} x2={box.width} y1={y(100)} y2={y(100)} />
      <polyline points={drawn.map((point) => `${x(point.year)},${y(point.normal)}`).join(' ')} />
      <circle cx={x(last.year)} cy={y(last.normal)} r={2.2} />
    </svg>
  )
}
