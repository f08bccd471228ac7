import { useTranslation } from 'react-i18next'

/** A band as a letter in a box: the letter says it, the shade only repeats it. */
export function BandMark({ band }: { readonly band: string | null }) {
  const { t } = useTranslation()
  if (band === null) return <span className="band-none">{t('countries.unrated')}</span>
  return (
    <span className="band-mark" data-band={band}>
      {band}
    </span>
  )
}

/** From one band to another, in words for those who hear it. */
export function BandStep({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  const { t } = useTranslation()
  return (
    <span className="band-step">
      <BandMark band={from} />
      <span aria-hidden="true">→</span>
      <span className="unseen">{t('countries.to')}</span>
      <BandMark band={to} />
    </span>
  )
}
