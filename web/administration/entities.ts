import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LegalEntity } from '#parties/model'
import { useMay } from '../access/session.ts'
import { askAll } from './api.ts'

export interface OwnEntity {
  readonly key: string
  readonly version: number
  readonly at: string
  readonly record: LegalEntity
}

/** The own companies, by reference. */
export function useEntities() {
  const may = useMay()
  return useQuery({
    queryKey: ['own-entities'],
    queryFn: () => askAll<OwnEntity>('/api/records?type=legalEntity'),
    enabled: may('record.read'),
    staleTime: 60_000,
  })
}

/** "all our companies", or the names of those meant. */
export function useEntityWords(): (entities: 'all' | readonly string[]) => string {
  const { t, i18n } = useTranslation()
  const { data = [] } = useEntities()
  return (entities) => {
    if (entities === 'all') return t('administration.allEntities')
    const names = entities.map((ref) => data.find(({ key }) => key === ref)?.record.name ?? ref)
    return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
  }
}
