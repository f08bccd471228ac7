import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassificationView, Product, ProductRecord } from '#catalogue/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ClassifyDialog } from './classify-dialog.tsx'

/** What it is under customs and export control today, and who said so until when. */
export function CodesPart({
  record,
  product,
}: {
  readonly record: ProductRecord
  readonly product: Product
}) {
  const { t } = useTranslation()
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const { codes, classifications } = record
  return (
    <section aria-labelledby="codes-head">
      <h2 id="codes-head">{t('catalogue.codes')}</h2>
      <ul className="catalogue-codes">
        {(['cn', 'annexI', 'eccn'] as const).map((regime) => (
          <li key={regime}>
            {t(`catalogue.regime.${regime}`)}: <CodeText {...codes[regime]} />
          </li>
        ))}
        <li>
          {t('catalogue.chp')}:{' '}
          {codes.chp === null ? (
            <span className="catalogue-unknown">{t('catalogue.isUnknown')}</span>
          ) : (
            t(codes.chp ? 'catalogue.chpYes' : 'catalogue.chpNo')
          )}
        </li>
      </ul>
      {may('product.classify') && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('catalogue.classify')}
        </Button>
      )}
      <h3>{t('catalogue.saidSoFar')}</h3>
      {classifications.length === 0 && <p className="soft">{t('catalogue.neverClassified')}</p>}
      <ul className="catalogue-list">
        {classifications.map((one) => (
          <Said key={one.ref} said={one} />
        ))}
      </ul>
      {isAsking && <ClassifyDialog product={product} close={() => setAsking(false)} />}
    </section>
  )
}

function CodeText({ isKnown, codes }: ProductRecord['codes']['cn']) {
  const { t } = useTranslation()
  if (!isKnown) return <strong className="catalogue-unknown">{t('catalogue.codeUnknown')}</strong>
  return <strong>{codes.length === 0 ? t('catalogue.noCode') : codes.join(', ')}</strong>
}

function Said({ said }: { readonly said: ClassificationView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref, regime, codes, variant, state, validUntil, reason, by, at, evidence } = said
  return (
    <li>
      <strong>
        {t(`catalogue.regime.${regime}`)} {codes.length === 0 ? t('catalogue.noCode') : codes.join(', ')}
      </strong>
      {variant && <> · {variant}</>} ·{' '}
      <span className={state === 'expired' ? 'catalogue-unknown' : undefined}>
        {t(`catalogue.standing.${state}`, { day: format.day(validUntil) })}
      </span>
      <br />
      <span className="soft">
        {ref}, {reason}
        {evidence && ` (${evidence})`}. <PersonName person={by} />, {format.day(at)}
      </span>
    </li>
  )
}
