import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Product, ProductRecord } from '#catalogue/model'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'

/** Functions by risk class, with the text it follows from and the approved uses that name them. */
export function FeaturesPart({ record: { features, uses } }: { readonly record: ProductRecord }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <section aria-labelledby="features-head">
      <h2 id="features-head">{t('catalogue.features')}</h2>
      {features.length === 0 && <p className="soft">{t('catalogue.noFeatures')}</p>}
      <ul className="catalogue-list">
        {features.map(({ id, title, isOptional, class: risk, source, uses: named }) => (
          <li key={`${id} ${isOptional}`}>
            <strong>{said(title)}</strong>
            {isOptional && <> ({t('catalogue.optional')})</>}: {t(`catalogue.risk.${risk}`)}{' '}
            <span className="soft">{source}</span>
            <br />
            {named.length === 0 ? (
              <span className="catalogue-unknown">{t('catalogue.noUse')}</span>
            ) : (
              <span className="soft">
                {t('catalogue.inUses', { uses: named.map(({ title: use }) => said(use)).join(', ') })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {uses.length === 0 && <p className="soft">{t('catalogue.noUses')}</p>}
    </section>
  )
}

/** Who really makes it, step by step with the evidence, and whose chip it runs on. */
export function MakersPart({ record }: { readonly record: ProductRecord }) {
  const { t } = useTranslation()
  const { chain, relabels, socVendor } = record
  return (
    <section aria-labelledby="makers-head">
      <h2 id="makers-head">{t('catalogue.makers')}</h2>
      <ol className="catalogue-list">
        {chain.map(({ product, name, maker, makerName, evidence }) => (
          <li key={product}>
            <Link to="/suppliers/$ref" params={{ ref: maker }}>
              {makerName}
            </Link>
            : {name} <span className="soft">{evidence ?? t('catalogue.brandItself')}</span>
          </li>
        ))}
      </ol>
      {relabels.length > 0 && (
        <p>
          {t('catalogue.soldAs')}{' '}
          {relabels.map(({ ref, evidence }) => (
            <span key={ref}>
              <Link to="/catalogue/$ref" params={{ ref }}>
                {ref}
              </Link>{' '}
              <span className="soft">({evidence})</span>{' '}
            </span>
          ))}
        </p>
      )}
      <p>
        {t('catalogue.soc')}: {socVendor ? socVendor.name : t('catalogue.isUnknown')}
      </p>
    </section>
  )
}

/** Firmware and variants, the days of its life, what stands at customers, and what takes whose place. */
export function LifeFacts({
  record,
  product,
}: {
  readonly record: ProductRecord
  readonly product: Product
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { line, replacedBy, replaces } = record
  const day = (text: string | null) => (text === null ? t('catalogue.isUnknown') : format.day(text))
  return (
    <section aria-labelledby="life-head">
      <h2 id="life-head">{t('catalogue.life')}</h2>
      <ul className="catalogue-list">
        <li>
          {t('catalogue.soldUntil')}: {day(line.soldUntil)}
        </li>
        <li>
          {t('catalogue.supportedUntil')}: {day(line.supportedUntil)}
        </li>
        <li>
          {t('catalogue.firmware')}: {product.firmware ?? t('catalogue.isUnknown')}
        </li>
        <li>
          <Link to="/assets" search={{ filter: { product: line.ref } }}>
            {t('catalogue.atCustomers', { count: line.installed })}
          </Link>
        </li>
        {replacedBy.length > 0 && <li>{t('catalogue.replacedBy', { skus: replacedBy.join(', ') })}</li>}
        {replaces.length > 0 && <li>{t('catalogue.replaces', { skus: replaces.join(', ') })}</li>}
        <li>
          <Link to="/proposals" search={{ product: line.ref }}>
            {t('catalogue.askProposals')}
          </Link>
        </li>
      </ul>
      <h3>{t('catalogue.variants')}</h3>
      {(product.variants ?? []).length === 0 && <p className="soft">{t('catalogue.noVariants')}</p>}
      <ul className="catalogue-list">
        {(product.variants ?? []).map(({ ref, name, firmware, licence, thermalHz }) => (
          <li key={ref}>
            <strong>{name ?? ref}</strong>{' '}
            {[firmware, licence, thermalHz ? `${format.number(thermalHz)} Hz` : undefined]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
