import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Contract } from '#assurance/model'
import { ask, type Page } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { AboutOrder } from '../desk-acts.ts'
import { useFactWords } from '../fact-words.ts'
import { RecordDialog } from './record-dialog.tsx'

type Clause = NonNullable<Contract['clauses']>[number]

export interface ClauseDialogProps {
  readonly about: AboutOrder
  readonly clause: Clause
  readonly close: () => void
}

/** Records that a contract with the buyer now holds the clause that was lacking. */
export function ClauseDialog({ about, clause, close }: ClauseDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const factWords = useFactWords()
  const { data, error } = useContracts(about.buyer)
  const title = t('supply.clauseTitle', { clause: factWords.value(clause) })
  const open = data?.filter(({ clauses }) => !clauses?.includes(clause)) ?? []
  const [first] = open
  if (!data || !first)
    return (
      <Dialog title={title} close={close}>
        {!data && !error && <Skeleton lines={3} />}
        <ProblemNotice error={error} />
        {data && <p>{t('supply.noContract')}</p>}
      </Dialog>
    )
  const wordsOf = ({ ref, title: name, concludedOn }: Contract) =>
    [ref, name, format.day(concludedOn)].filter(Boolean).join(' · ')
  const start = open.find(({ ref }) => ref === about.contract) ?? first
  return (
    <RecordDialog
      title={title}
      says={t('supply.clauseSays')}
      fields={[
        {
          name: 'contract',
          label: t('field.contract'),
          type: 'choice',
          choices: open.map((contract) => ({ value: contract.ref, label: wordsOf(contract) })),
        },
      ]}
      start={{ contract: start.ref }}
      toRecord={({ contract }) => {
        const chosen = open.find(({ ref }) => ref === contract) ?? start
        return { ...chosen, clauses: [...(chosen.clauses ?? []), clause] }
      }}
      close={close}
    />
  )
}

/** Contracts with one party, as they stand now. */
const useContracts = (party: string) =>
  useQuery({
    queryKey: ['contracts', party],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ type: 'contract', q: party, limit: '500' })
      const { items } = await ask<Page<{ readonly record: Contract }>>(`/api/records?${query}`, { signal })
      return items.map(({ record }) => record).filter((contract) => contract.party === party)
    },
    staleTime: 0,
  })
