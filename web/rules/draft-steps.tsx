import { useTranslation } from 'react-i18next'
import type { DraftState } from './drafts-api.ts'

const way: readonly DraftState[] = ['draft', 'tested', 'dryRun', 'approved', 'active']

/** How far the draft has come; one that ended otherwise says so instead. */
export function DraftSteps({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation()
  const at = way.indexOf(state)
  return (
    <>
      {at >= 0 && (
        <ol className="steps" aria-label={t('rules.steps')}>
          {way.map((step, i) => (
            <li key={step} aria-current={step === state ? 'step' : undefined} data-done={i < at}>
              {t(`draftState.${step}`)}
            </li>
          ))}
        </ol>
      )}
      <p className="soft">
        {at < 0 && <span className="state">{t(`draftState.${state}`)}</span>} {t(`draftSays.${state}`)}
      </p>
    </>
  )
}
