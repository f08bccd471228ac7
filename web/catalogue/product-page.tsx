import './catalogue.css'
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Product, type ProductRecord, type SellDeed, sellDeeds, sellTitles } from '#catalogue/model'
import { useMay } from '../access/session.ts'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { beginSale, moveSale, useNoteProduct, useProduct } from './api.ts'
import { CodesPart } from './codes-part.tsx'
import { FeaturesPart, LifeFacts, MakersPart } from './range-part.tsx'
import { SheetPart } from './sheet-part.tsx'

/** One product: may it be sold, what is it under the law, who makes it, and every value with its source. */
export function ProductPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/catalogue/$ref' })
  const { data, error, refetch } = useProduct(ref)
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={10} />}
      </Page>
    )
  const product = data.record as Product
  const { name, brandName, category } = data.line
  return (
    <RecordLayout
      title={name === ref ? ref : t('catalogue.productTitle', { ref, name })}
      aside={
        <span className="soft">
          {brandName}, {t(`newRecord.category.${category}`)}
        </span>
      }
      facts={
        <>
          <CodesPart record={data} product={product} />
          <FeaturesPart record={data} />
          <MakersPart record={data} />
          <LifeFacts record={data} product={product} />
          <SheetPart product={product} />
        </>
      }
      history={<Sale record={data} />}
    />
  )
}

const isDeed = (deed: string): deed is SellDeed => sellDeeds.some((one) => one === deed)

/** Its life in our range; what nobody took into it is sold as before, and says so. */
function Sale({ record: { line } }: { readonly record: ProductRecord }) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const note = useNoteProduct(line.ref)
  const [deed, setDeed] = useState<string>()
  const title = deed === undefined ? '' : isDeed(deed) ? said(sellTitles.deeds[deed]) : t('catalogue.begin')
  return (
    <>
      {line.saleState === null ? (
        <section aria-labelledby="sale-head">
          <h2 id="sale-head">{t('catalogue.saleState')}</h2>
          <p className="soft">{t('catalogue.noStateSays')}</p>
          {may('product.state') && (
            <Button variant="default" onClick={() => setDeed('begin')}>
              {t('catalogue.begin')}
            </Button>
          )}
        </section>
      ) : (
        <LifePart kind="product" id={line.ref} act={setDeed} />
      )}
      {deed && (
        <ReasonDialog
          title={title}
          says={t('catalogue.deedSays', { ref: line.ref, count: line.installed })}
          act={title}
          close={() => setDeed(undefined)}
          send={async (reason) => {
            await (deed === 'begin' ? beginSale(line.ref, reason) : moveSale(line.ref, deed, reason))
            await note()
          }}
        />
      )}
    </>
  )
}
