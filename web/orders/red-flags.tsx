import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../app/i18n.ts'
import { fieldId } from '../ui/field.ts'
import { useRedFlags } from './api.ts'
import type { LineProps } from './form.ts'

/** The red-flag questions of the house, each with yes, no or not yet asked. */
export function RedFlags({ line, index, changeLine, errors }: LineProps) {
  const { t } = useTranslation()
  const { data } = useRedFlags()
  if (!data || data.items.length === 0) return null
  const answer = (id: string, text: string) => {
    const { [id]: _former, ...others } = line.answers
    changeLine({ answers: text === '' ? others : { ...others, [id]: text === 'yes' } })
  }
  return (
    <fieldset className="red-flags">
      <legend>{t('desk.redFlags')}</legend>
      {data.items.map(({ id, question }) => {
        const path = `/lines/${index}/answers/${id}`
        const given = line.answers[id]
        return (
          <NativeSelect
            key={id}
            id={fieldId(path)}
            label={question[currentLanguage()]}
            value={given === true ? 'yes' : given === false ? 'no' : ''}
            error={errors[path]}
            data={['', 'yes', 'no'].map((value) => ({ value, label: t(`answer.${value || 'unknown'}`) }))}
            onChange={(event) => answer(id, event.currentTarget.value)}
          />
        )
      })}
    </fieldset>
  )
}
