import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { useSaid } from '../../../ui/said.ts'
import { ScrollingTable } from '../../../ui/scrolling-table.tsx'
import { FaultTable } from '../../import/fault-table.tsx'
import { useShareText } from '../share-text.ts'
import { faultsAddress, type HoldingPreview } from './api.ts'

interface PreviewProps {
  readonly preview: HoldingPreview
}

/** What is wrong, by row or statement, and what was expected; all of it as a file. */
export function HoldingFaults({ preview: { id, errors, moreErrors, counts } }: PreviewProps) {
  const { t } = useTranslation()
  if (counts.error === 0) return null
  const file = (
    <a href={faultsAddress(id)} download>
      {t('holdingImport.download')}
    </a>
  )
  return (
    <FaultTable
      title={t('holdingImport.errors', { count: counts.error })}
      file={file}
      where={t('holdingImport.where')}
      faults={errors}
      more={moreErrors}
    />
  )
}

/** The first holdings as they would be kept. */
export function HoldingRows({ preview: { rows } }: PreviewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shareText = useShareText()
  const known = rows.filter(({ record }) => record !== null)
  if (known.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="rows-title">
      <h2 id="rows-title">{t('holdingImport.rows')}</h2>
      <ScrollingTable label={t('holdingImport.rows')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('partyImport.row')}
            </th>
            <th scope="col">{t('ownership.owner')}</th>
            <th scope="col">{t('ownership.owned')}</th>
            <th scope="col">{t('ownership.kind')}</th>
            <th scope="col" className="number">
              {t('ownership.share')}
            </th>
            <th scope="col">{t('partyImport.comes')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ row, statement, record, state, ownerName, ownedName }) => (
            <tr key={`${row} ${statement} ${record?.kind}`}>
              <td className="number">{format.number(row)}</td>
              <th scope="row">{ownerName}</th>
              <td>{ownedName}</td>
              <td>{record && t(`ownershipKind.${record.kind}`)}</td>
              <td className="number">{record && (shareText(record) || '–')}</td>
              <td>
                <span className={`state row-${state}`}>{t(`rowState.${state}`)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}

/** Statements that lead to nothing, each with its reason. */
export function LeftOut({ preview: { leftOut } }: PreviewProps) {
  const { t } = useTranslation()
  const said = useSaid()
  if (leftOut.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{t('holdingImport.leftOut')}</h2>
      <ul className="party-rows">
        {leftOut.map(({ statement, why }) => (
          <li key={statement}>
            <code>{statement}</code> {said(why)}
          </li>
        ))}
      </ul>
    </section>
  )
}
