import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListEntry } from '#lists/model'
import type { Organisation } from '#parties/model'
import { ask } from '../../app/client.ts'
import { Comparison, type ComparisonRow } from '../../ui/comparison.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { addressText } from '../party-facts.tsx'
import type { HitProps } from './hit-view.tsx'
import { nearest, shareOne } from './nearest.ts'

/** The party and the entry of the list, row by row; what tells them apart is marked. */
export function HitComparison({ hit: { list, entry }, party }: HitProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['list-entry', list, entry],
    queryFn: ({ signal }) =>
      ask<{ entry: ListEntry }>(
        `/api/lists/${encodeURIComponent(list)}/entries/${encodeURIComponent(entry)}`,
        { signal },
      ),
    retry: false,
    staleTime: 300_000,
  })
  const rows = useRows(party, data?.entry)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Skeleton lines={4} />
  return (
    <Comparison
      label={t('hits.compare')}
      leftTitle={t('hits.ourParty')}
      rightTitle={t('hits.listed')}
      rows={rows}
    />
  )
}

function useRows({ record, kind }: HitProps['party'], listed: ListEntry | undefined): ComparisonRow[] {
  const { t } = useTranslation()
  const sets = useSets(record, listed)
  if (!listed) return []
  const own = [record.name, ...(record.nativeName ? [record.nativeName] : []), ...(record.aliases ?? [])]
  const [left, right] = nearest(
    own,
    listed.names.map(({ full }) => full),
  )
  const others = (all: readonly string[], but: string) => all.filter((name) => name !== but).join(' · ')
  const known = (text: string) => (text === '' ? undefined : text)
  return [
    { id: 'name', label: t('party.name'), left, right },
    {
      id: 'names',
      label: t('party.aliases'),
      left: known(others(own, left)),
      right: known(
        others(
          listed.names.map(({ full }) => full),
          right,
        ),
      ),
    },
    {
      id: 'kind',
      label: t('party.kind'),
      left: t(`partyKind.${kind}`),
      right: t(`listedKind.${listed.schema}`),
    },
    ...sets.map(({ id, label, ours, theirs, word = (text: string) => text }) => ({
      ...{ id, label },
      left: known(ours.map(word).join(' · ')),
      right: known(theirs.map(word).join(' · ')),
      ...(ours.length > 0 && theirs.length > 0
        ? { says: t(shareOne(ours, theirs) ? 'hits.shared' : 'compare.differs') }
        : {}),
    })),
    {
      id: 'measures',
      label: t('hits.measures'),
      left: undefined,
      right: known(listed.measures.join(' · ')),
      says: ' ',
    },
    { id: 'remarks', label: t('hits.remarks'), left: undefined, right: listed.remarks, says: ' ' },
  ].filter(({ left: ours, right: theirs }) => ours !== undefined || theirs !== undefined)
}

interface Values {
  readonly id: string
  readonly label: string
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
  readonly word?: (text: string) => string
}

/** What either side may have several of. */
function useSets(record: Organisation, listed: ListEntry | undefined): readonly Values[] {
  const { t } = useTranslation()
  const format = useFormat()
  if (!listed) return []
  return [
    {
      id: 'countries',
      label: t('party.country'),
      ours: record.country ? [record.country] : [],
      theirs: [...new Set([...listed.countries, ...listed.nationalities])],
      word: format.country,
    },
    {
      id: 'birthDates',
      label: t('party.birthDate'),
      ours: record.birthDate ? [record.birthDate] : [],
      theirs: listed.birthDates.map(({ text }) => text),
    },
    {
      id: 'identifiers',
      label: t('party.identifiers'),
      ours: (record.identifiers ?? []).map(({ value }) => value),
      theirs: listed.identifiers.map(({ value }) => value),
    },
    {
      id: 'addresses',
      label: t('party.address'),
      ours: (record.addresses ?? []).map((address) => addressText(address, format.country)),
      theirs: listed.addresses.map(({ text }) => text),
    },
  ]
}
