import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { IntendedUse } from '#use/model'
import { ask, type Page } from '../app/client.ts'
import { currentLanguage } from '../app/i18n.ts'
import { fieldId } from '../ui/field.ts'
import type { LineProps } from './form.ts'
import { useFunctions } from './words.ts'

const useScenarios = () =>
  useQuery({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) =>
      ask<Page<{ readonly record: IntendedUse }>>('/api/records?type=scenario&limit=200', { signal }),
    staleTime: 300_000,
    select: ({ items }) => items.map(({ record }) => record),
  })

const titleOf = ({ title }: IntendedUse) => (typeof title === 'string' ? title : title[currentLanguage()])

/** An intended use that is written down already: choosing it fills in the functions that it names. */
export function ScenarioPicker({ line, index, changeLine, errors }: LineProps) {
  const { t } = useTranslation()
  const { data } = useScenarios()
  const path = `/lines/${index}/use/scenario`
  const known = data ?? []
  const isForeign = line.useScenario !== '' && !known.some(({ ref }) => ref === line.useScenario)
  const chosen = known.find(({ ref }) => ref === line.useScenario)
  if (known.length === 0 && line.useScenario === '') return null
  const choose = (ref: string) => {
    const scenario = known.find((one) => one.ref === ref)
    const named = scenario?.functions ?? []
    changeLine({
      useScenario: ref,
      ...(scenario
        ? { functions: useFunctions.filter((name) => named.includes(name) || line.functions.includes(name)) }
        : {}),
    })
  }
  return (
    <NativeSelect
      id={fieldId(path)}
      label={t('field.scenario')}
      description={chosen && describe(chosen, t)}
      value={line.useScenario}
      error={errors[path]}
      data={[
        { value: '', label: t('desk.noScenario') },
        ...(isForeign ? [{ value: line.useScenario, label: line.useScenario }] : []),
        ...known.map((scenario) => ({ value: scenario.ref, label: titleOf(scenario) })),
      ]}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  )
}

/** What it is for, and whether somebody has approved it. */
function describe({ purpose, approvedOn }: IntendedUse, t: (key: string) => string): string {
  return approvedOn ? purpose : `${purpose} ${t('desk.scenarioNotApproved')}`
}
