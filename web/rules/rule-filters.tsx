import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { RulesSearch } from './rules-page.tsx'
import { editionStates, jurisdictions, layers, outcomes, wordIn } from './words.ts'

export interface RuleFiltersProps {
  readonly search: RulesSearch
  readonly change: (part: RulesSearch) => void
}

/** What is looked for; all of it stands in the address. */
export function RuleFilters({ search, change }: RuleFiltersProps) {
  const { t } = useTranslation()
  const find = useDebouncedCallback((q: string) => change({ q }), 250)
  const everything = { value: '', label: t('rules.all') }
  return (
    <search className="rule-filters">
      <TextInput
        type="search"
        label={t('rules.search')}
        placeholder={t('rules.searchHint')}
        defaultValue={search.q ?? ''}
        onChange={({ currentTarget }) => find(currentTarget.value)}
      />
      <NativeSelect
        label={t('rules.layer')}
        value={search.layer ?? ''}
        data={[everything, ...layers.map((value) => ({ value, label: t(`ruleLayer.${value}`) }))]}
        onChange={({ currentTarget }) => change({ layer: currentTarget.value })}
      />
      <NativeSelect
        label={t('rules.jurisdiction')}
        value={search.jurisdiction ?? ''}
        data={[everything, ...jurisdictions.map((value) => ({ value, label: t(`jurisdiction.${value}`) }))]}
        onChange={({ currentTarget }) => change({ jurisdiction: currentTarget.value })}
      />
      <NativeSelect
        label={t('rules.outcome')}
        value={search.outcome ?? ''}
        data={[everything, ...outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))]}
        onChange={({ currentTarget }) => change({ outcome: wordIn(outcomes, currentTarget.value) })}
      />
      <NativeSelect
        label={t('rules.verification')}
        value={search.verified ?? ''}
        data={[
          everything,
          { value: 'yes', label: t('rules.verified') },
          { value: 'no', label: t('rules.unverified') },
        ]}
        onChange={({ currentTarget }) => change({ verified: wordIn(['yes', 'no'], currentTarget.value) })}
      />
      <NativeSelect
        label={t('rules.state')}
        value={search.state ?? 'active'}
        data={[
          ...editionStates.map((value) => ({ value, label: t(`ruleState.${value}`) })),
          { value: 'any', label: t('rules.all') },
        ]}
        onChange={({ currentTarget }) => change({ state: currentTarget.value })}
      />
    </search>
  )
}
