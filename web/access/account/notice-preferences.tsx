import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NoticePreferences } from '#notices/model'
import { ask, change } from '../../app/client.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

const address = '/api/notices/preferences'
const key = ['notice-preferences'] as const
const ways = ['mail', 'digest', 'app'] as const
const urgencies = ['atOnce', 'digest'] as const

/** How I want to be told of what is urgent and of what can wait. In the application I am told in any case. */
export function NoticePreferencesForm() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<NoticePreferences>(address, { signal }),
    retry: false,
  })
  const save = useMutation({
    mutationFn: (body: NoticePreferences) => change<NoticePreferences>('PUT', address, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  const set = (urgency: (typeof urgencies)[number], text: string) => {
    const way = ways.find((one) => one === text)
    if (data && way) save.mutate({ ...data, [urgency]: way })
  }
  return (
    <section className="form-part" aria-labelledby="account-notices">
      <h2 id="account-notices">{t('account.notices')}</h2>
      <p className="soft">{t('account.noticesSays')}</p>
      <ProblemNotice error={error ?? save.error} />
      {data && (
        <div className="account-fields">
          {urgencies.map((urgency) => (
            <NativeSelect
              key={urgency}
              label={t(`account.urgency.${urgency}`)}
              value={save.variables?.[urgency] ?? data[urgency]}
              data={ways.map((way) => ({ value: way, label: t(`account.way.${way}`) }))}
              onChange={(event) => set(urgency, event.currentTarget.value)}
            />
          ))}
        </div>
      )}
    </section>
  )
}
