import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Grey lines in the shape of what comes. Nothing is shown for the first tenth of a second. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTranslation()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => `${90 - ((line * 17) % 40)}%`).map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} style={{ width }} />
      ))}
    </div>
  )
}
