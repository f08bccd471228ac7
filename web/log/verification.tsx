import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LogVerdict } from '#log/model'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { verifyLog } from './api.ts'

/** Reads the whole log again, and says whether it is what it was; the first damaged entry is named. */
export function Verification() {
  const { t } = useTranslation()
  const work = useMutation({ mutationFn: verifyLog })
  return (
    <div className="verification">
      <Button onClick={() => work.mutate()} loading={work.isPending}>
        {t('log.verify')}
      </Button>
      <ProblemNotice error={work.error} />
      <div role="status">{work.data && <Result verdict={work.data} />}</div>
    </div>
  )
}

function Result({ verdict }: { readonly verdict: LogVerdict }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { verified: ok, entries, speaksTo, firstBad, erased } = verdict
  return (
    <div className={ok ? 'notice notice-good' : 'notice notice-problem'}>
      <p>
        <strong>{t(ok ? 'log.whole' : 'log.broken')}</strong>{' '}
        {t('log.readEntries', { count: entries, entries: format.number(entries) })}
        {speaksTo && ` ${t('log.speaksTo', { size: format.number(speaksTo.size), by: speaksTo.signedBy })}`}
        {erased > 0 && ` ${t('log.erased', { count: erased })}`}
      </p>
      {firstBad && (
        <p>
          {t('log.firstBad', { seq: firstBad.seq, damage: t(`log.damage.${firstBad.damage}`) })}{' '}
          {firstBad.sentence}
        </p>
      )}
    </div>
  )
}
