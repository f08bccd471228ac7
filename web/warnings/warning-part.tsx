import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TriageOutcome, WarningView } from '#casework/model'
import { useMay } from '../access/session.ts'
import { DueBadge } from '../ui/due-badge.tsx'
import { useKeys } from '../ui/keys.ts'
import { KeysHint } from '../ui/keys-hint.tsx'
import { LifePart } from '../ui/life/life-part.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { acknowledge, reopen, useNoteWarning, useWarning } from './api.ts'
import { DuplicatePart } from './duplicate-part.tsx'
import { MessagePart } from './message-part.tsx'
import { SubjectPart } from './subject-part.tsx'
import { TriageDialog } from './triage-dialog.tsx'
import { WarningFacts } from './warning-facts.tsx'

/** Deeds of the life that a dialog of triage does. */
const outcomeOf: Readonly<Record<string, TriageOutcome>> = {
  dismiss: 'noAction',
  monitor: 'monitor',
  link: 'linkToCase',
  openCase: 'openCase',
}

export interface WarningPartProps {
  readonly id: string
  /** Beside the inbox, with its title and a link to its own page. */
  readonly isBeside?: boolean
}

/** A warning: what it says, whom it is about, what came with it, and what is to become of it. */
export function WarningPart({ id, isBeside = false }: WarningPartProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useWarning(id)
  const [deed, setDeed] = useState<string>()
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  const outcome = deed === undefined ? undefined : outcomeOf[deed]
  return (
    <article className="warning">
      <header className="summary-head">
        <h2>{data.title}</h2>
        {data.dueAt && <DueBadge due={data.dueAt.slice(0, 10)} />}
        {isBeside && (
          <Link to="/warnings/$ref" params={{ ref: id }}>
            {t('warnings.open', { ref: id })}
          </Link>
        )}
      </header>
      <Acts warning={data} act={setDeed} />
      <WarningFacts warning={data} />
      <SubjectPart warning={data} />
      <DuplicatePart warning={data} />
      <MessagePart warning={data} />
      <LifePart kind="warning" id={id} act={setDeed} />
      {outcome && <TriageDialog warning={data} outcome={outcome} close={() => setDeed(undefined)} />}
      {deed === 'reopen' && <Reopen warning={data} close={() => setDeed(undefined)} />}
      {deed === 'acknowledge' && <Acknowledge warning={data} close={() => setDeed(undefined)} />}
    </article>
  )
}

const triageKeys = [
  ['1', 'dismiss'],
  ['2', 'monitor'],
  ['3', 'openCase'],
] as const

/** What is to be done now: first say that we have it, then one of three, by key. */
function Acts({ warning, act }: { readonly warning: WarningView; readonly act: (deed: string) => void }) {
  const { t } = useTranslation()
  const may = useMay()('warning.triage')
  const isNew = warning.state === 'received'
  const waits = warning.state === 'acknowledged' || warning.state === 'monitoring'
  const keys = triageKeys.map(([key, deed]) => [key, () => act(deed)] as const)
  useKeys(may && waits ? Object.fromEntries(keys) : may && isNew ? { a: () => act('acknowledge') } : {})
  if (!may || (!isNew && !waits)) return null
  if (isNew)
    return (
      <p className="warning-acts">
        <Button onClick={() => act('acknowledge')}>
          {t('warningDeed.acknowledge')}
          <KeysHint keys="a" />
        </Button>
      </p>
    )
  return (
    <p className="warning-acts">
      {triageKeys.map(([key, deed]) => (
        <Button key={deed} variant="default" onClick={() => act(deed)}>
          {t(`warningDeed.${deed}`)}
          <KeysHint keys={key} />
        </Button>
      ))}
      <Button variant="default" onClick={() => act('link')}>
        {t('warningDeed.link')}
      </Button>
    </p>
  )
}

interface DialogProps {
  readonly warning: WarningView
  readonly close: () => void
}

function Acknowledge({ warning, close }: DialogProps) {
  const { t } = useTranslation()
  const note = useNoteWarning()
  const say = useToast()
  const work = useMutation({ mutationFn: () => acknowledge(warning.ref) })
  const send = async () => {
    await note(await work.mutateAsync())
    say({ says: t('warnings.acknowledged', { ref: warning.ref }) })
  }
  return (
    <ReasonDialog
      title={t('warningDeed.acknowledge')}
      says={t(warning.hasReceipt ? 'warnings.acknowledgeByCode' : 'warnings.acknowledgeSays')}
      act={t('warningDeed.acknowledge')}
      asks="none"
      close={close}
      send={send}
    />
  )
}

function Reopen({ warning, close }: DialogProps) {
  const { t } = useTranslation()
  const note = useNoteWarning()
  return (
    <ReasonDialog
      title={t('warningDeed.reopen')}
      says={t('warnings.reopenSays')}
      act={t('warningDeed.reopen')}
      close={close}
      send={async (reason) => await note(await reopen(warning.ref, reason))}
    />
  )
}
