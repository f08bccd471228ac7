import { useTranslation } from 'react-i18next'
import { useMay } from '../../access/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { KnownList } from '../trouble.ts'
import { Step } from './look-now.tsx'
import { useLook } from './use-look.ts'

/** Looks at the publishers of all lists that are switched on, one after the other. */
export function LookAtAll({ lists }: { readonly lists: readonly KnownList[] }) {
  const { t } = useTranslation()
  const may = useMay()
  const { work, step, looked } = useLook()
  const on = lists.filter(({ supply }) => supply?.on).length
  if (!may('list.look') || on === 0) return null
  const came = looked.filter(({ outcome }) => outcome === 'new').length
  const failed = looked.filter(({ outcome }) => outcome === 'failed' || outcome === 'refused').length
  return (
    <div className="queue-foot">
      <button
        type="button"
        className="text-button"
        disabled={work.isPending}
        onClick={() => work.mutate(undefined)}
      >
        {t('supply.lookAll', { count: on })}
      </button>
      <div role="status" className="small">
        {work.isPending && (
          <>
            <Step step={step} />
            <p className="soft">{t('supply.doneOf', { done: looked.length, all: on })}</p>
          </>
        )}
        {work.isSuccess && <p>{t('supply.allLooked', { looked: looked.length, came, failed })}</p>}
      </div>
      <ProblemNotice error={work.error} />
    </div>
  )
}
