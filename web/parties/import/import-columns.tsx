import { useTranslation } from 'react-i18next'
import { useSaid } from '../../ui/said.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { type Mapping, mappingOf, type Preview } from './api.ts'

export interface ImportColumnsProps {
  readonly preview: Pick<Preview, 'columns' | 'fields'>
  readonly isBusy: boolean
  readonly choose: (mapping: Mapping) => void
}

/** Which column fills which field: guessed by its heading, or kept from last time, and changed here. */
export function ImportColumns({ preview, isBusy, choose }: ImportColumnsProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { columns, fields } = preview
  const mapping = mappingOf(preview)
  const put = (index: number, field: string) =>
    choose(
      mapping.map((former, place) => (place === index ? field || null : former === field ? null : former)),
    )
  return (
    <section className="form-part" aria-labelledby="columns-title">
      <h2 id="columns-title">{t('partyImport.columns')}</h2>
      <p className="soft">{t('partyImport.columnsSay')}</p>
      <ScrollingTable label={t('partyImport.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('partyImport.heading')}</th>
            <th scope="col">{t('partyImport.fills')}</th>
            <th scope="col">{t('partyImport.samples')}</th>
            <th scope="col">{t('partyImport.how')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, field, from, samples }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>
                <select
                  aria-label={t('partyImport.fieldOf', { column: header })}
                  value={field ?? ''}
                  disabled={isBusy}
                  onChange={(event) => put(index, event.currentTarget.value)}
                >
                  <option value="">{t('partyImport.leftOut')}</option>
                  {fields.map((one) => (
                    <option key={one.field} value={one.field}>
                      {said(one.title)}
                    </option>
                  ))}
                </select>
              </td>
              <td className="soft import-samples">{samples.filter((one) => one !== '').join(' · ')}</td>
              <td className="soft">{t(`mappedBy.${from}`)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
