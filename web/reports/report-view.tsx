import { useTranslation } from 'react-i18next'
import { AppLink } from '../ui/app-link.tsx'
import { Chart } from '../ui/chart/chart.tsx'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { FileLinks } from '../ui/table/file-links.tsx'
import { exportPath, type Period, type Report } from './api.ts'
import { CellView, isNumeric } from './cell.tsx'
import { drawn } from './drawn.ts'
import { useCellWords } from './use-cell-words.ts'

export interface ReportViewProps {
  readonly report: Report
  readonly period: Period
}

/** One report: its sentence, its picture, its table, and the ways to take it along. */
export function ReportView({ report, period }: ReportViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const last = new Date(Date.parse(report.to) - 1).toISOString()
  return (
    <article className="report">
      <ReportPicture report={report} />
      <ReportTable report={report} />
      <p className="report-foot soft small">
        <span>
          {t('reports.covers', { from: format.day(report.from), to: format.day(last) })}{' '}
          {t('reports.rows', { count: report.rows.length })}
        </span>
        <span className="report-exports">
          <FileLinks to={(format) => exportPath(report.id, period, format)} of={said(report.title)} />
        </span>
      </p>
    </article>
  )
}

function ReportPicture({ report }: { readonly report: Report }) {
  const said = useSaid()
  const cellWords = useCellWords()
  const picture = drawn(report, cellWords, said)
  if (!picture)
    return (
      <>
        <h2>{said(report.title)}</h2>
        <p className="soft">{said(report.says)}</p>
      </>
    )
  const { kind, categoryTitle, categories, series } = picture
  return (
    <Chart
      title={said(report.title)}
      says={said(report.says)}
      {...{ kind, categoryTitle, categories, series }}
      height={260}
    />
  )
}

function ReportTable({ report: { title, columns, rows } }: { readonly report: Report }) {
  const said = useSaid()
  return (
    <ScrollingTable label={said(title)}>
      <thead>
        <tr>
          {columns.map(({ key, title: head, kind }) => (
            <th key={key} scope="col" className={isNumeric(kind) ? 'number' : undefined}>
              {said(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, link }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a report is known by its place
          <tr key={place}>
            {columns.map(({ key, kind }, at) => (
              <td key={key} className={isNumeric(kind) ? 'number' : undefined}>
                {at === 0 && link ? (
                  <AppLink to={link}>
                    <CellView kind={kind} value={cells[key] ?? null} column={key} />
                  </AppLink>
                ) : (
                  <CellView kind={kind} value={cells[key] ?? null} column={key} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
