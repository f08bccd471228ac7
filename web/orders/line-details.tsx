import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import type { Answer } from './draft.ts'
import type { LineProps } from './form.ts'
import { RedFlags } from './red-flags.tsx'
import { practices, repressions, useFunctions, wordIn } from './words.ts'

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
    (line.useText || line.functions.length > 0) && t('desk.use'),
    Object.keys(line.answers).length > 0 && t('desk.redFlags'),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : t('desk.nothingFilled')
}

function UseFields({ line, index, changeLine, errors }: LineProps) {
  const { t } = useTranslation()
  const path = (name: string) => `/lines/${index}/use/${name}`
  return (
    <fieldset className="use-fields">
      <legend>{t('desk.use')}</legend>
      <Textarea
        id={fieldId(path('text'))}
        label={t('field.useText')}
        value={line.useText}
        error={errors[path('text')]}
        autosize
        minRows={1}
        onChange={(event) => changeLine({ useText: event.currentTarget.value })}
      />
      <div className="field-grid">
        {(['realTime', 'publicSpace', 'lawEnforcement'] as const).map((name) => (
          <NativeSelect
            key={name}
            id={fieldId(path(name))}
            label={t(`field.${name}`)}
            value={line[name]}
            error={errors[path(name)]}
            data={(['', 'yes', 'no'] as const).map((value) => ({
              value,
              label: t(`answer.${value || 'unknown'}`),
            }))}
            onChange={(event) => changeLine({ [name]: answerOf(event.currentTarget.value) })}
          />
        ))}
        <NativeSelect
          id={fieldId(path('repression'))}
          label={t('field.repression')}
          value={line.repression}
          error={errors[path('repression')]}
          data={['', ...repressions].map((value) => ({
            value,
            label: t(`repression.${value || 'unknown'}`),
          }))}
          onChange={(event) =>
            changeLine({ repression: wordIn(repressions, event.currentTarget.value) ?? '' })
          }
        />
      </div>
      <Checkbox.Group
        label={t('field.functions')}
        value={[...line.functions]}
        error={errors[path('functions')]}
        onChange={(chosen) => changeLine({ functions: useFunctions.filter((name) => chosen.includes(name)) })}
      >
        <div className="checks">
          {useFunctions.map((name) => (
            <Checkbox key={name} value={name} label={t(`feature.${name}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('field.practices')}
        value={[...line.practices]}
        error={errors[path('practices')]}
        onChange={(chosen) => changeLine({ practices: practices.filter((name) => chosen.includes(name)) })}
      >
        <div className="checks">
          {practices.map((name) => (
            <Checkbox key={name} value={name} label={t(`practice.${name}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  )
}

export const answerOf = (text: string): Answer => (text === 'yes' || text === 'no' ? text : '')
