import type { ChartProps } from '../ui/chart/chart.tsx'
import type { Series } from '../ui/chart/series.ts'
import type { Said } from '../ui/said.ts'
import type { Cell, CellKind, Report } from './api.ts'
import { outcomeIn } from './cell.tsx'

export type Drawn = Pick<ChartProps, 'kind' | 'categoryTitle' | 'categories' | 'series'>

type CellWords = (kind: CellKind, value: Cell, column?: string) => string

/** A report's picture: rows of one category and one series are summed; undefined where it has none. */
export function drawn(report: Report, words: CellWords, said: (text: Said) => string): Drawn | undefined {
  const { chart, columns, rows } = report
  const columnOf = (key: string | undefined) => columns.find((column) => column.key === key)
  const [x, y, by] = [columnOf(chart?.x), columnOf(chart?.y), columnOf(chart?.by)]
  if (!chart || !x || !y) return undefined
  const valueAt = (cells: Readonly<Record<string, Cell>>, key: string) => cells[key] ?? null
  const categories = distinct(rows.map(({ cells }) => valueAt(cells, x.key)))
  const split = by ? distinct(rows.map(({ cells }) => valueAt(cells, by.key))) : [null]
  const sum = (category: Cell, part: Cell): number | null => {
    const counted = rows
      .filter(({ cells }) => valueAt(cells, x.key) === category && (!by || valueAt(cells, by.key) === part))
      .flatMap(({ cells }) => {
        const value = valueAt(cells, y.key)
        return typeof value === 'number' ? [value] : []
      })
    if (counted.length === 0) return by ? 0 : null
    return counted.reduce((all, one) => all + one, 0)
  }
  return {
    kind: chart.form,
    categoryTitle: said(x.title),
    categories: categories.map((category) => labelOf(x, category, words)),
    series: split.map((part): Series => {
      const outcome = by?.kind === 'outcome' ? outcomeIn(part) : undefined
      return {
        id: String(part),
        name: by ? words(by.kind, part) : said(y.title),
        values: categories.map((category) => sum(category, part)),
        ...(outcome ? { outcome } : {}),
      }
    }),
  }
}

/** A rule's own name is shorter than its title, and finds its row in the table. */
const labelOf = ({ kind, key }: Report['columns'][number], value: Cell, words: CellWords) =>
  kind === 'rule' && typeof value === 'string' ? value : words(kind, value, key)

const distinct = (values: readonly Cell[]): Cell[] => [...new Set(values)]
