import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplierAround, SupplierRecord } from '#partners/model'
import { useFormat } from '../ui/format.ts'

/** What the rest of the house knows of the supplier: decisions, warnings, cases, screening, devices, contracts. */
export function AroundPart({ record: { around, ref } }: { readonly record: SupplierRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { decisions, warnings, cases, hits, screening, assets, contracts } = around
  return (
    <section aria-labelledby="around-head">
      <h2 id="around-head">{t('suppliers.around')}</h2>
      <dl className="pairs">
        <dt>{t('suppliers.decisions')}</dt>
        <dd>
          {decisions.length === 0 && <span className="soft">{t('common.none')}</span>}
          {decisions.map((one) => (
            <div key={one.ref}>
              <strong>{one.ref}</strong> {t(`decisionKind.${one.kind}`)}{' '}
              <span className="soft">{t('suppliers.since', { at: format.instant(one.effectiveAt) })}</span>
            </div>
          ))}
        </dd>
        <dt>{t('suppliers.warnings')}</dt>
        <dd>
          <Counted
            counted={warnings}
            link={(key) => (
              <Link to="/warnings/$ref" params={{ ref: key }}>
                {key}
              </Link>
            )}
          />
        </dd>
        <dt>{t('suppliers.cases')}</dt>
        <dd>
          <Counted
            counted={cases}
            link={(key) => (
              <Link to="/cases/$ref" params={{ ref: key }}>
                {key}
              </Link>
            )}
          />
        </dd>
        <dt>{t('suppliers.screening')}</dt>
        <dd>
          {screening
            ? `${t(`supplierScreening.${screening.state}`)} (${format.instant(screening.at)})`
            : t('suppliers.notScreened')}
          {hits && hits.count > 0 && (
            <>
              {', '}
              <Link to="/parties/$ref" params={{ ref }}>
                {t('suppliers.hits', { count: hits.count })}
              </Link>
            </>
          )}
        </dd>
        <dt>{t('suppliers.assets')}</dt>
        <dd>{assets === null ? t('suppliers.notYours') : format.number(assets)}</dd>
        <dt>{t('suppliers.contracts')}</dt>
        <dd>
          {contracts === null && t('suppliers.notYours')}
          {contracts?.length === 0 && <span className="soft">{t('common.none')}</span>}
          {contracts?.map((one) => (
            <div key={one.ref}>
              <strong>{one.ref}</strong> {t(`contractKind.${one.kind}`)}{' '}
              <span className="soft">
                {[one.from, one.to].map((day) => (day ? format.day(day) : '')).join(' – ')}
              </span>
              {one.clauses.length > 0 && <div className="soft">{one.clauses.join(', ')}</div>}
            </div>
          ))}
        </dd>
      </dl>
    </section>
  )
}

interface CountedProps {
  readonly counted: SupplierAround['warnings']
  readonly link: (key: string) => ReactNode
}

/** How many there are, and the first of them; in words where the reader may not know. */
function Counted({ counted, link }: CountedProps) {
  const { t } = useTranslation()
  if (counted === null) return <>{t('suppliers.notYours')}</>
  if (counted.count === 0) return <span className="soft">{t('common.none')}</span>
  return (
    <>
      {counted.refs.map((ref) => (
        <span key={ref}>{link(ref)} </span>
      ))}
      {counted.count > counted.refs.length &&
        t('suppliers.andMore', { count: counted.count - counted.refs.length })}
    </>
  )
}
