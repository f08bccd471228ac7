import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleChange } from '../drafts-api.ts'
import { textOf } from '../record.ts'
import { CheckedPanel } from './checked-panel.tsx'
import { replaced } from './condition.ts'
import { JsonView } from './json-view.tsx'
import { RuleForm } from './rule-form.tsx'
import { newRule, type RuleText } from './rule-start.ts'
import { TryPanel } from './try-panel.tsx'
import { useChecked } from './use-checked.ts'
import { useOpenPoints } from './use-open-points.ts'

export interface ChangesProps {
  readonly changes: readonly RuleChange[]
  readonly change: (changes: readonly RuleChange[]) => void
  readonly first: number
  /** Saving was tried: what is missing is said at its field too. */
  readonly isTried: boolean
}

/** The rules that a draft writes or takes away, one of them open. */
export function Changes({ changes, change, first, isTried }: ChangesProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState(first)
  const index = Math.min(at, changes.length - 1)
  const open = changes[index]
  const add = (one: RuleChange) => {
    change([...changes, one])
    setAt(changes.length)
  }
  return (
    <>
      <div className="change-tabs">
        {changes.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place
          <button key={i} type="button" aria-pressed={i === index} onClick={() => setAt(i)}>
            {nameOf(one) || t('rules.unnamed')}
          </button>
        ))}
        <button
          type="button"
          className="text-button"
          onClick={() => add({ rule: newRule(new Date().toISOString().slice(0, 10)) })}
        >
          {t('rules.addRule')}
        </button>
        <button type="button" className="text-button" onClick={() => add({ remove: '' })}>
          {t('rules.addRemoval')}
        </button>
        {changes.length > 1 && (
          <button type="button" className="text-button" onClick={() => change(replaced(changes, index))}>
            {t('rules.dropChange')}
          </button>
        )}
      </div>
      {open && 'remove' in open && (
        <TextInput
          className="short-field"
          label={t('rules.ruleToRemove')}
          description={t('rules.ruleToRemoveHint')}
          value={open.remove}
          onChange={({ currentTarget }) => change(replaced(changes, index, { remove: currentTarget.value }))}
        />
      )}
      {open && 'rule' in open && (
        <OneRule
          key={index}
          rule={open.rule}
          isTried={isTried}
          change={(rule) => change(replaced(changes, index, { rule }))}
        />
      )}
    </>
  )
}

const nameOf = (change: RuleChange): string =>
  'remove' in change ? `− ${change.remove}` : textOf(change.rule.id)

interface OneRuleProps {
  readonly rule: RuleText
  readonly change: (rule: RuleText) => void
  readonly isTried: boolean
}

/** The form on the left; how it reads, what is wrong and a trial on the right. */
function OneRule({ rule, change, isTried }: OneRuleProps) {
  const { data: checked, error } = useChecked(rule)
  const points = useOpenPoints(rule, checked)
  const errors = new Map(
    points.filter((point) => isTried || !point.isBlank).map(({ path, message }) => [path, message]),
  )
  return (
    <div className="rule-editor">
      <div>
        <RuleForm rule={rule} change={change} errors={errors} />
        <JsonView rule={rule} change={change} />
      </div>
      <aside>
        <CheckedPanel checked={checked} points={points} error={error} />
        <TryPanel rule={rule} />
      </aside>
    </div>
  )
}
