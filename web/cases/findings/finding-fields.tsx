import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { involvements } from '#casework/model'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSaid } from '../../ui/said.ts'
import { useFindingVocabulary } from './api.ts'
import type { InstrumentDraft } from './finding-draft.ts'
import { useGroupWord } from './finding-facts.tsx'
import type { PartProps } from './finding-form.tsx'

const steps = [1, 2, 3, 4] as const
const scales = ['scale', 'scope', 'irremediability'] as const

/** How grave, how likely, and how we are involved. */
export function SeverityFields({ draft, change, error, isHalf }: PartProps & { readonly isHalf: boolean }) {
  const { t } = useTranslation()
  const unsaid = { value: '', label: t('findings.notSaid') }
  const choice = (words: (step: number) => string) => [
    unsaid,
    ...steps.map((value) => ({ value: String(value), label: `${value}: ${words(value)}` })),
  ]
  return (
    <fieldset>
      <legend>{t('findings.howGrave')}</legend>
      {isHalf && (
        <p className="notice notice-problem" role="alert">
          {t('findings.halfSevere')}
        </p>
      )}
      <div className="field-pair">
        {scales.map((name) => (
          <NativeSelect
            key={name}
            id={fieldId(`/severity/${name}`)}
            label={t(`severityScale.${name}`)}
            value={draft[name]}
            error={fieldError(error, `/severity/${name}`)}
            data={choice((step) => t(`severityStep.${name}.${step}`))}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        ))}
        <NativeSelect
          id={fieldId('/likelihood')}
          label={t('findings.likelihood')}
          value={draft.likelihood}
          error={fieldError(error, '/likelihood')}
          data={choice((step) => t(`likelihoodStep.${step}`))}
          onChange={({ currentTarget }) => change({ likelihood: currentTarget.value })}
        />
        <NativeSelect
          id={fieldId('/involvement')}
          label={t('findings.involvement')}
          value={draft.involvement}
          error={fieldError(error, '/involvement')}
          data={[unsaid, ...involvements.map((value) => ({ value, label: t(`involvement.${value}`) }))]}
          onChange={({ currentTarget }) => change({ involvement: currentTarget.value })}
        />
        <TextInput
          id={fieldId('/area')}
          label={t('findings.area')}
          description={t('findings.areaHint')}
          value={draft.area}
          error={fieldError(error, '/area')}
          onChange={({ currentTarget }) => change({ area: currentTarget.value })}
        />
      </div>
    </fieldset>
  )
}

/** What it goes against, article by article, and the grounds on which people are hurt. */
export function GroundFields({ draft, change, error }: PartProps) {
  const { t } = useTranslation()
  const grounds = Object.keys(useFindingVocabulary()?.grounds ?? {})
  const groupWord = useGroupWord()
  const { instruments, groups } = draft
  const put = (id: number, part: Partial<InstrumentDraft>) =>
    change({ instruments: instruments.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  return (
    <>
      <fieldset id={fieldId('/instruments')} tabIndex={-1}>
        <legend>{t('findings.instruments')}</legend>
        {instruments.map((one, n) => (
          <InstrumentRow
            key={one.id}
            instrument={one}
            error={fieldError(error, `/instruments/${n}/code`)}
            change={(part) => put(one.id, part)}
            drop={() => change({ instruments: instruments.filter(({ id }) => id !== one.id) })}
          />
        ))}
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              const id = Math.max(-1, ...instruments.map((one) => one.id)) + 1
              change({ instruments: [...instruments, { id, code: '', articles: '' }] })
            }}
          >
            {t('findings.addInstrument')}
          </Button>
        </div>
      </fieldset>
      <details open={groups.length > 0 || undefined}>
        <summary>{t('findings.groupsChosen', { count: groups.length })}</summary>
        <div className="check-list">
          {grounds.map((code) => (
            <Checkbox
              key={code}
              label={groupWord(code)}
              checked={groups.includes(code)}
              onChange={({ currentTarget }) =>
                change({
                  groups: currentTarget.checked ? [...groups, code] : groups.filter((one) => one !== code),
                })
              }
            />
          ))}
        </div>
      </details>
    </>
  )
}

interface InstrumentRowProps {
  readonly instrument: InstrumentDraft
  readonly error: string | undefined
  readonly change: (part: Partial<InstrumentDraft>) => void
  readonly drop: () => void
}

function InstrumentRow({ instrument: { code, articles }, error, change, drop }: InstrumentRowProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const all = useFindingVocabulary()?.instruments ?? []
  const usual = all.find((one) => one.code === code)?.articles ?? []
  return (
    <div className="instrument-row">
      <NativeSelect
        label={t('findings.instrument')}
        value={code}
        error={error}
        data={[
          { value: '', label: t('findings.notSaid') },
          ...all.map((one) => ({ value: one.code, label: said(one.names) })),
        ]}
        onChange={({ currentTarget }) => change({ code: currentTarget.value })}
      />
      <TextInput
        label={t('findings.articles')}
        {...(usual.length > 0 && { description: t('findings.usual', { articles: usual.join(', ') }) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={articles}
        onChange={({ currentTarget }) => change({ articles: currentTarget.value })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t('findings.dropInstrument', { code })}
        onClick={drop}
      >
        <Icon name="cross" />
      </button>
    </div>
  )
}
