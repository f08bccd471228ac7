import { useTranslation } from 'react-i18next'
import type { SubjectRequestView } from '#privacy/model'

const order = ['received', 'identified', 'gathered', 'reviewed', 'carriedOut', 'answered', 'closed'] as const
/** Rights after which something is done before it is answered. */
const acted = ['erasure', 'rectification', 'restriction', 'objection']

/** The way of the work, and how far it has come. */
export function Steps({ request: { state, right } }: { readonly request: SubjectRequestView }) {
  const { t } = useTranslation()
  const way = order.filter((step) => step !== 'carriedOut' || acted.includes(right))
  const reached = state === 'refused' ? 'answered' : state
  const index = way.indexOf(reached)
  return (
    <ol className="steps" aria-label={t('privacy.steps')}>
      {way.map((step, at) => (
        <li key={step} aria-current={at === index ? 'step' : undefined}>
          {at + 1}. {t(`privacy.step.${step}`)}
          {at < index && <span className="unseen"> {t('privacy.done')}</span>}
          {at < index && <span aria-hidden="true"> ✓</span>}
        </li>
      ))}
    </ol>
  )
}
