import { useTranslation } from 'react-i18next'
import type { Webhook } from '#notices/webhooks/model'

/** Told, failing, or not told any more and why. */
export function WebhookState({ webhook: { disabled, failingSince } }: { readonly webhook: Webhook }) {
  const { t } = useTranslation()
  const state = disabled ?? (failingSince ? 'fails' : 'told')
  return <span className={`state webhook-${state}`}>{t(`webhooks.state.${state}`)}</span>
}
