import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.ts'
import type { Answer } from './draft.ts'
import type { LineProps } from './form.ts'
import { ProhibitedUses } from './prohibited-uses.tsx'
import { ScenarioPicker } from './scenario-picker.tsx'
import { practices, repressions, useFunctions, wordIn } from './words.ts'

/** What the buyer says it is for; every field left alone stays unknown. */
export function UseFields(props: LineProps) {
  const { line, index, changeLine, errors } = props
  const { t } = useTranslation()
  const path = (name: string) => `/lines/${index}/use/${name}`
  return (
    <fieldset className="use-fields">
      <legend>{t('desk.use')}</legend>
      <ProhibitedUses />
      <ScenarioPicker {...props} />
      <Textarea
        id={fieldId(path('text'))}
        label={t('field.useText')}
        value={line.useText}
        error={errors[path('text')]}
        autosize
        minRows={1}
        onChange={(event) => changeLine({ useText: event.currentTarget.value })}
      />
      <Circumstances {...props} />
      <Words
        label={t('field.functions')}
        path={path('functions')}
        vocabulary="feature"
        words={useFunctions}
        chosen={line.functions}
        error={errors[path('functions')]}
        choose={(functions) => changeLine({ functions })}
      />
      <Words
        label={t('field.practices')}
        path={path('practices')}
        vocabulary="practice"
        words={practices}
        chosen={line.practices}
        error={errors[path('practices')]}
        choose={(chosen) => changeLine({ practices: chosen })}
      />
    </fieldset>
  )
}

/** Yes, no or not known: where and how it runs, and what our own diligence says. */
function Circumstances({ line, index, changeLine, errors }: LineProps) {
  const { t } = useTranslation()
  const path = (name: string) => `/lines/${index}/use/${name}`
  return (
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
        onChange={(event) => changeLine({ repression: wordIn(repressions, event.currentTarget.value) ?? '' })}
      />
    </div>
  )
}

interface WordsProps<W extends string> {
  readonly label: string
  readonly path: string
  readonly vocabulary: 'feature' | 'practice'
  readonly words: readonly W[]
  readonly chosen: readonly W[]
  readonly error: string | undefined
  readonly choose: (chosen: readonly W[]) => void
}

/** Any number of words of a closed list. */
function Words<W extends string>({ label, path, vocabulary, words, chosen, error, choose }: WordsProps<W>) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      label={label}
      value={[...chosen]}
      error={error}
      onChange={(values) => choose(words.filter((word) => values.includes(word)))}
    >
      <div className="checks">
        {words.map((word) => (
          <Checkbox
            key={word}
            id={fieldId(`${path}/${word}`)}
            value={word}
            label={t(`${vocabulary}.${word}`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

export const answerOf = (text: string): Answer => (text === 'yes' || text === 'no' ? text : '')
