import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../../ui/field.ts'
import { isRecord, textOf } from '../record.ts'
import { factsOf, replaced } from './condition.ts'
import { FactsEditor } from './facts-editor.tsx'
import type { RuleText } from './rule-start.ts'

export interface ExamplesEditorProps {
  readonly examples: readonly unknown[]
  readonly rule: RuleText
  readonly change: (examples: readonly unknown[]) => void
  readonly errors: ReadonlyMap<string, string>
}

/** With these facts the rule speaks, is silent, or cannot be decided: without an example no rule is signed. */
export function ExamplesEditor({ examples, rule, change, errors }: ExamplesEditorProps) {
  const { t } = useTranslation()
  const begin = () => change([...examples, { name: '', facts: {}, expect: 'speaks' }])
  return (
    <section className="form-part">
      <h2>{t('rules.examples')}</h2>
      <p className="soft small">{t('rules.examplesHint')}</p>
      {errors.get('/tests') && <p className="field-error">{errors.get('/tests')}</p>}
      {examples.map((example, i) => (
        <Example
          // biome-ignore lint/suspicious/noArrayIndexKey: an example is known by its place
          key={`${i} ${examples.length}`}
          example={isRecord(example) ? example : {}}
          path={`/tests/${i}`}
          suggested={factsOf({ all: [rule.when, ...(rule.unless === undefined ? [] : [rule.unless])] })}
          change={(next) => change(replaced(examples, i, next))}
          remove={() => change(replaced(examples, i))}
          errors={errors}
        />
      ))}
      <button id={fieldId('/tests')} type="button" className="text-button" onClick={begin}>
        {t('rules.addExample')}
      </button>
    </section>
  )
}

interface ExampleProps {
  readonly example: RuleText
  readonly path: string
  readonly suggested: readonly string[]
  readonly change: (example: RuleText) => void
  readonly remove: () => void
  readonly errors: ReadonlyMap<string, string>
}

function Example({ example, path, suggested, change, remove, errors }: ExampleProps) {
  const { t } = useTranslation()
  return (
    <div className="example">
      <div className="form-grid">
        <TextInput
          id={fieldId(`${path}/name`)}
          label={t('rules.exampleName')}
          error={errors.get(`${path}/name`) ?? errors.get(path)}
          value={textOf(example.name)}
          onChange={({ currentTarget }) => change({ ...example, name: currentTarget.value })}
        />
        <NativeSelect
          id={fieldId(`${path}/expect`)}
          label={t('rules.expected')}
          value={textOf(example.expect)}
          data={(['speaks', 'silent', 'undecided'] as const).map((value) => ({
            value,
            label: t(`ruleDoes.${value}`),
          }))}
          onChange={({ currentTarget }) => change({ ...example, expect: currentTarget.value })}
        />
      </div>
      <FactsEditor
        facts={isRecord(example.facts) ? example.facts : {}}
        path={`${path}/facts`}
        suggested={suggested}
        change={(facts) => change({ ...example, facts })}
        errors={errors}
      />
      <button type="button" className="text-button" onClick={remove}>
        {t('rules.removeExample')}
      </button>
    </div>
  )
}
