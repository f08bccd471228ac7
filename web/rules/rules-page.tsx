import './rules.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '#rules/model'
import { useAsOf } from '../ui/as-of.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { OutcomeMark } from '../ui/outcome.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue, type QueueItem } from '../ui/queue.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { type RuleEdition, type RuleGroup, useRules } from './api.ts'
import { RuleFilters } from './rule-filters.tsx'
import { RuleView } from './rule-view.tsx'
import { RulesTabs } from './rules-tabs.tsx'

/** The address says what is looked for and which rule is read: `/rules?layer=law&rule=L-EU-833-12g`. */
export interface RulesSearch {
  readonly q?: string
  readonly layer?: string
  readonly jurisdiction?: string
  readonly outcome?: Outcome | undefined
  readonly verified?: 'yes' | 'no' | undefined
  readonly state?: string
  readonly rule?: string
}

/** Law and own policy by where they stand, and the chosen rule read aloud. */
export function RulesPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/rules' })
  const navigate = useNavigate()
  const at = useAsOf()
  const { outcome, verified, rule: chosen, asOf: _asOf, ...wish } = search
  const { data, error, refetch } = useRules({
    ...wish,
    at,
    ...(verified ? { verified: verified === 'yes' ? 'true' : 'false' } : {}),
  })
  const groups = withOutcome(data?.items ?? [], outcome)
  const ids = new Set(groups.flatMap(({ rules }) => rules.map(({ id }) => id)))
  const selected = chosen ?? groups[0]?.rules[0]?.id
  const go = (part: RulesSearch) =>
    void navigate({ to: '/rules', search: (former) => ({ ...former, ...part }), replace: true })
  return (
    <Page title={t('nav.rules')} aside={<RulesTabs />}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <RuleFilters search={search} change={go} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Queue
          label={t('rules.list')}
          items={itemsOf(groups)}
          selected={selected}
          select={(rule) => go({ rule })}
          head={
            <p className="queue-head soft small" role="status">
              {t('rules.count', { count: ids.size, groups: groups.length })}
            </p>
          }
        >
          {selected ? (
            <RuleView key={selected} id={selected} at={at} />
          ) : (
            <EmptyState title={t('rules.none')} says={t('rules.noneSays')} />
          )}
        </Queue>
      )}
    </Page>
  )
}

function withOutcome(groups: readonly RuleGroup[], outcome: Outcome | undefined): readonly RuleGroup[] {
  if (outcome === undefined) return groups
  return groups
    .map((group) => ({ ...group, rules: group.rules.filter((rule) => rule.outcome === outcome) }))
    .filter(({ rules }) => rules.length > 0)
}

/** One row a rule, however many entries it has; the first of a group stands under its act or policy. */
function itemsOf(groups: readonly RuleGroup[]): QueueItem[] {
  const seen = new Set<string>()
  return groups.flatMap(({ instrument, layer, rules }) => {
    const fresh = [...Map.groupBy(rules, ({ id }) => id).values()].filter(([one]) => one && !seen.has(one.id))
    return fresh.flatMap((entries, i): QueueItem[] => {
      const [first] = entries
      if (!first) return []
      seen.add(first.id)
      const group = i === 0 ? { group: <GroupHead instrument={instrument} layer={layer} /> } : {}
      return [{ id: first.id, row: <RuleRow entries={entries} />, ...group }]
    })
  })
}

function GroupHead({ instrument, layer }: { readonly instrument: string; readonly layer: string }) {
  const { t } = useTranslation()
  return (
    <>
      <span>{instrument}</span> <span className="soft small">{t(`ruleLayer.${layer}`)}</span>
    </>
  )
}

function RuleRow({ entries }: { readonly entries: readonly RuleEdition[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const [first] = entries
  if (!first) return null
  const marks = [...new Map(entries.map((one) => [`${one.outcome} ${one.kind}`, one])).values()]
  return (
    <>
      <span className="queue-row-head">
        <strong>{said(first.title)}</strong>
      </span>
      <span className="queue-row-foot">
        <code>{first.id}</code>
        <span className="rule-marks">
          {marks.map(({ outcome, kind }) => (
            <OutcomeMark key={`${outcome} ${kind}`} outcome={outcome} />
          ))}
          {entries.some(({ verified }) => !verified) && (
            <span className="state state-doubt">{t('rules.unverified')}</span>
          )}
          {first.state !== 'active' && <span className="state">{t(`ruleState.${first.state}`)}</span>}
        </span>
      </span>
    </>
  )
}
