import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../record.ts'
import type { RuleText } from './rule-start.ts'

export interface JsonViewProps {
  readonly rule: RuleText
  readonly change: (rule: RuleText) => void
}

/** The rule as it is kept, for what the form cannot say. Taken over only where it is JSON. */
export function JsonView({ rule, change }: JsonViewProps) {
  const { t } = useTranslation()
  const [text, setText] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const take = () => {
    const value = parsed(text ?? '')
    setWrong(value === undefined)
    if (value === undefined) return
    change(value)
    setText(undefined)
  }
  return (
    <details className="form-part">
      <summary>{t('rules.asJson')}</summary>
      <Textarea
        label={t('rules.json')}
        className="json-view"
        rows={16}
        spellCheck={false}
        error={isWrong ? t('rules.noJson') : undefined}
        value={text ?? JSON.stringify(rule, null, 2)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" disabled={text === undefined} onClick={take}>
        {t('rules.takeJson')}
      </Button>
    </details>
  )
}

function parsed(text: string): RuleText | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
