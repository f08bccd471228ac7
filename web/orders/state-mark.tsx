import { useTranslation } from 'react-i18next'
import type { OrderState } from './words.ts'

/** Where an order stands in its life: a word in a frame; colour is kept for outcomes. */
export function StateMark({ state }: { readonly state: OrderState }) {
  const { t } = useTranslation()
  return <span className={`state state-${state}`}>{t(`state.${state}`)}</span>
}
