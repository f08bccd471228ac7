import { useTranslation } from 'react-i18next'

/** What was typed before and never sent is here again; it can be left behind. */
export function KeptNote({
  kept,
}: {
  readonly kept: { readonly isFound: boolean; readonly drop: () => void }
}) {
  const { t } = useTranslation()
  if (!kept.isFound) return null
  return (
    <p className="notice" role="status">
      {t('kept.restored')}{' '}
      <button type="button" className="text-button" onClick={kept.drop}>
        {t('kept.startOver')}
      </button>
    </p>
  )
}
