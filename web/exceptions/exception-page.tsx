import './exceptions.css'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExceptionView } from '#phaseout/model'
import { useSignedIn } from '../access/session.ts'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { doDeed, takeApprovalBack, useException, useNoteException } from './api.ts'
import { ExceptionFacts } from './exception-facts.tsx'

/** What the clock does, and nobody by hand. */
const unmanned = ['expire', 'useUp', 'free']

/** The order it was asked from, so that one finds the way back: `/exceptions/X-2026-1?order=SO-1`. */
export interface ExceptionSearch {
  readonly order?: string
}

/** One exception: what it sets aside, for whom and how long; and its life, with what I may do and why not. */
export function ExceptionPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/exceptions/$ref' })
  const { order } = useSearch({ from: '/exceptions/$ref' })
  const { data, error, refetch } = useException(ref)
  const [deed, setDeed] = useState<string>()
  const title = t('exceptions.titleOf', { ref })
  if (!data)
    return (
      <Page title={title}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  return (
    <>
      <RecordLayout
        title={title}
        aside={
          order && (
            <Link to="/orders/$ref" params={{ ref: order }}>
              {t('exceptions.backToOrder', { ref: order })}
            </Link>
          )
        }
        facts={<ExceptionFacts exception={data} />}
        history={
          <>
            <LifePart kind="exception" id={ref} act={setDeed} unmanned={unmanned} />
            <OwnApproval exception={data} />
          </>
        }
      />
      {deed && <DeedDialog exception={data} deed={deed} close={() => setDeed(undefined)} />}
    </>
  )
}

interface DeedDialogProps {
  readonly exception: ExceptionView
  readonly deed: string
  readonly close: () => void
}

/** What the deed does, and why it is done. */
function DeedDialog({ exception, deed, close }: DeedDialogProps) {
  const { t } = useTranslation()
  const note = useNoteException()
  const say = useToast()
  const { ref, count, needsManagement, approvals } = exception
  const isLast = approvals.length + 1 === (needsManagement ? 3 : 2)
  const words = deed === 'grant' && isLast ? 'grantLast' : deed
  const send = async (reason: string) => {
    const after = await doDeed(ref, deed, reason)
    await note(after)
    say({ says: t('exceptions.done', { ref, state: t(`exceptionState.${after.state}`) }) })
  }
  return (
    <ReasonDialog
      title={t(`exceptionDeed.title.${deed}`, { ref })}
      says={t(`exceptionDeed.says.${words}`, { count: count ?? 0 })}
      act={t(`exceptionDeed.act.${deed}`)}
      close={close}
      send={send}
    />
  )
}

/** While it waits for the others, my own approval can be taken back. */
function OwnApproval({ exception }: { readonly exception: ExceptionView }) {
  const { t } = useTranslation()
  const { person } = useSignedIn()
  const note = useNoteException()
  const work = useMutation({ mutationFn: () => takeApprovalBack(exception.ref), onSuccess: note })
  const isMine = exception.state === 'asked' && exception.approvals.some(({ by }) => by === person.id)
  if (!isMine) return null
  return (
    <>
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {t('exceptions.takeBack')}
      </Button>
      <ProblemNotice error={work.error} />
    </>
  )
}
