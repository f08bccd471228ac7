import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProposalText } from '#casework/model'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { fromLocal, toLocal } from './draft.ts'
import type { TextProps } from './proposal-form.tsx'

type Props = TextProps & { readonly error: unknown }
type Ceiling = NonNullable<ProposalText['sparePartCeiling']>

const scopes: readonly Ceiling['per'][number][] = ['customer', 'product', 'calendarYear']

/** What goes on although sales end: promises given before, and spare parts for what is installed. */
export function PromiseFields({ text, change, error }: Props) {
  const { t } = useTranslation()
  const kind = text.chosen === null ? undefined : text.options[text.chosen]?.kind
  if (kind === undefined || kind === 'continue' || kind === 'reinstate') return null
  return (
    <fieldset>
      <legend>{t('decisions.promises')}</legend>
      <TransitionFields text={text} change={change} error={error} />
      {kind === 'phaseOut' && <CeilingFields text={text} change={change} error={error} />}
    </fieldset>
  )
}

function TransitionFields({ text: { transition, effectiveAt }, change, error }: Props) {
  const { t } = useTranslation()
  const begun = { quotesBefore: effectiveAt ?? new Date().toISOString(), honouredUntil: '' }
  return (
    <>
      <Checkbox
        label={t('decisions.honoured')}
        description={t('decisions.honouredHint')}
        checked={transition !== null}
        error={fieldError(error, '/transition')}
        onChange={({ currentTarget }) => change({ transition: currentTarget.checked ? begun : null })}
      />
      {transition && (
        <>
          <TextInput
            id={fieldId('/transition/quotesBefore')}
            type="datetime-local"
            label={t('decisions.quotesBefore')}
            value={toLocal(transition.quotesBefore)}
            error={fieldError(error, '/transition/quotesBefore')}
            onChange={({ currentTarget: { value } }) =>
              change({
                transition: { ...transition, quotesBefore: fromLocal(value) ?? transition.quotesBefore },
              })
            }
          />
          <TextInput
            id={fieldId('/transition/honouredUntil')}
            type="date"
            label={t('decisions.honouredUntil')}
            value={transition.honouredUntil.slice(0, 10)}
            error={fieldError(error, '/transition/honouredUntil')}
            onChange={({ currentTarget: { value } }) =>
              change({ transition: { ...transition, honouredUntil: value } })
            }
          />
        </>
      )}
    </>
  )
}

function CeilingFields({ text: { sparePartCeiling: ceiling }, change, error }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <NumberInput
        id={fieldId('/sparePartCeiling/share')}
        label={t('decisions.ceiling')}
        description={t('decisions.ceilingHint')}
        suffix=" %"
        min={0}
        max={100}
        decimalScale={1}
        value={ceiling === null ? '' : Math.round(ceiling.share * 1000) / 10}
        error={fieldError(error, '/sparePartCeiling/share')}
        onChange={(percent) =>
          change({
            sparePartCeiling:
              percent === '' ? null : { share: Number(percent) / 100, per: ceiling?.per ?? [...scopes] },
          })
        }
      />
      {ceiling && (
        <Checkbox.Group
          label={t('decisions.countedPer')}
          value={ceiling.per}
          error={fieldError(error, '/sparePartCeiling/per')}
          onChange={(chosen) =>
            change({
              sparePartCeiling: { ...ceiling, per: scopes.filter((one) => chosen.includes(one)) },
            })
          }
        >
          <div className="decision-categories">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`ceilingScope.${scope}`)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  )
}
