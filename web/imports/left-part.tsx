import { useTranslation } from 'react-i18next'
import type { LeftUnknown } from '../parties/import/api.ts'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'

/** Cells that say nothing, or that were left unread by choice: they stay unknown, and why. */
export function LeftPart({ left }: { readonly left: readonly LeftUnknown[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (left.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="left-title">
      <h2 id="left-title">{t('recordImport.left')}</h2>
      <ScrollingTable label={t('recordImport.left')}>
        <thead>
          <tr>
            <th scope="col">{t('partyImport.heading')}</th>
            <th scope="col">{t('partyImport.value')}</th>
            <th scope="col" className="number">
              {t('recordImport.rows')}
            </th>
            <th scope="col">{t('recordImport.because')}</th>
          </tr>
        </thead>
        <tbody>
          {left.map(({ column, value, rows, because }) => (
            <tr key={`${column} ${value}`}>
              <th scope="row">{column}</th>
              <td>{value}</td>
              <td className="number">{format.number(rows)}</td>
              <td className="soft">{because}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
