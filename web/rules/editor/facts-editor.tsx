import { useTranslation } from 'react-i18next'
import type { FactValue } from '#rules/model'
import { fieldId } from '../../ui/field.ts'
import { Icon } from '../../ui/icon.tsx'
import type { FactInfo } from '../api.ts'
import { FactPicker } from './fact-picker.tsx'
import { useFactLook } from './fact-words.ts'
import { withField } from './rule-start.ts'
import { ValueField } from './value-field.tsx'

export interface FactsEditorProps {
  readonly facts: Readonly<Record<string, unknown>>
  readonly path: string
  /** Facts that the rule reads. */
  readonly suggested: readonly string[]
  readonly change: (facts: Readonly<Record<string, unknown>>) => void
  readonly errors: ReadonlyMap<string, string>
}

/** Facts given by hand. One that is not given is unknown, which is not the same as none. */
export function FactsEditor({ facts, path, suggested, change, errors }: FactsEditorProps) {
  const { t } = useTranslation()
  const look = useFactLook()
  const open = suggested.filter((fact) => !(fact in facts))
  const set = (fact: string, value: unknown) => change(withField(facts, fact, value))
  const begin = (fact: string) => {
    if (look.info(fact)) set(fact, startOf(look.info(fact)))
  }
  return (
    <div className="facts-editor">
      {Object.entries(facts).map(([fact, value]) => (
        <div key={fact} className="fact-row">
          <ValueField
            id={fieldId(`${path}/${fact}`)}
            label={look.label(fact)}
            info={look.info(fact)}
            value={value}
            onChange={(next) => set(fact, next)}
            error={errors.get(`${path}/${fact}`)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('rules.forgetFact', { fact: look.label(fact) })}
            onClick={() => set(fact, undefined)}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      {open.length > 0 && (
        <p className="fact-offers">
          <span className="soft small">{t('rules.unknownYet')}</span>
          {open.map((fact) => (
            <button key={fact} type="button" className="text-button" onClick={() => begin(fact)}>
              {look.label(fact)}
            </button>
          ))}
        </p>
      )}
      <FactPicker
        key={Object.keys(facts).length}
        id={fieldId(`${path}/-new`)}
        label={t('rules.otherFact')}
        value=""
        inParty={false}
        onChange={begin}
      />
    </div>
  )
}

/** What a fact is first taken to be once it is known. */
function startOf(info: FactInfo | undefined): FactValue {
  if (info?.type === 'boolean') return true
  if (info?.type === 'strings') return []
  return info?.valueWords?.[0]?.value ?? null
}
