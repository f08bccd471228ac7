import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationView } from '#access/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { fetchInvitations, revokeInvitation } from '../api.ts'
import { useGrantWords } from './grant-words.ts'

/** Who was invited, by whom, and what became of it. */
export function Invitations({ invite }: { readonly invite: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const [revoked, setRevoked] = useState<InvitationView>()
  const { data, error, refetch } = useQuery({ queryKey: ['invitations'], queryFn: fetchInvitations })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  if (data.length === 0)
    return (
      <EmptyState title={t('people.noInvitations')} says={t('people.noInvitationsSays')}>
        {may('access.change') && <Button onClick={invite}>{t('people.invite')}</Button>}
      </EmptyState>
    )
  return (
    <>
      <ScrollingTable label={t('people.invitations')}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.roles')}</th>
            <th scope="col">{t('people.state')}</th>
            <th scope="col">{t('people.invitedBy')}</th>
            <th scope="col">{t('people.validUntil')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data.map((invitation) => (
            <Row
              key={invitation.id}
              invitation={invitation}
              revoke={may('access.change') ? setRevoked : undefined}
            />
          ))}
        </tbody>
      </ScrollingTable>
      {revoked && (
        <ReasonDialog
          title={t('people.revoke')}
          says={t('people.revokeSays', { name: revoked.name })}
          act={t('people.revoke')}
          asks="none"
          close={() => setRevoked(undefined)}
          send={async () => {
            await revokeInvitation(revoked.id)
            await client.invalidateQueries({ queryKey: ['invitations'] })
          }}
        />
      )}
    </>
  )
}

interface RowProps {
  readonly invitation: InvitationView
  readonly revoke: ((invitation: InvitationView) => void) | undefined
}

function Row({ invitation, revoke }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const grantWords = useGrantWords()
  const { name, email, grants, state, madeBy, madeAt, expiresAt } = invitation
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className="soft small">{email}</span>
      </th>
      <td>{grants.map(grantWords).join('; ')}</td>
      <td>{t(`people.invitation.${state}`)}</td>
      <td>
        <PersonName person={madeBy} />
        <br />
        <span className="soft small">{format.instant(madeAt)}</span>
      </td>
      <td>{format.instant(expiresAt)}</td>
      <td>
        {revoke && state === 'open' && (
          <button type="button" className="text-button" onClick={() => revoke(invitation)}>
            {t('people.revoke')} <span className="unseen">{name}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
