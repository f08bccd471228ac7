import './entry.css'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { tellProof } from './proof.ts'
import { useSession } from './session.ts'

/** Where the company's own sign-in leads back to, in a tab of its own: what waits for the proof goes on in the other. */
export function ProofPage() {
  const { t } = useTranslation()
  const { problem } = useSearch({ from: '/proof' })
  const { data: session } = useSession()
  const isProven = problem === undefined && session?.signedIn === true && session.verifiedAt !== null
  useEffect(() => {
    if (isProven) tellProof()
  }, [isProven])
  if (!session) return <Skeleton />
  return (
    <Page title={t(isProven ? 'entry.proof' : 'entry.noProof')}>
      {isProven ? (
        <p>{t('entry.proofSays')}</p>
      ) : (
        <p className="notice notice-problem" role="alert">
          {t(problem === 'unavailable' ? 'entry.proofSilent' : 'entry.noProofSays')}
        </p>
      )}
    </Page>
  )
}
