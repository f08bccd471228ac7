import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { purposes } from '#rules/model'
import { CountryPicker } from '../../ui/country-picker.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useFormat } from '../../ui/format.ts'
import { fromLocal, toLocal } from './draft.ts'
import type { TextProps } from './proposal-form.tsx'

/** From when it counts, whose new sales end, and the uses and countries that it is narrowed to. */
export function EffectFields({ text, change, error }: TextProps & { readonly error: unknown }) {
  const { t } = useTranslation()
  const { effectiveAt, newSales } = text
  const isPhaseOut = text.chosen !== null && text.options[text.chosen]?.kind === 'phaseOut'
  return (
    <fieldset>
      <legend>{t('decisions.effect')}</legend>
      <TextInput
        id={fieldId('/effectiveAt')}
        type="datetime-local"
        label={t('decisions.effectiveAt')}
        description={t('decisions.effectHint')}
        value={toLocal(effectiveAt)}
        error={fieldError(error, '/effectiveAt')}
        onChange={({ currentTarget }) => change({ effectiveAt: fromLocal(currentTarget.value) })}
      />
      {isPhaseOut && (
        <NativeSelect
          label={t('decisions.newSales')}
          value={newSales}
          data={(['all', 'newCustomersOnly'] as const).map((value) => ({
            value,
            label: t(`newSalesScope.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            change({ newSales: value === 'all' ? 'all' : 'newCustomersOnly' })
          }
        />
      )}
      <Checkbox.Group
        label={t('decisions.purposes')}
        description={t('decisions.everyPurpose')}
        value={text.purposes}
        onChange={(chosen) => change({ purposes: purposes.filter((one) => chosen.includes(one)) })}
      >
        <div className="decision-categories">
          {purposes.map((purpose) => (
            <Checkbox key={purpose} value={purpose} label={t(`purpose.${purpose}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <CountryFields text={text} change={change} />
    </fieldset>
  )
}

function CountryFields({ text: { countries }, change }: TextProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <CountryPicker
        key={countries.length}
        id="decision-country"
        label={t('decisions.addCountry')}
        value=""
        onChange={(code) => code && change({ countries: [...new Set([...countries, code])] })}
      />
      {countries.length === 0 && <p className="soft small">{t('decisions.everyCountry')}</p>}
      <ul>
        {countries.map((code) => (
          <li key={code}>
            {format.country(code)}{' '}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${t('decisions.remove')}: ${format.country(code)}`}
              onClick={() => change({ countries: countries.filter((one) => one !== code) })}
            >
              {t('decisions.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
