import './chart.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../app-link.tsx'
import { useFormat } from '../format.ts'
import { ProblemNotice } from '../problem-notice.tsx'
import { ScrollingTable } from '../scrolling-table.tsx'
import type { Drawn } from './draw.ts'
import { type Series, tokenOf } from './series.ts'

export interface ChartProps {
  readonly kind: 'bars' | 'lines' | 'stacked'
  readonly title: string
  /** What the picture shows, in a sentence: for those who do not see it, and above it for all. */
  readonly says: string
  /** What the categories are: "Month". Heads the first column of the table. */
  readonly categoryTitle: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** Where a number of the table leads: the list it counts. */
  readonly linkOf?: (category: number, series: Series) => string | undefined
  readonly height?: number
}

/** A picture of numbers with its words above and its table behind it. Drawn in the tokens of the page. */
export function Chart(props: ChartProps) {
  const { title, says, series } = props
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong>
        <p className="soft">{says}</p>
      </figcaption>
      {series.length > 1 && (
        <ul className="chart-legend">
          {series.map((one, index) => (
            <li key={one.id}>
              <span className="chart-swatch" style={{ background: `var(${tokenOf(one, index)})` }} />
              {one.name}
            </li>
          ))}
        </ul>
      )}
      <Picture {...props} />
      <ChartTable {...props} />
    </figure>
  )
}

function Picture(props: ChartProps) {
  const { title, says, height = 220 } = props
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<Drawn>(undefined)
  const [error, setError] = useState<unknown>()
  const look = useLook()
  const latest = useRef(props)
  latest.current = props
  const numbers = JSON.stringify([props.kind, props.categories, props.series])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other numbers, and another light, draw anew
  useEffect(() => {
    let isGone = false
    const element = place.current
    const show = async () => {
      const { draw } = await import('./draw.ts')
      if (isGone || !element) return
      drawn.current?.end()
      drawn.current = draw(element, latest.current)
    }
    show().catch(setError)
    return () => {
      isGone = true
      drawn.current?.end()
      drawn.current = undefined
    }
  }, [numbers, look])
  return (
    <>
      <ProblemNotice error={error} />
      <div
        ref={place}
        className="chart-picture"
        role="img"
        aria-label={`${title}. ${says}`}
        style={{ height }}
      />
    </>
  )
}

const readLook = () => document.documentElement.dataset.mantineColorScheme ?? ''

/** Changes when the page turns light or dark. */
function useLook(): string {
  const [look, setLook] = useState(readLook)
  useEffect(() => {
    const watch = new MutationObserver(() => setLook(readLook()))
    watch.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    return () => watch.disconnect()
  }, [])
  return look
}

function ChartTable({ title, categoryTitle, categories, series, linkOf }: ChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const written = (value: number | null | undefined) =>
    value === null || value === undefined ? t('chart.unknown') : format.number(value)
  return (
    <details>
      <summary>{t('chart.table')}</summary>
      <ScrollingTable label={title}>
        <thead>
          <tr>
            <th scope="col">{categoryTitle}</th>
            {series.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map((one) => (
                <td key={one.id} className="number">
                  <AppLink to={linkOf?.(index, one)}>{written(one.values[index])}</AppLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  )
}
