import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.ts'
import { useRecord } from '../ui/records.ts'
import type { LineProps } from './form.ts'

/** Which build is ordered, where the product has several: each may be classified by itself (R16). */
export function VariantField({ line, index, changeLine, errors }: LineProps) {
  const { t } = useTranslation()
  const { data } = useRecord('product', line.sku)
  const variants = data?.record.variants ?? []
  if (variants.length === 0 && !line.variant) return null
  const path = `/lines/${index}/variant`
  const known = variants.map(({ ref, name }) => ({ value: ref, label: name ?? ref }))
  const other = known.some(({ value }) => value === line.variant)
    ? []
    : [{ value: line.variant, label: line.variant }]
  return (
    <NativeSelect
      id={fieldId(path)}
      label={t('field.variant')}
      value={line.variant}
      error={errors[path]}
      data={[{ value: '', label: t('desk.noVariant') }, ...known, ...(line.variant ? other : [])]}
      onChange={({ currentTarget }) => changeLine({ variant: currentTarget.value })}
    />
  )
}
