import './parties.css'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { type PartyDraft, refOf } from './draft.ts'
import { PartyForm } from './party-form.tsx'
import { usePartyForm } from './use-party-form.ts'

/** A party is added by hand. Its reference follows the name until somebody writes one. */
export function NewPartyPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { draft, change, work, errorAt, forget } = usePartyForm()
  const follow = (part: Partial<PartyDraft>) => {
    // Of our own people the reference is a number: it stays in the log when all else is erased.
    const isFollowing = draft.ownPerson === '' && draft.ref === refOf(draft.name)
    change(part.name !== undefined && isFollowing ? { ...part, ref: refOf(part.name) } : part)
  }
  return (
    <Page title={t('parties.add')}>
      <PartyForm
        {...{ draft, errorAt }}
        change={follow}
        isNew
        error={work.error}
        isSending={work.isPending}
        send={work.mutate}
        cancel={() => {
          forget()
          void navigate({ to: '/parties' })
        }}
      />
    </Page>
  )
}
