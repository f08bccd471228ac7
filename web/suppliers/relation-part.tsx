import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplierStandingView } from '#partners/model'
import { useMay } from '../access/session.ts'
import { DueBadge } from '../ui/due-badge.tsx'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import type { Relation } from './api.ts'
import { FactsDialog } from './facts-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { OwedPart } from './owed-part.tsx'
import { StateMark } from './state-mark.tsx'

/** One of our companies and the supplier: each category as it stands and why, what is known, and what is owed. */
export function RelationPart({ relation }: { readonly relation: Relation }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asked, setAsked] = useState<'move' | 'facts'>()
  const { legalEntity, standings, state, stateTitle, obligations, supplier } = relation
  const id = `relation-${supplier}-${legalEntity}`
  const close = () => setAsked(undefined)
  return (
    <section className="supplier-relation" aria-labelledby={id}>
      <div className="supplier-head">
        <h3 id={id}>
          <RecordName type="legalEntity" reference={legalEntity} />
        </h3>
        <StateMark state={state} title={stateTitle} />
      </div>
      <ScrollingTable label={t('suppliers.standing')}>
        <thead>
          <tr>
            <th scope="col">{t('suppliers.category')}</th>
            <th scope="col">{t('suppliers.state')}</th>
            <th scope="col">{t('suppliers.why')}</th>
            <th scope="col">{t('suppliers.approvedUntil')}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((one) => (
            <StandingRow key={one.category} standing={one} />
          ))}
        </tbody>
      </ScrollingTable>
      <KnownOfIt relation={relation} />
      <div className="supplier-acts">
        {may('partner.move') && (
          <Button variant="default" onClick={() => setAsked('move')}>
            {t('suppliers.move')}
          </Button>
        )}
        {may('partner.change') && (
          <Button variant="default" onClick={() => setAsked('facts')}>
            {t('suppliers.change')}
          </Button>
        )}
      </div>
      {obligations && <OwedPart relation={relation} owed={obligations} />}
      {asked === 'move' && <MoveDialog relation={relation} close={close} />}
      {asked === 'facts' && <FactsDialog relation={relation} close={close} />}
    </section>
  )
}

/** The last day of an approval; else it is the instant of a move or decision. */
const isDay = (text: string) => text.length === 10

function StandingRow({ standing }: { readonly standing: SupplierStandingView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { category, state, stateTitle, cause, since, decision, approvedUntil } = standing
  return (
    <tr>
      <th scope="row">{t(`newRecord.category.${category}`)}</th>
      <td>
        <StateMark state={state} title={stateTitle} />
      </td>
      <td>
        {t(`supplierCause.${cause}`, { ref: decision ?? '' })}
        {since && (
          <span className="soft">
            {' '}
            {t('suppliers.since', { at: isDay(since) ? format.day(since) : format.instant(since) })}
          </span>
        )}
      </td>
      <td>{approvedUntil && <DueBadge due={approvedUntil} />}</td>
    </tr>
  )
}

function KnownOfIt({ relation }: { readonly relation: Relation }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { riskBand, spend, owner, since, note } = relation
  return (
    <dl className="pairs">
      <dt>{t('suppliers.riskBand')}</dt>
      <dd>
        {riskBand ? t(`riskBand.${riskBand}`) : <span className="soft">{t('suppliers.notRated')}</span>}
      </dd>
      {spend && (
        <>
          <dt>{t('suppliers.spend')}</dt>
          <dd>
            {format.money(spend.amount / 100, spend.currency)} ({spend.year})
          </dd>
        </>
      )}
      {owner && (
        <>
          <dt>{t('suppliers.owner')}</dt>
          <dd>
            <PersonName person={owner} />
          </dd>
        </>
      )}
      {since && (
        <>
          <dt>{t('suppliers.supplierSince')}</dt>
          <dd>{format.day(since)}</dd>
        </>
      )}
      {note && (
        <>
          <dt>{t('suppliers.note')}</dt>
          <dd className="note">{note}</dd>
        </>
      )}
    </dl>
  )
}
