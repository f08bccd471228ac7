import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { makeMemo } from './api.ts'

/** Sets the memo from the records as they stand now, and leads to it. */
export function MemoButton({ decision }: { readonly decision: string }) {
  const { t, i18n } = useTranslation()
  const language = (['sv', 'nb', 'fi'] as const).find((one) => i18n.language.startsWith(one)) ?? 'en'
  const work = useMutation({ mutationFn: () => makeMemo(decision, language) })
  return (
    <>
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {t('decisions.memo')}
      </Button>
      {work.data && (
        <a href={`/api/documents/${work.data.id}/pdf`} target="_blank" rel="noreferrer">
          {t('decisions.memoOpen')}
        </a>
      )}
      <ProblemNotice error={work.error} />
    </>
  )
}
