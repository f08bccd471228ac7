import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#phaseout/model'
import { useFormat } from '../ui/format.ts'

/** What it costs, and whether that is shown to be competitive. */
export function PriceLine({ price }: Pick<ProposalView, 'price'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { label, because, index, amount, currency, on } = price
  if (amount === null || currency === null) return <p className="soft">{t('proposals.noPrice')}</p>
  return (
    <p>
      {format.money(amount / 100, currency)} ({on && format.day(on)}): {t(`proposals.price.${label}`)}
      {index !== null &&
        ` · ${t('proposals.priceIndex', { index: format.number(Math.round(index * 100) / 100) })}`}
      {because && ` · ${t(`proposals.unproven.${because}`)}`}
    </p>
  )
}
