import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '#access/model'
import { useMay } from '../../access/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { fetchPeople } from '../api.ts'
import { useAdministrationSearch } from '../search.ts'
import { useGrantWords } from './grant-words.ts'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PersonPanel } from './person-panel.tsx'

/** Everybody who signs in, and who is invited to. */
export function PeoplePage() {
  const { t } = useTranslation()
  const may = useMay()
  const { search, change } = useAdministrationSearch()
  const [isInviting, setInviting] = useState(false)
  const isInvitations = search.view === 'invitations'
  return (
    <AdministrationPage
      word="people"
      aside={
        may('access.change') ? (
          <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>
        ) : (
          <span className="soft small">{t('people.mayNotChange')}</span>
        )
      }
    >
      <fieldset className="view-switch">
        <legend className="unseen">{t('people.shown')}</legend>
        <button type="button" aria-pressed={!isInvitations} onClick={() => change({ view: undefined })}>
          {t('people.people')}
        </button>
        <button
          type="button"
          aria-pressed={isInvitations}
          onClick={() => change({ view: 'invitations', item: undefined })}
        >
          {t('people.invitations')}
        </button>
      </fieldset>
      {isInvitations ? <Invitations invite={() => setInviting(true)} /> : <PeopleQueue />}
      {isInviting && (
        <InviteDialog
          close={() => setInviting(false)}
          done={() => change({ view: 'invitations', item: undefined })}
        />
      )}
    </AdministrationPage>
  )
}

function PeopleQueue() {
  const { t } = useTranslation()
  const { search, change } = useAdministrationSearch()
  const { data, error, refetch } = useQuery({ queryKey: ['people'], queryFn: fetchPeople })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  const people = [...data].sort((a, b) => a.name.localeCompare(b.name))
  const selected = people.find(({ id }) => id === search.item) ?? people[0]
  return (
    <Queue
      label={t('people.people')}
      items={people.map((person) => ({ id: person.id, row: <PersonRow person={person} /> }))}
      selected={selected?.id}
      select={(item) => change({ item })}
      head={
        <p className="queue-head soft small" role="status">
          {t('people.count', { count: people.length })}
        </p>
      }
    >
      {selected && <PersonPanel key={selected.id} person={selected} />}
    </Queue>
  )
}

function PersonRow({ person: { name, email, grants, mapped, status } }: { readonly person: PersonView }) {
  const { t } = useTranslation()
  const grantWords = useGrantWords()
  const [first, ...others] = [...grants, ...mapped]
  return (
    <>
      <span className="queue-row-head">
        <strong>{name}</strong>
        {status === 'suspended' && <span className="state">{t('people.suspended')}</span>}
      </span>
      <span className="soft small">{email}</span>
      <span className="queue-row-foot">
        {first ? grantWords(first) : t('people.noRole')}
        {others.length > 0 && ` + ${others.length}`}
      </span>
    </>
  )
}
