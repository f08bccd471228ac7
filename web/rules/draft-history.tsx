import { useTranslation } from 'react-i18next'
import { PersonName } from '../ui/person-name.tsx'
import { Timeline, type TimelineItem } from '../ui/timeline.tsx'
import type { DraftView } from './drafts-api.ts'

/** What has become of the draft, oldest first. */
export function DraftHistory({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation()
  const { createdAt, editedAt, authors, tested, approved, activatedAt, withdrawn, edition } = draft
  const [first = ''] = authors
  const items: (TimelineItem | null)[] = [
    { id: 'begun', at: createdAt, says: t('rules.begun'), by: <PersonName person={first} /> },
    edition > 1 ? { id: 'edited', at: editedAt, says: t('rules.editedTo', { edition }) } : null,
    tested && {
      id: 'tested',
      at: tested.at,
      says: t(tested.passed ? 'rules.testedWell' : 'rules.testedBadly'),
      by: <PersonName person={tested.by} />,
    },
    approved && {
      id: 'approved',
      at: approved.at,
      says: t('rules.signedAs', { version: approved.version }),
      by: <PersonName person={approved.by} />,
    },
    activatedAt === null ? null : { id: 'active', at: activatedAt, says: t('rules.nowInForce') },
    withdrawn && {
      id: 'withdrawn',
      at: withdrawn.at,
      says: t('rules.takenBack', { reason: withdrawn.reason }),
      by: <PersonName person={withdrawn.by} />,
    },
  ]
  return (
    <>
      <h2>{t('rules.sofar')}</h2>
      <Timeline items={items.filter((item) => item !== null)} />
    </>
  )
}
