import { useTranslation } from 'react-i18next'

export interface StepBarsProps {
  readonly label: string
  /** 1 to 4; null where nobody said it yet. */
  readonly value: number | null
  /** What the step means. */
  readonly says: string
}

const steps = [1, 2, 3, 4]

/** One scale of four as small bars, the higher the graver, with the step in words beside. */
export function StepBars({ label, value, says }: StepBarsProps) {
  const { t } = useTranslation()
  return (
    <div className="step-bars">
      <dt>{label}</dt>
      <dd>
        <span className="bars" aria-hidden="true">
          {steps.map((step) => (
            <span key={step} data-on={value !== null && step <= value ? true : undefined} />
          ))}
        </span>{' '}
        {value === null ? (
          <span className="soft">{t('findings.notSaid')}</span>
        ) : (
          t('findings.stepSays', { value, says })
        )}
      </dd>
    </div>
  )
}
