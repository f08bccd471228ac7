import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../../ui/field.ts'
import type { FactInfo } from '../api.ts'
import { type Shape, written } from './condition.ts'
import type { NodeProps } from './condition-editor.tsx'
import { FactPicker } from './fact-picker.tsx'
import { useFactLook } from './fact-words.ts'
import { Operand } from './operand.tsx'

type Test = Extract<Shape, { readonly op: 'test' }>

/** One question: which fact, which comparison, which value. What fits the fact is offered. */
export function TestEditor({
  test,
  change,
  path,
  errors,
  inParty = false,
}: NodeProps & { readonly test: Test }) {
  const { t } = useTranslation()
  const { info } = useFactLook()
  const known = info(test.fact)
  const operators = known?.operators ?? (test.operator ? [test.operator] : [])
  const set = (part: Partial<Test>) => change(written({ ...test, ...part }))
  const setFact = (fact: string) => {
    const next = info(fact)
    const [first = ''] = next?.operators ?? []
    const isSame = next?.type === known?.type && next !== undefined && test.operator !== ''
    set(isSame && !next.valueWords ? { fact } : { fact, operator: first, operand: startOf(first, next) })
  }
  return (
    <div className="node-test">
      <FactPicker
        id={fieldId(`${path}/fact`)}
        label={t('rules.fact')}
        value={test.fact}
        onChange={setFact}
        inParty={inParty}
        error={errors.get(`${path}/fact`)}
      />
      {operators.length > 0 && (
        <NativeSelect
          id={fieldId(`${path}/operator`)}
          label={t('rules.operator')}
          value={test.operator}
          data={operators.map((value) => ({ value, label: wordOf(value, known, t) }))}
          onChange={({ currentTarget }) =>
            set({ operator: currentTarget.value, operand: startOf(currentTarget.value, known) })
          }
        />
      )}
      {test.operator !== '' && (
        <Operand
          key={`${test.fact} ${test.operator}`}
          id={fieldId(`${path}/${test.operator}`)}
          label={t('rules.value')}
          info={known}
          operator={test.operator}
          value={test.operand}
          onChange={(operand) => set({ operand })}
          error={errors.get(`${path}/${test.operator}`)}
          inParty={inParty}
        />
      )}
    </div>
  )
}

const bounds = ['lt', 'lte', 'gt', 'gte']

/** Days lie before and after each other; numbers are less and more. */
function wordOf(operator: string, info: FactInfo | undefined, t: (key: string) => string): string {
  const isTime = info?.type === 'day' || info?.type === 'instant'
  return t(isTime && bounds.includes(operator) ? `ruleOperator.time.${operator}` : `ruleOperator.${operator}`)
}

/** The value that a comparison begins with. */
function startOf(operator: string, info: FactInfo | undefined): unknown {
  if (operator === 'isEmpty' || operator === 'isKnown') return true
  if (['in', 'notIn', 'hasAny', 'startsWith'].includes(operator)) return []
  if (info?.type === 'boolean' && operator === 'is') return true
  if (operator === 'is' || operator === 'has') return info?.valueWords?.[0]?.value ?? ''
  return info?.type === 'number' && bounds.includes(operator) ? 1 : ''
}
