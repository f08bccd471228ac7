import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId, focusField } from '../ui/field.ts'
import { Icon } from '../ui/icon.tsx'

/** As many as the server takes. */
const most = 20

export interface MeasuresProps {
  readonly measures: readonly string[]
  readonly error: string | undefined
  readonly change: (measures: readonly string[]) => void
}

/** What is done instead, one measure a row: what the rule protects has to stay protected. */
export function Measures({ measures, error, change }: MeasuresProps) {
  const { t } = useTranslation()
  const add = () => {
    change([...measures, ''])
    requestAnimationFrame(() => focusField(`/measures/${measures.length}`))
  }
  const remove = (place: number) => {
    const rest = measures.filter((_, at) => at !== place)
    change(rest.length > 0 ? rest : [''])
    requestAnimationFrame(() => focusField(`/measures/${Math.max(0, place - 1)}`))
  }
  return (
    <fieldset>
      <legend className="measures-legend">{t('exceptions.measures')}</legend>
      <p className="soft small">{t('exceptions.measuresHint')}</p>
      <ol className="measures">
        {measures.map((measure, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          <li key={place}>
            <TextInput
              id={fieldId(`/measures/${place}`)}
              label={t('exceptions.measure', { number: place + 1 })}
              value={measure}
              error={place === 0 ? error : undefined}
              maxLength={500}
              autoComplete="off"
              onChange={({ currentTarget }) =>
                change(measures.map((one, at) => (at === place ? currentTarget.value : one)))
              }
            />
            <button
              type="button"
              className="icon-button"
              aria-label={t('exceptions.removeMeasure', { number: place + 1 })}
              onClick={() => remove(place)}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ol>
      {measures.length < most && (
        <button type="button" className="text-button" onClick={add}>
          {t('exceptions.addMeasure')}
        </button>
      )}
    </fieldset>
  )
}
