import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import type { PartyFile } from './api.ts'

/** What other rooms know of the party: where we stand with it as a supplier, decisions, contracts, orders. */
export function Around({ party }: { readonly party: PartyFile }) {
  const { relations, decisions, contracts } = party
  return (
    <>
      {(relations.length > 0 || decisions.length > 0) && <Supplier party={party} />}
      {contracts.length > 0 && <Contracts party={party} />}
      <Orders party={party} />
    </>
  )
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className="form-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Supplier({ party: { relations, decisions } }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Part id="supplier-title" title={t('party.supplier')}>
      <ul className="party-rows">
        {relations.map(({ legalEntity, categories, standings }) => (
          <li key={legalEntity + categories.join()}>
            <RecordName type="legalEntity" reference={legalEntity} />{' '}
            {standings.map(({ category, state, decision }) => (
              <span key={category} className="standing">
                {t(`newRecord.category.${category}`)} <span className="state">{t(`factValue.${state}`)}</span>
                {decision && <span className="soft"> {decision}</span>}
              </span>
            ))}
          </li>
        ))}
        {decisions.map(({ ref, kind, effectiveAt }) => (
          <li key={ref}>
            <strong>{t(`decisionKind.${kind}`)}</strong>{' '}
            {t('party.decisionFrom', { ref, at: format.instant(effectiveAt) })}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Contracts({ party: { contracts } }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Part id="contracts-title" title={t('party.contracts')}>
      <ul className="party-rows">
        {contracts.map(({ ref, title, kind, from, to }) => (
          <li key={ref}>
            <strong>{title ?? ref}</strong> {t(`contractKind.${kind}`)}{' '}
            <span className="soft">{[from, to].map((day) => (day ? format.day(day) : '')).join(' – ')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Orders({ party: { orders } }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = orders && orders.count > 0 ? t('party.ordersCount', { count: orders.count }) : t('nav.orders')
  return (
    <Part id="orders-title" title={title}>
      {orders === null && <p className="soft">{t('party.ordersNotYours')}</p>}
      {orders?.count === 0 && <p className="soft">{t('party.noOrders')}</p>}
      {orders && orders.count > 0 && (
        <ScrollingTable label={title}>
          <tbody>
            {orders.newest.map(({ ref, at, outcome, state, roles }) => (
              <tr key={ref}>
                <th scope="row">
                  <Link to="/orders/$ref" params={{ ref }}>
                    {ref}
                  </Link>
                </th>
                <td>{outcome ? <OutcomeMark outcome={outcome} /> : <span className="soft">–</span>}</td>
                <td>{t(`state.${state}`)}</td>
                <td>{roles.map((role) => t(`role.${role}`)).join(', ')}</td>
                <td className="soft">{format.instant(at)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </Part>
  )
}
