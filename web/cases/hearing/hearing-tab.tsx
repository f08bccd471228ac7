import './hearing.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { skipHearing, useHearings, useNoteHearing } from './api.ts'
import { HearingCard } from './hearing-card.tsx'
import { SendDialog } from './send-dialog.tsx'

/** In these states a case hears whom it is about. */
const hearing: readonly CaseView['state'][] = ['gathering', 'hearing', 'assessment', 'reopened']

/** Whom the case is about reads what we found, and replies to it, before anything is decided (R41). */
export function HearingTab({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useHearings(kept.ref)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  const isSkipped = data.items.some(({ state }) => state === 'skipped')
  const isHeard = data.items.some(({ state }) => state !== 'skipped')
  return (
    <section aria-labelledby="hearing-head">
      <h2 id="hearing-head">{t('hearing.title')}</h2>
      {data.items.length === 0 && <EmptyState title={t('hearing.none')} says={t('hearing.noneSays')} />}
      {kept.state === 'opened' && <p className="notice">{t('hearing.tooEarly')}</p>}
      {hearing.includes(kept.state) && <TabActs kept={kept} maySkip={!isHeard && !isSkipped} />}
      {data.items.map((one) => (
        <HearingCard key={one.ref} hearing={one} mayWork={kept.mayWork} />
      ))}
    </section>
  )
}

function TabActs({ kept, maySkip }: { readonly kept: CaseView; readonly maySkip: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNoteHearing()
  const [asked, setAsked] = useState<'send' | 'skip'>()
  const close = () => setAsked(undefined)
  return (
    <div className="hearing-acts">
      {kept.mayWork && may('case.weigh') && (
        <Button onClick={() => setAsked('send')}>{t('hearing.send')}</Button>
      )}
      {maySkip && may('hearing.skip') && (
        <Button variant="default" onClick={() => setAsked('skip')}>
          {t('hearing.skip')}
        </Button>
      )}
      {asked === 'send' && <SendDialog kept={kept} close={close} />}
      {asked === 'skip' && (
        <ReasonDialog
          title={t('hearing.skipTitle', { ref: kept.ref })}
          says={t('hearing.skipSays')}
          act={t('hearing.skip')}
          close={close}
          send={async (reason) => {
            await skipHearing(kept.ref, reason)
            await note(kept.ref)
          }}
        />
      )}
    </div>
  )
}
