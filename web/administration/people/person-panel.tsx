import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '#access/model'
import { useMay, useSignedIn } from '../../access/session.ts'
import { languageNames } from '../../app/i18n.ts'
import { useFormat } from '../../ui/format.ts'
import { grantKey, useGrantWords } from './grant-words.ts'
import { type PersonAct, PersonDialogs } from './person-dialogs.tsx'

/** One person: who they are, what they hold, and what an administrator may do about it. */
export function PersonPanel({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, email, language, kind, status, lastSeenAt, at } = person
  return (
    <>
      <div className="summary-head">
        <h2>{name}</h2>
        <span className="state">{t(`people.${status}`)}</span>
      </div>
      <dl className="pairs">
        <dt>{t('people.email')}</dt>
        <dd>{email}</dd>
        <dt>{t('people.language')}</dt>
        <dd>{languageNames[language]}</dd>
        <dt>{t('people.kind')}</dt>
        <dd>{t(`people.${kind}`)}</dd>
        <dt>{t('people.since')}</dt>
        <dd>{format.instant(at)}</dd>
        <dt>{t('people.lastSeen')}</dt>
        <dd>{lastSeenAt ? format.instant(lastSeenAt) : t('people.neverSeen')}</dd>
      </dl>
      <Roles person={person} />
      <Acts person={person} />
    </>
  )
}

function Roles({ person: { grants, mapped } }: { readonly person: PersonView }) {
  const { t } = useTranslation()
  const grantWords = useGrantWords()
  return (
    <section className="form-part" aria-labelledby="person-roles">
      <h2 id="person-roles">{t('people.roles')}</h2>
      {grants.length + mapped.length === 0 && <p className="soft">{t('people.noRoleSays')}</p>}
      <ul>
        {grants.map((grant) => (
          <li key={grantKey(grant)}>{grantWords(grant)}</li>
        ))}
        {mapped.map((grant) => (
          <li key={`mapped ${grantKey(grant)}`}>
            {grantWords(grant)} <span className="soft small">{t('people.mapped')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Acts({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { person: me } = useSignedIn()
  const [act, setAct] = useState<PersonAct>()
  if (!may('access.change')) return <p className="notice">{t('people.mayNotChange')}</p>
  if (person.id === me.id) return <p className="notice">{t('people.notOneself')}</p>
  const suspending = person.status === 'active' ? 'suspend' : 'restore'
  return (
    <>
      <div className="acts-row">
        <Button onClick={() => setAct('grants')}>{t('people.changeRoles')}</Button>
        <Button variant="default" onClick={() => setAct('reset')}>
          {t('people.resetLink')}
        </Button>
        <Button variant="default" onClick={() => setAct(suspending)}>
          {t(`people.${suspending}`)}
        </Button>
      </div>
      {act && <PersonDialogs person={person} act={act} close={() => setAct(undefined)} />}
    </>
  )
}
