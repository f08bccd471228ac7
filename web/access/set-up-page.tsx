import './entry.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../app/i18n.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { setUp, setUpState } from './api.ts'
import { useTakeSession } from './session.ts'
import { type Company, CompanyStep, type Founder, YouStep } from './set-up-steps.tsx'

/** First start: two short steps, you and your company. The one-time link from the server's log leads here. */
export function SetUpPage() {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/set-up' })
  const { data, error, refetch } = useQuery({
    queryKey: ['set-up', token],
    queryFn: () => setUpState(token),
    enabled: token !== '',
    retry: false,
  })
  return (
    <Page title={t('entry.setUp')} focusTitle={false}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {token !== '' && !data && !error && <Skeleton />}
      {(token === '' || data?.valid === false) && (
        <div className="notice">
          <p>{t('entry.setUpLinkSpent')}</p>
        </div>
      )}
      {data?.valid && <Steps token={token} />}
    </Page>
  )
}

function Steps({ token }: { readonly token: string }) {
  const { t } = useTranslation()
  const { history } = useRouter()
  const take = useTakeSession()
  const [step, setStep] = useState(1)
  const [founder, setFounder] = useState<Founder>({ name: '', email: '', password: '' })
  const [company, setCompany] = useState<Company>({ name: '', ref: '', country: '' })
  const work = useMutation({
    mutationFn: () => setUp({ token, person: { ...founder, language: currentLanguage() }, company }),
    onSuccess: async (session) => {
      await take(session)
      history.replace('/')
    },
  })
  return (
    <>
      <p className="soft">{t('entry.step', { step, of: 2 })}</p>
      {step === 1 ? (
        <YouStep
          founder={founder}
          change={(part) => setFounder({ ...founder, ...part })}
          error={work.error}
          next={() => setStep(2)}
        />
      ) : (
        <CompanyStep
          company={company}
          change={(part) => setCompany({ ...company, ...part })}
          error={work.error}
          isBusy={work.isPending}
          back={() => setStep(1)}
          send={() => work.mutate()}
        />
      )}
    </>
  )
}
