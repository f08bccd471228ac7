import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../app/i18n.ts'
import { FieldDiff } from '../ui/field-diff.tsx'
import { useSaid } from '../ui/said.ts'
import type { Differences, RuleDifference } from './api.ts'
import { fieldText } from './field-text.ts'

/** Rule by rule what came, went and changed; field by field where it changed. */
export function DifferenceList({ differences }: { readonly differences: Differences }) {
  const { t } = useTranslation()
  const { added, removed, changed, rules } = differences
  const counts = [
    added > 0 && t('rules.added', { count: added }),
    removed > 0 && t('rules.removed', { count: removed }),
    changed > 0 && t('rules.changed', { count: changed }),
  ].filter(Boolean)
  if (rules.length === 0) return <p className="soft">{t('rules.noDifference')}</p>
  return (
    <>
      <p className="soft">{counts.join(' · ')}</p>
      {rules.map((one) => (
        <OneDifference key={`${one.rule} ${one.before?.en} ${one.after?.en}`} difference={one} />
      ))}
    </>
  )
}

function OneDifference({ difference }: { readonly difference: RuleDifference }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { rule, title, change, direction, before, after } = difference
  return (
    <article className="rule-difference">
      <header className="summary-head">
        <h3>{said(title)}</h3>
        <code>{rule}</code>
        <span className="state">{t(`ruleChange.${change}`)}</span>
        {direction && <span className="state">{t(`ruleDirection.${direction}`)}</span>}
      </header>
      {change === 'changed' ? (
        <Fields difference={difference} />
      ) : (
        <p>
          {after && <ins>{said(after)}</ins>}
          {before && <del>{said(before)}</del>}
        </p>
      )}
    </article>
  )
}

/** Told by the sentence as which the rule reads, where that shows the change. */
const inReading = ['outcome', 'kind', 'when', 'unless']

function Fields({ difference: { before, after, fields } }: { readonly difference: RuleDifference }) {
  const { t } = useTranslation()
  const said = useSaid()
  const language = currentLanguage()
  const isRead = before !== null && after !== null && said(before) !== said(after)
  const reading = isRead
    ? [{ id: 'reading', label: t('ruleField.reading'), before: said(before), after: said(after) }]
    : []
  const plain = fields.filter(({ field }) => !inReading.includes(field) && field !== 'tests')
  const told = fields.filter(({ field }) => field === 'tests' || (!isRead && inReading.includes(field)))
  const rows = plain.map(({ field, before: was, after: is }) => ({
    id: field,
    label: t(`ruleField.${field}`),
    before: fieldText(was, language),
    after: fieldText(is, language),
  }))
  return (
    <>
      {reading.length + rows.length > 0 && <FieldDiff changes={[...reading, ...rows]} />}
      {told.map(({ field, says }) => (
        <p key={field}>{said(says)}</p>
      ))}
    </>
  )
}
