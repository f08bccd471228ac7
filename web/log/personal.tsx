import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ShownEntry } from '#log/model'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { fetchPersonal } from './api.ts'

/** The personal part of an entry on demand, as looking at it is noted; or why what is hidden is hidden. */
export function Personal({ seq, personal, withheld }: Pick<ShownEntry, 'seq' | 'personal' | 'withheld'>) {
  const { t } = useTranslation()
  const said = useSaid()
  const work = useMutation({ mutationFn: () => fetchPersonal(seq) })
  if (withheld) return <p className="soft small">{said(withheld.why)}</p>
  if (personal !== 'kept') return null
  return (
    <div>
      {!work.data && (
        <button type="button" className="text-button small" onClick={() => work.mutate()}>
          {t('log.personalShow')} <span className="unseen">{seq}</span>
        </button>
      )}
      <ProblemNotice error={work.error} />
      <div role="status">
        {work.data && <pre className="mono note">{JSON.stringify(work.data.value, null, 2)}</pre>}
      </div>
    </div>
  )
}
