import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { categories } from '#rules/model'
import { useEntities } from '../../administration/entities.ts'
import { RecordName } from '../../ui/record-name.tsx'
import { RecordPicker } from '../../ui/record-picker.tsx'
import type { TextProps } from './proposal-form.tsx'

/** Whom and what the decision binds. All our companies, but for those that are spared with a reason (F11). */
export function ScopeFields({ text, change }: TextProps) {
  const { t } = useTranslation()
  const { suppliers, family } = text
  return (
    <fieldset>
      <legend>{t('decisions.scope')}</legend>
      <ul>
        {suppliers.map((ref) => (
          <li key={ref}>
            <RecordName type="organisation" reference={ref} />{' '}
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => change({ suppliers: suppliers.filter((one) => one !== ref) })}
            >
              {t('decisions.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <RecordPicker
        key={suppliers.length}
        type="organisation"
        id="decision-supplier"
        label={t('decisions.addSupplier')}
        value=""
        onChange={(ref) => ref && change({ suppliers: [...new Set([...suppliers, ref])] })}
      />
      <Checkbox
        label={t('decisions.family')}
        checked={family}
        onChange={({ currentTarget }) => change({ family: currentTarget.checked })}
      />
      <Checkbox.Group
        label={t('decisions.categories')}
        value={text.categories}
        onChange={(chosen) => change({ categories: categories.filter((one) => chosen.includes(one)) })}
      >
        <div className="decision-categories">
          {categories.map((category) => (
            <Checkbox key={category} value={category} label={t(`newRecord.category.${category}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <SparedFields text={text} change={change} />
    </fieldset>
  )
}

/** A company is spared when somebody writes why. */
function SparedFields({ text, change }: TextProps) {
  const { t } = useTranslation()
  const { data = [] } = useEntities()
  const { exceptions } = text
  return (
    <fieldset>
      <legend>{t('decisions.spared')}</legend>
      <p className="soft">{t('decisions.sparedHint')}</p>
      {data.map(({ key, record }) => (
        <TextInput
          key={key}
          label={record.name}
          value={exceptions.find(({ legalEntity }) => legalEntity === key)?.reason ?? ''}
          onChange={({ currentTarget }) => {
            const others = exceptions.filter(({ legalEntity }) => legalEntity !== key)
            const reason = currentTarget.value
            change({ exceptions: reason === '' ? others : [...others, { legalEntity: key, reason }] })
          }}
        />
      ))}
    </fieldset>
  )
}
