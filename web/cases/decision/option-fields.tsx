import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type DecisionOption, proposalKinds } from '#casework/model'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'

export interface OptionFieldsProps {
  readonly n: number
  readonly option: DecisionOption
  readonly error: unknown
  readonly change: (changed: Partial<DecisionOption>) => void
}

/** One option: what it is, what it does, whom it hurts that we go, what it costs, what goes on. */
export function OptionFields({ n, option, error, change }: OptionFieldsProps) {
  const { t } = useTranslation()
  const { title, kind, effects, exit, continues } = option
  const at = (name: string) => ({
    id: fieldId(`/options/${n}/${name}`),
    error: fieldError(error, `/options/${n}/${name}`),
  })
  return (
    <fieldset>
      <legend>{t('decisions.option', { n: n + 1 })}</legend>
      <TextInput
        {...at('title')}
        label={t('decisions.optionTitle')}
        value={title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <NativeSelect
        {...at('kind')}
        label={t('decisions.kind')}
        value={kind}
        data={proposalKinds.map((value) => ({ value, label: t(`proposalKind.${value}`) }))}
        onChange={({ currentTarget }) =>
          change({ kind: proposalKinds.find((one) => one === currentTarget.value) ?? kind })
        }
      />
      <Textarea
        {...at('effects')}
        label={t('optionAspect.effects')}
        rows={2}
        value={effects}
        onChange={({ currentTarget }) => change({ effects: currentTarget.value })}
      />
      {(['customers', 'workers', 'rightsHolders', 'environment'] as const).map((name) => (
        <TextInput
          key={name}
          {...at(`exit/${name}`)}
          label={t(`optionAspect.${name}`)}
          value={exit[name]}
          onChange={({ currentTarget }) => change({ exit: { ...exit, [name]: currentTarget.value } })}
        />
      ))}
      <TextInput
        {...at('continues')}
        label={t('optionAspect.continues')}
        value={continues}
        onChange={({ currentTarget }) => change({ continues: currentTarget.value })}
      />
      <CostFields n={n} option={option} error={error} change={change} />
    </fieldset>
  )
}

/** What it costs in all, in one currency. */
function CostFields({ n, option: { costs }, error, change }: OptionFieldsProps) {
  const { t } = useTranslation()
  const [cost] = costs
  const priced = (changed: { minor?: number; currency?: string }) =>
    change({
      costs: [
        { what: t('decisions.allCosts'), minor: 0, currency: 'SEK', ...cost, ...changed },
        ...costs.slice(1),
      ],
    })
  return (
    <>
      <TextInput
        id={fieldId(`/options/${n}/costs`)}
        error={fieldError(error, `/options/${n}/costs`)}
        label={t('optionAspect.costs')}
        inputMode="decimal"
        value={cost ? String(cost.minor / 100) : ''}
        onChange={({ currentTarget }) => {
          const amount = Number(currentTarget.value.replace(',', '.'))
          if (Number.isFinite(amount)) priced({ minor: Math.round(amount * 100) })
        }}
      />
      <NativeSelect
        label={t('decisions.currency')}
        value={cost?.currency ?? 'SEK'}
        data={['SEK', 'NOK', 'EUR']}
        onChange={({ currentTarget }) => priced({ currency: currentTarget.value })}
      />
    </>
  )
}
