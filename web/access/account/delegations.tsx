import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../../app/role-words.ts'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { endDelegation, fetchDelegations } from '../api.ts'
import { useSignedIn } from '../session.ts'
import { DelegateDialog } from './delegate-dialog.tsx'

const key = ['delegations'] as const

/** Who stands in for me and for whom I stand in: dated, for a reason, in the log. */
export function Delegations() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const roleWords = useRoleWords()
  const { person } = useSignedIn()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({ queryKey: key, queryFn: fetchDelegations, retry: false })
  const refresh = () => client.invalidateQueries({ queryKey: key })
  const settle = () => {
    setOpen(false)
    void refresh()
  }
  const end = useMutation({ mutationFn: endDelegation, onSettled: refresh })
  const mine = data?.items.filter(({ giver, taker }) => [giver, taker].includes(person.id)) ?? []
  return (
    <section className="form-part" aria-labelledby="account-delegations">
      <h2 id="account-delegations">{t('account.delegations')}</h2>
      <p className="soft">{t('account.delegationsSays')}</p>
      <ProblemNotice error={error ?? end.error} />
      <ul>
        {mine.map(({ id, giver, taker, roles, from, until, reason, state }) => (
          <li key={id} className="account-row">
            <span>
              <PersonName person={giver} /> → <PersonName person={taker} />: {roles.map(roleWords).join(', ')}
              <br />
              <span className="soft small">
                {t(`account.delegation.${state}`)} ·{' '}
                {t('account.period', { from: format.instant(from), until: format.instant(until) })} · {reason}
              </span>
            </span>
            {giver === person.id && state !== 'over' && (
              <button type="button" className="text-button" onClick={() => end.mutate(id)}>
                {t('account.endDelegation')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="account-acts">
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('account.delegate')}
        </Button>
      </p>
      {isOpen && <DelegateDialog close={() => setOpen(false)} done={settle} />}
    </section>
  )
}
