import './parties.css'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type PartyFile, useParty } from './api.ts'
import { PartyForm } from './party-form.tsx'
import { usePartyForm } from './use-party-form.ts'

/** A party is changed: the version that was read goes with it, so that nobody's change is lost. */
export function EditPartyPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/parties/$ref/edit' })
  const { data, error, refetch } = useParty(ref)
  if (data) return <Form key={data.version} party={data} />
  return (
    <Page title={t('party.editTitle', { name: ref })}>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  )
}

function Form({ party }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { draft, change, work, errorAt, forget } = usePartyForm(party)
  return (
    <Page title={t('party.editTitle', { name: party.record.name })}>
      <PartyForm
        {...{ draft, change, errorAt }}
        isNew={false}
        error={work.error}
        isSending={work.isPending}
        send={work.mutate}
        cancel={() => {
          forget()
          void navigate({ to: '/parties/$ref', params: { ref: party.ref } })
        }}
      />
    </Page>
  )
}
