import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import type { Kin, PartyFile } from '../api.ts'
import { OwnershipPicture } from './ownership-picture.tsx'

/** Who owns it and what it owns: a picture, and the same as a table. */
export function OwnershipPart({ party }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const { owns, ownedBy, record } = party
  const isNone = owns.length + ownedBy.length === 0
  return (
    <section className="form-part" aria-labelledby="ownership-title">
      <h2 id="ownership-title">{t('ownership.title')}</h2>
      {isNone ? (
        <p className="soft">{t('ownership.none')}</p>
      ) : (
        <>
          <OwnershipPicture name={record.name} owns={owns} ownedBy={ownedBy} />
          <ScrollingTable label={t('ownership.title')}>
            <thead>
              <tr>
                <th scope="col">{t('ownership.who')}</th>
                <th scope="col">{t('ownership.holds')}</th>
                <th scope="col" className="number">
                  {t('ownership.share')}
                </th>
                <th scope="col">{t('ownership.kind')}</th>
                <th scope="col">{t('ownership.since')}</th>
              </tr>
            </thead>
            <tbody>
              {ownedBy.map((kin) => (
                <Row
                  key={`up ${kin.owner} ${kin.kind}`}
                  kin={kin}
                  other={kin.owner}
                  holds="ownership.ownsThis"
                />
              ))}
              {owns.map((kin) => (
                <Row
                  key={`down ${kin.owned} ${kin.kind}`}
                  kin={kin}
                  other={kin.owned}
                  holds="ownership.ownedByThis"
                />
              ))}
            </tbody>
          </ScrollingTable>
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly kin: Kin
  readonly other: string
  readonly holds: 'ownership.ownsThis' | 'ownership.ownedByThis'
}

function Row({ kin, other, holds }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, share, kind, from, to } = kin
  return (
    <tr>
      <th scope="row">
        <Link to="/parties/$ref" params={{ ref: other }}>
          {name}
        </Link>
      </th>
      <td>{t(holds)}</td>
      <td className="number">
        {share === null ? t('ownership.noFigure') : t('ownership.percent', { share: format.number(share) })}
      </td>
      <td>{t(`ownershipKind.${kind}`)}</td>
      <td>{[from ? format.day(from) : '', to ? `– ${format.day(to)}` : ''].join(' ').trim()}</td>
    </tr>
  )
}
