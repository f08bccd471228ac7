import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { LineProps } from './form.ts'
import { RedFlags } from './red-flags.tsx'
import { UseFields } from './use-fields.tsx'
import { VariantField } from './variant-field.tsx'

/** Site, serials, declared use and red flags of a line, folded until they are needed. */
export function LineDetails(props: LineProps) {
  const { t } = useTranslation()
  const { line, index, changeLine, errors } = props
  const path = (name: string) => `/lines/${index}/${name}`
  return (
    <details className="line-details">
      <summary>{t('desk.lineDetails', { filled: filledWords(props, t) })}</summary>
      <div className="field-grid">
        <RecordPicker
          type="site"
          id={fieldId(path('site'))}
          label={t('field.site')}
          value={line.site}
          error={errors[path('site')]}
          onChange={(site) => changeLine({ site })}
        />
        <TextInput
          id={fieldId(path('serials'))}
          label={t('field.serials')}
          description={t('desk.serialsHint')}
          value={line.serials}
          error={errors[path('serials')]}
          autoComplete="off"
          onChange={(event) => changeLine({ serials: event.currentTarget.value })}
        />
      </div>
      <VariantField {...props} />
      <UseFields {...props} />
      <RedFlags {...props} />
    </details>
  )
}

/** A word for each part that is filled, so that a folded line does not hide what it says. */
function filledWords({ line }: LineProps, t: (key: string) => string): string {
  const parts = [
    line.site && t('field.site'),
    line.serials && t('field.serials'),
    line.variant && t('field.variant'),
    (line.useText || line.functions.length > 0) && t('desk.use'),
    Object.keys(line.answers).length > 0 && t('desk.redFlags'),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : t('desk.nothingFilled')
}
