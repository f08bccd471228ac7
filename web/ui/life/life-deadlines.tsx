import { useTranslation } from 'react-i18next'
import type { ShownLife } from '#lifecycle/model'
import { useRoleWords } from '../../app/role-words.ts'
import { DueBadge } from '../due-badge.tsx'
import { PersonName } from '../person-name.tsx'
import { useSaid } from '../said.ts'

type Deadline = ShownLife['deadlines'][number]

/** What is owed, by whom, until when; how the day was found stands behind it. */
export function LifeDeadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const owed = deadlines.filter(({ state }) => state !== 'met' && state !== 'cancelled')
  if (owed.length === 0) return null
  return (
    <ul className="life-deadlines">
      {owed.map((deadline) => (
        <DeadlineRow key={deadline.id} deadline={deadline} />
      ))}
    </ul>
  )
}

function DeadlineRow({ deadline: { title, dueOn, state, owner, explain } }: { readonly deadline: Deadline }) {
  const { t } = useTranslation()
  const said = useSaid()
  const roleWords = useRoleWords()
  return (
    <li>
      <span>{said(title)}</span> <DueBadge due={dueOn} isPaused={state === 'paused'} />{' '}
      <span className="soft">
        {owner.kind === 'person' ? <PersonName person={owner.id} /> : roleWords(owner.id)}
      </span>
      {explain.length > 0 && (
        <details>
          <summary className="soft small">{t('life.whyThen')}</summary>
          <ul className="soft small">
            {explain.map((words) => (
              <li key={words.en}>{said(words)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
