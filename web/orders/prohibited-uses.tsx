import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Wording } from '#kernel'
import { ask, type Page } from '../app/client.ts'
import { currentLanguage } from '../app/i18n.ts'

interface ProhibitedUse {
  readonly code: string
  readonly layer: 'law' | 'policy'
  readonly citation: string
  readonly title: Wording
}

const useProhibitedUses = () =>
  useQuery({
    queryKey: ['prohibited-uses'],
    queryFn: ({ signal }) => ask<Page<ProhibitedUse>>('/api/prohibited-uses', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** What nobody is served for: by law, and by our own values. To be read before the use is written down. */
export function ProhibitedUses() {
  const { t } = useTranslation()
  const { data } = useProhibitedUses()
  if (!data) return null
  return (
    <details className="prohibited-uses">
      <summary>{t('desk.neverFor')}</summary>
      {(['law', 'policy'] as const).map((layer) => (
        <div key={layer}>
          <h4>{t(`verdict.${layer}`)}</h4>
          <ul>
            {data.items
              .filter((use) => use.layer === layer)
              .map(({ code, title, citation }) => (
                <li key={code}>
                  {title[currentLanguage()]} <span className="citation small">{citation}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
