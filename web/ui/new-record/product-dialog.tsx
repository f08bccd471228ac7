import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductCategory } from '#catalogue/model'
import { CountryPicker } from '../country-picker.tsx'
import { Dialog } from '../dialog.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import { addProduct, find, type NewProduct } from './api.ts'
import type { NewRecordDialogProps } from './party-dialog.tsx'

const categories = [
  'camera',
  'thermal',
  'recorder',
  'encoder',
  'videoManagement',
  'analytics',
  'accessControl',
  'intercom',
  'intrusionDetection',
  'radar',
  'audio',
  'drone',
  'network',
  'storage',
  'display',
  'accessory',
  'sparePart',
  'software',
  'service',
  'other',
] as const satisfies readonly ProductCategory[]

/** What it is and who makes it; a maker that is not known yet is added with it. */
export function ProductDialog({ typed, close, added }: NewRecordDialogProps) {
  const { t } = useTranslation()
  const { product, change, isNewMaker, isReady, work } = useNewProduct(typed, added)
  const send = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation() // the dialog stands inside the form that asked for it
    if (isReady && !work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('newRecord.product')} close={close}>
      <form className="new-record-form" onSubmit={send} noValidate>
        <p className="soft">{t('newRecord.productSays')}</p>
        <Fields product={product} change={change} isNewMaker={isNewMaker} />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending} disabled={!isReady}>
            {t('newRecord.addProduct')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useNewProduct(typed: string, added: NewRecordDialogProps['added']) {
  const [product, setProduct] = useState<NewProduct>({
    ...{ ref: typed, name: '', category: 'camera', maker: '', makerCountry: '' },
  })
  const { ref, name, maker, makerCountry } = product
  const known = useQuery({
    queryKey: ['maker', maker],
    queryFn: async () => (await find('organisation', maker)) ?? null,
    enabled: maker.trim().length > 1,
  })
  const work = useMutation({ mutationFn: () => addProduct(product), onSuccess: (key) => added(key) })
  const isNewMaker = known.data === null
  const isMakerReady = known.data !== undefined && (!isNewMaker || makerCountry.length === 2)
  const change = (part: Partial<NewProduct>) => setProduct((now) => ({ ...now, ...part }))
  const isReady = ref.trim() !== '' && name.trim() !== '' && isMakerReady
  return { product, change, isNewMaker, isReady, work }
}

interface FieldsProps {
  readonly product: NewProduct
  readonly change: (part: Partial<NewProduct>) => void
  readonly isNewMaker: boolean
}

function Fields({ product, change, isNewMaker }: FieldsProps) {
  const { t } = useTranslation()
  const text = (name: 'ref' | 'name' | 'maker', label: string) => ({
    id: `new-product-${name}`,
    label,
    value: product[name],
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...text('ref', t('newRecord.sku'))} />
      <TextInput {...text('name', t('newRecord.productName'))} data-autofocus />
      <NativeSelect
        id="new-product-category"
        label={t('newRecord.kind')}
        value={product.category}
        data={categories.map((value) => ({ value, label: t(`newRecord.category.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ category: categories.find((one) => one === value) ?? 'other' })
        }
      />
      <TextInput
        {...text('maker', t('newRecord.maker'))}
        description={isNewMaker ? t('newRecord.makerIsNew') : undefined}
      />
      {isNewMaker && (
        <CountryPicker
          id="new-product-maker-country"
          label={t('newRecord.makerCountry')}
          value={product.makerCountry}
          onChange={(makerCountry) => change({ makerCountry })}
        />
      )}
    </>
  )
}
