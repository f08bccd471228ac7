import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../../app/i18n.ts'
import { fieldId } from '../../ui/field.ts'
import { isRecord, textOf } from '../record.ts'
import { holdKinds, nextActs, outcomes } from '../words.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { ExamplesEditor } from './examples-editor.tsx'
import { type RuleText, withField, wordingOf } from './rule-start.ts'

export interface RuleFormProps {
  readonly rule: RuleText
  readonly change: (rule: RuleText) => void
  /** What the server said is wrong, by path in the rule. */
  readonly errors: ReadonlyMap<string, string>
}

/** One rule of own policy, field by field. */
export function RuleForm(props: RuleFormProps) {
  const { rule, change, errors } = props
  const { t } = useTranslation()
  const unless = rule.unless
  return (
    <>
      <Head {...props} />
      <Said {...props} field="title" />
      <Said {...props} field="message" isLong />
      <section className="form-part">
        <h2>{t('rules.speaksWhen')}</h2>
        <ConditionEditor
          value={rule.when}
          change={(when) => change({ ...rule, when })}
          path="/when"
          errors={errors}
        />
      </section>
      <section className="form-part">
        <h2>{t('rules.unless')}</h2>
        {unless === undefined ? (
          <button
            type="button"
            className="text-button"
            onClick={() => change({ ...rule, unless: { fact: '' } })}
          >
            {t('rules.addUnless')}
          </button>
        ) : (
          <ConditionEditor
            value={unless}
            change={(next) => change({ ...rule, unless: next })}
            remove={() => change(withField(rule, 'unless', undefined))}
            path="/unless"
            errors={errors}
          />
        )}
      </section>
      <NextSteps {...props} />
      <ExamplesEditor
        examples={Array.isArray(rule.tests) ? rule.tests : []}
        rule={rule}
        change={(tests) => change({ ...rule, tests })}
        errors={errors}
      />
    </>
  )
}

function Head({ rule, change, errors }: RuleFormProps) {
  const { t } = useTranslation()
  const outcome = textOf(rule.outcome)
  const text = (field: string, label: string, description?: string) => (
    <TextInput
      id={fieldId(`/${field}`)}
      label={label}
      description={description}
      error={errors.get(`/${field}`)}
      value={textOf(rule[field])}
      onChange={({ currentTarget }) => change(withField(rule, field, currentTarget.value))}
    />
  )
  const setOutcome = (value: string) => {
    const kind = value === 'hold' ? (rule.kind ?? 'review') : undefined
    change(withField({ ...rule, outcome: value }, 'kind', kind))
  }
  return (
    <section className="form-part form-grid">
      {text('id', t('rules.id'), t('rules.idHint'))}
      {text('citation', t('rules.citation'), t('rules.citationHint'))}
      <NativeSelect
        id={fieldId('/outcome')}
        label={t('rules.outcome')}
        value={outcome}
        error={errors.get('/outcome')}
        data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={({ currentTarget }) => setOutcome(currentTarget.value)}
      />
      {outcome === 'hold' && (
        <NativeSelect
          id={fieldId('/kind')}
          label={t('rules.kind')}
          value={textOf(rule.kind)}
          error={errors.get('/kind')}
          data={holdKinds.map((value) => ({ value, label: t(`holdKind.${value}`) }))}
          onChange={({ currentTarget }) => change({ ...rule, kind: currentTarget.value })}
        />
      )}
      <Day field="from" label={t('rules.from')} {...{ rule, change, errors }} />
      <Day field="to" label={t('rules.to')} {...{ rule, change, errors }} />
    </section>
  )
}

interface DayProps extends RuleFormProps {
  readonly field: 'from' | 'to'
  readonly label: string
}

/** A day; an instant that was written elsewhere stays as it is until another day is chosen. */
function Day({ rule, change, errors, field, label }: DayProps) {
  const { t } = useTranslation()
  const value = textOf(rule[field])
  return (
    <TextInput
      id={fieldId(`/${field}`)}
      type="date"
      label={label}
      description={field === 'to' ? t('rules.toHint') : t('rules.fromHint')}
      error={errors.get(`/${field}`)}
      value={value.slice(0, 10)}
      onChange={({ currentTarget }) => change(withField(rule, field, currentTarget.value || undefined))}
    />
  )
}

interface SaidProps extends RuleFormProps {
  readonly field: 'title' | 'message'
  readonly isLong?: boolean
}

/** The same in the four languages of the house. */
function Said({ rule, change, errors, field, isLong = false }: SaidProps) {
  const { t } = useTranslation()
  const wording = wordingOf(rule[field])
  const Field = isLong ? Textarea : TextInput
  return (
    <fieldset className="form-part form-said">
      <legend>{isLong ? t('rules.message') : t('rules.title')}</legend>
      {isLong && <p className="soft small">{t('rules.messageHint')}</p>}
      {languages.map((language) => (
        <Field
          key={language}
          id={fieldId(`/${field}/${language}`)}
          label={languageNames[language]}
          lang={language}
          error={errors.get(`/${field}/${language}`)}
          value={wording[language]}
          onChange={({ currentTarget }) =>
            change({ ...rule, [field]: { ...wording, [language]: currentTarget.value } })
          }
        />
      ))}
    </fieldset>
  )
}

/** What the reader of an answer is offered to do. Steps that the list does not know stay. */
function NextSteps({ rule, change }: RuleFormProps) {
  const { t } = useTranslation()
  const steps: readonly unknown[] = Array.isArray(rule.next) ? rule.next : []
  const actOf = (step: unknown) => (isRecord(step) ? textOf(step.act) : '')
  const toggle = (act: string) => {
    const isThere = steps.some((step) => actOf(step) === act)
    const next = isThere ? steps.filter((step) => actOf(step) !== act) : [...steps, { act }]
    change(withField(rule, 'next', next.length > 0 ? next : undefined))
  }
  return (
    <fieldset className="form-part choices">
      <legend>{t('rules.nextSteps')}</legend>
      {nextActs.map((act) => (
        <Checkbox
          key={act}
          size="xs"
          label={t(`act.${act}`)}
          checked={steps.some((step) => actOf(step) === act)}
          onChange={() => toggle(act)}
        />
      ))}
    </fieldset>
  )
}
