import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegationView } from '#access/model'
import { DelegateDialog } from '../../access/account/delegate-dialog.tsx'
import { endDelegation } from '../../access/api.ts'
import { useMay, useSignedIn } from '../../access/session.ts'
import { useRoleWords } from '../../app/role-words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { fetchDelegations } from '../api.ts'
import { useEntityWords } from '../entities.ts'

/** Who stands in for whom, until when and why: one's own, and all for whoever oversees them. */
export function DelegationsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const [isGiving, setGiving] = useState(false)
  const [ended, setEnded] = useState<DelegationView>()
  const { data, error, refetch } = useQuery({ queryKey: ['all-delegations'], queryFn: fetchDelegations })
  const refresh = () => client.invalidateQueries({ queryKey: ['all-delegations'] })
  return (
    <AdministrationPage
      word="delegations"
      aside={
        may('delegation.give') && <Button onClick={() => setGiving(true)}>{t('account.delegate')}</Button>
      }
    >
      <p className="soft">{t('standIn.says')}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.length === 0 && <EmptyState title={t('standIn.none')} says={t('standIn.noneSays')} />}
      {data && data.length > 0 && <DelegationTable items={data} end={setEnded} />}
      {isGiving && (
        <DelegateDialog
          close={() => setGiving(false)}
          done={() => {
            setGiving(false)
            void refresh()
          }}
        />
      )}
      {ended && (
        <ReasonDialog
          title={t('standIn.takeBack')}
          says={<EndSays delegation={ended} />}
          act={t('standIn.takeBack')}
          asks="none"
          close={() => setEnded(undefined)}
          send={async () => {
            await endDelegation(ended.id)
            await refresh()
          }}
        />
      )}
    </AdministrationPage>
  )
}

function EndSays({ delegation: { taker, giver } }: { readonly delegation: DelegationView }) {
  const { t } = useTranslation()
  return (
    <>
      <PersonName person={giver} /> → <PersonName person={taker} />. {t('standIn.takeBackSays')}
    </>
  )
}

interface DelegationTableProps {
  readonly items: readonly DelegationView[]
  readonly end: (delegation: DelegationView) => void
}

function DelegationTable({ items, end }: DelegationTableProps) {
  const { t } = useTranslation()
  return (
    <ScrollingTable label={t('administration.part.delegations')}>
      <thead>
        <tr>
          <th scope="col">{t('standIn.giver')}</th>
          <th scope="col">{t('standIn.taker')}</th>
          <th scope="col">{t('standIn.roles')}</th>
          <th scope="col">{t('standIn.time')}</th>
          <th scope="col">{t('reason.label')}</th>
          <th scope="col">{t('standIn.state')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((delegation) => (
          <Row key={delegation.id} delegation={delegation} end={end} />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

interface RowProps {
  readonly delegation: DelegationView
  readonly end: (delegation: DelegationView) => void
}

function Row({ delegation, end }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const roleWords = useRoleWords()
  const entityWords = useEntityWords()
  const { person: me } = useSignedIn()
  const { giver, taker, roles, entities, from, until, reason, state, endedAt } = delegation
  const mayEnd = state !== 'over' && (giver === me.id || may('access.change'))
  return (
    <tr>
      <th scope="row">
        <PersonName person={giver} />
      </th>
      <td>
        <PersonName person={taker} />
      </td>
      <td>
        {roles.map(roleWords).join(', ')}
        <br />
        <span className="soft small">{entityWords(entities)}</span>
      </td>
      <td>{t('account.period', { from: format.instant(from), until: format.instant(endedAt ?? until) })}</td>
      <td>{reason}</td>
      <td>{t(`account.delegation.${state}`)}</td>
      <td>
        {mayEnd && (
          <button type="button" className="text-button" onClick={() => end(delegation)}>
            {t('standIn.takeBack')}
          </button>
        )}
      </td>
    </tr>
  )
}
