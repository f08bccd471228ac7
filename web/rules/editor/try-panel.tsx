import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactValue } from '#rules/model'
import { Problem } from '../../app/client.ts'
import { OutcomeMark } from '../../ui/outcome.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { type Tried, tryRule } from '../api.ts'
import { ConditionTree } from '../condition-tree.tsx'
import { factsOf } from './condition.ts'
import { useFactLook } from './fact-words.ts'
import { FactsEditor } from './facts-editor.tsx'
import type { RuleText } from './rule-start.ts'

/** The rule asked with facts given by hand: what it does, and how it comes to that. Leaves no trace. */
export function TryPanel({ rule }: { readonly rule: RuleText }) {
  const { t } = useTranslation()
  const [facts, setFacts] = useState<Readonly<Record<string, unknown>>>({})
  const work = useMutation({ mutationFn: () => tryRule(rule, valuesOf(facts)) })
  const id = useId()
  const at = `/facts${id}`
  const found = work.error instanceof Problem ? work.error.errors : []
  const errors = new Map(found.map(({ path, message }) => [path.replace('/facts', at), message]))
  return (
    <section className="try-panel" aria-labelledby={id}>
      <h2 id={id}>{t('rules.try')}</h2>
      <p className="soft small">{t('rules.tryHint')}</p>
      <FactsEditor
        facts={facts}
        path={at}
        suggested={factsOf({ all: [rule.when, ...(rule.unless === undefined ? [] : [rule.unless])] })}
        change={setFacts}
        errors={errors}
      />
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {t('rules.tryAct')}
      </Button>
      <ProblemNotice error={work.error} />
      {work.data && <Answer tried={work.data} />}
    </section>
  )
}

function Answer({ tried }: { readonly tried: Tried }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { label } = useFactLook()
  const { does, inForce, missing, verdict, when, unless } = tried
  return (
    <div role="status">
      <p>
        <strong>{t(`ruleDoes.${does}`)}</strong> {!inForce && t('rules.notInForce')}
      </p>
      {missing.length > 0 && <p>{t('rules.lacks', { facts: missing.map(label).join(', ') })}</p>}
      {does !== 'silent' && (
        <>
          <p>
            <OutcomeMark outcome={verdict.outcome} kind={verdict.kind} />
          </p>
          <p className="note">{said(verdict.wording)}</p>
        </>
      )}
      <ConditionTree branch={when} />
      {unless && (
        <>
          <h3>{t('rules.unless')}</h3>
          <ConditionTree branch={unless} />
        </>
      )}
    </div>
  )
}

/** What the form holds, as values of facts. */
function valuesOf(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, FactValue>> {
  const values: Record<string, FactValue> = {}
  for (const [fact, value] of Object.entries(facts)) {
    if (
      value === null ||
      typeof value === 'boolean' ||
      typeof value === 'number' ||
      typeof value === 'string'
    )
      values[fact] = value
    else if (Array.isArray(value)) values[fact] = value.map(String)
  }
  return values
}
