import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FamilyEdge, SupplierRecord } from '#partners/model'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { FamilyPicture } from './family-picture.tsx'

/** Who belongs to whom and under which brands it sells: a picture, the table behind it, and the products. */
export function FamilyPart({ record: { family, name } }: { readonly record: SupplierRecord }) {
  const { t } = useTranslation()
  const { members, edges, products, isWhole, supplier } = family
  const nameOf = (ref: string) => members.find((one) => one.ref === ref)?.name ?? ref
  return (
    <section aria-labelledby="family-head">
      <h2 id="family-head">{t('family.title')}</h2>
      {edges.length === 0 && <p className="soft">{t('family.alone')}</p>}
      {edges.length > 0 && <FamilyPicture family={family} name={name} />}
      {!isWhole && <p className="notice">{t('family.more')}</p>}
      {members.length > 1 && (
        <ScrollingTable label={t('family.members')}>
          <thead>
            <tr>
              <th scope="col">{t('suppliers.name')}</th>
              <th scope="col">{t('family.tie')}</th>
              <th scope="col">{t('family.covered')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((one) => (
              <tr key={one.ref}>
                <th scope="row">
                  {one.ref === supplier ? (
                    one.name
                  ) : (
                    <Link to="/parties/$ref" params={{ ref: one.ref }}>
                      {one.name}
                    </Link>
                  )}
                </th>
                <td>{t(`familyTie.${one.tie}`)}</td>
                <td>{t(one.covered ? 'family.yes' : 'family.no')}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
      {edges.length > 0 && <Edges edges={edges} nameOf={nameOf} />}
      {products.length > 0 && <Products family={family} nameOf={nameOf} />}
    </section>
  )
}

interface EdgesProps {
  readonly edges: readonly FamilyEdge[]
  readonly nameOf: (ref: string) => string
}

function Edges({ edges, nameOf }: EdgesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <details>
      <summary>{t('family.edges', { count: edges.length })}</summary>
      <ScrollingTable label={t('family.edges', { count: edges.length })}>
        <thead>
          <tr>
            <th scope="col">{t('family.from')}</th>
            <th scope="col">{t('family.kind')}</th>
            <th scope="col">{t('family.to')}</th>
            <th scope="col">{t('family.evidence')}</th>
            <th scope="col">{t('family.period')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ kind, from, to, share, sku, evidence, since, until }) => (
            <tr key={`${kind} ${from} ${to} ${sku}`}>
              <td>{nameOf(from)}</td>
              <td>
                {t(`familyEdge.${kind}`)} {share !== null && `${format.number(share)} %`} {sku}
              </td>
              <td>{nameOf(to)}</td>
              <td>{evidence ?? <span className="soft">{t('common.none')}</span>}</td>
              <td className="soft">
                {since || until
                  ? [since, until].map((day) => (day ? format.day(day.slice(0, 10)) : '')).join(' – ')
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  )
}

interface ProductsProps {
  readonly family: SupplierRecord['family']
  readonly nameOf: (ref: string) => string
}

function Products({ family: { products }, nameOf }: ProductsProps) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('family.products', { count: products.length })}</summary>
      <ScrollingTable label={t('family.products', { count: products.length })}>
        <thead>
          <tr>
            <th scope="col">{t('family.product')}</th>
            <th scope="col">{t('suppliers.category')}</th>
            <th scope="col">{t('family.maker')}</th>
            <th scope="col">{t('family.via')}</th>
          </tr>
        </thead>
        <tbody>
          {products.map(({ sku, name, category, maker, via, of }) => (
            <tr key={`${sku} ${via}`}>
              <th scope="row">
                {sku} {name && <span className="soft">{name}</span>}
              </th>
              <td>{t(`newRecord.category.${category}`)}</td>
              <td>{nameOf(maker)}</td>
              <td>
                {t(`familyVia.${via}`)} {of && via !== 'made' && nameOf(of)}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  )
}
