import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.ts'
import { Icon } from '../ui/icon.tsx'
import { OutcomeMark } from '../ui/outcome.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { LineProps } from './form.ts'
import { LineDetails } from './line-details.tsx'
import { purposes, wordIn } from './words.ts'

export interface LineRowProps extends LineProps {
  readonly remove: () => void
  readonly paste: (text: string) => boolean
}

export function LineRow({ remove, paste, ...props }: LineRowProps) {
  const { t } = useTranslation()
  const { line, index, changeLine, errors, verdict } = props
  const path = (name: string) => `/lines/${index}/${name}`
  return (
    <li className="line" aria-label={t('desk.line', { number: index + 1 })}>
      <div className="line-main">
        <span className="line-number" aria-hidden="true">
          {index + 1}
        </span>
        <RecordPicker
          type="product"
          shows="key"
          id={fieldId(path('sku'))}
          label={t('field.sku')}
          value={line.sku}
          error={errors[path('sku')]}
          onChange={(sku) => changeLine({ sku })}
          onPaste={paste}
        />
        <NumberField {...props} name="quantity" />
        <NumberField {...props} name="price" />
        <NativeSelect
          id={fieldId(path('purpose'))}
          label={t('field.purpose')}
          value={line.purpose}
          error={errors[path('purpose')]}
          data={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
          onChange={(event) => {
            const chosen = wordIn(purposes, event.currentTarget.value)
            if (chosen) changeLine({ purpose: chosen })
          }}
        />
        <button
          type="button"
          className="icon-button line-remove"
          aria-label={t('desk.removeLine', { number: index + 1 })}
          onClick={remove}
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className="line-foot">
        {verdict && <OutcomeMark outcome={verdict.outcome} kind={verdict.kind} />}
        <LineDetails {...props} />
      </div>
    </li>
  )
}

function NumberField({ line, index, changeLine, errors, name }: LineProps & { name: 'quantity' | 'price' }) {
  const { t } = useTranslation()
  const path = `/lines/${index}/${name}`
  return (
    <TextInput
      id={fieldId(path)}
      label={t(`field.${name}`)}
      value={line[name]}
      error={errors[path]}
      inputMode={name === 'quantity' ? 'numeric' : 'decimal'}
      autoComplete="off"
      className="number-field"
      onChange={(event) => changeLine({ [name]: event.currentTarget.value })}
    />
  )
}
