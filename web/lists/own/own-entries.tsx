import { useTranslation } from 'react-i18next'
import type { OwnListPreview } from '#lists/model'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'

/** What would come of the file: counts, what cannot be taken over, what is left out, and the first entries. */
export function OwnEntries({ preview }: { readonly preview: OwnListPreview }) {
  const { t } = useTranslation()
  const { counts, entries, refused, inForce } = preview
  return (
    <section className="own-part" aria-labelledby="own-entries" aria-live="polite">
      <h3 id="own-entries">{t('ownLists.asRead')}</h3>
      {refused && (
        <p className="notice notice-problem" role="alert">
          {refused}
        </p>
      )}
      <Faults preview={preview} />
      <p>
        {t('ownLists.counts', { ...counts, count: counts.entries })}{' '}
        {inForce !== null && <span className="soft">{t('ownLists.against', { count: inForce })}</span>}
      </p>
      <LeftOut preview={preview} />
      {entries.length > 0 && (
        <ScrollingTable label={t('ownLists.first')}>
          <caption>{t('ownLists.first')}</caption>
          <thead>
            <tr>
              {(['line', 'entryName', 'kind', 'otherNames', 'born', 'country', 'numbers'] as const).map(
                (name) => (
                  <th key={name} scope="col" className={name === 'line' ? 'number' : undefined}>
                    {t(`ownColumn.${name}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.entry}>
                <td className="number">{entry.line}</td>
                <th scope="row">
                  {entry.name} <code className="soft small">{entry.entry}</code>
                </th>
                <td>{t(`ownKind.${entry.schema}`)}</td>
                <td className="own-values">{entry.otherNames.join(' · ')}</td>
                <td>{entry.birthDates.join(' · ')}</td>
                <td>{entry.countries.join(' · ')}</td>
                <td className="own-values">{entry.identifiers.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  )
}

function Faults({ preview: { faults, faulty } }: { readonly preview: OwnListPreview }) {
  const { t } = useTranslation()
  if (faulty === 0) return null
  return (
    <div className="notice notice-problem" role="alert">
      <p>{t('ownLists.faulty', { count: faulty })}</p>
      <ul className="notice-details">
        {faults.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            {t('ownLists.atLine', { line })} {column && <code>{column}</code>} {message}
          </li>
        ))}
      </ul>
      {faulty > faults.length && <p>{t('ownLists.moreFaults', { count: faulty - faults.length })}</p>}
    </div>
  )
}

function LeftOut({ preview: { leftOut, unknown } }: { readonly preview: OwnListPreview }) {
  const { t } = useTranslation()
  const format = useFormat()
  const all = [...Object.entries(leftOut), ...Object.entries(unknown)]
  if (all.length === 0) return null
  return (
    <details>
      <summary>{t('ownLists.leftOut', { count: all.length })}</summary>
      <ul className="own-left" lang="en">
        {all.map(([what, count]) => (
          <li key={what}>
            {what} <span className="soft">× {format.number(count)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
