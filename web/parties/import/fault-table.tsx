import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'

interface Fault {
  readonly row: number
  readonly statement?: string | null
  readonly column: string
  readonly value: string
  readonly message: string
  readonly expected: string
}

export interface FaultTableProps {
  readonly title: string
  /** The link to all of it as a file, and what is said beside. */
  readonly file: ReactNode
  /** Heads the place of a fault: a column, or a statement and its field. */
  readonly where: string
  readonly faults: readonly Fault[]
  readonly more: number
}

/** What is wrong in a file, by row and place, and what was expected. */
export function FaultTable({ title, file, where, faults, more }: FaultTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="form-part" aria-labelledby="errors-title">
      <h2 id="errors-title">{title}</h2>
      <p>{file}</p>
      <ScrollingTable label={title}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('partyImport.row')}
            </th>
            <th scope="col">{where}</th>
            <th scope="col">{t('partyImport.value')}</th>
            <th scope="col">{t('partyImport.wrong')}</th>
            <th scope="col">{t('partyImport.expected')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, statement, column, value, message, expected }) => (
            <tr key={`${row} ${statement} ${column} ${message}`}>
              <td className="number">{row > 0 && format.number(row)}</td>
              <th scope="row">
                {statement && <code>{statement}</code>} {column}
              </th>
              <td>{value === '' ? <span className="soft">{t('partyImport.empty')}</span> : value}</td>
              <td>{message}</td>
              <td className="soft import-expected">{expected}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {more > 0 && <p className="soft">{t('partyImport.moreErrors', { count: more })}</p>}
    </section>
  )
}
