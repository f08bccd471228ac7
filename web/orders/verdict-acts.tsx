import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Replay } from '#orders/model'
import type { Verdict } from '#rules/model'
import { useAnnounce } from '../ui/announcer.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { recheck, replay } from './api.ts'
import { CompareVerdicts } from './compare-verdicts.tsx'
import { sentenceOf } from './sentence.ts'
import { VerdictDocument } from './verdict-document.tsx'

/** Shows a kept answer again: the same bytes from what was stored, or today's answer beside it. */
export function VerdictActs({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const again = useMutation({
    mutationFn: () => replay(verdict.traceId),
    onSuccess: ({ identical }) => announce(t(identical ? 'replay.same' : 'replay.differs')),
  })
  const today = useMutation({
    mutationFn: (facts: 'then' | 'now') => recheck(verdict.traceId, facts),
    onSuccess: ({ now }) => announce(`${t('recheck.today')}: ${sentenceOf(now)}`),
  })
  return (
    <div className="verdict-acts">
      <div className="verdict-acts-buttons">
        <Button variant="default" onClick={() => again.mutate()} loading={again.isPending}>
          {t('replay.act')}
        </Button>
        <Button variant="default" onClick={() => today.mutate('then')} loading={today.isPending}>
          {t('recheck.actThen')}
        </Button>
        <Button variant="default" onClick={() => today.mutate('now')} loading={today.isPending}>
          {t('recheck.actNow')}
        </Button>
      </div>
      <VerdictDocument trace={verdict.traceId} />
      <ProblemNotice error={again.error ?? today.error} />
      {again.data && <ReplayView replay={again.data} />}
      {today.data && <CompareVerdicts recheck={today.data} />}
    </div>
  )
}

function ReplayView({ replay: { identical, digest, storedDigest } }: { readonly replay: Replay }) {
  const { t } = useTranslation()
  return (
    <section className="replay" aria-label={t('replay.act')}>
      <p>{t(identical ? 'replay.same' : 'replay.differs')}</p>
      <dl className="pairs">
        <dt>{t('replay.stored')}</dt>
        <dd>
          <code>{storedDigest}</code>
        </dd>
        <dt>{t('replay.again')}</dt>
        <dd>
          <code>{digest}</code>
        </dd>
      </dl>
    </section>
  )
}
