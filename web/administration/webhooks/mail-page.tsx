import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { fetchUnsentMail, retryMail } from '../api.ts'

/** Mail that was not sent, and why. */
export function MailPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['unsent-mail'], queryFn: fetchUnsentMail })
  const again = useMutation({
    mutationFn: retryMail,
    onSettled: () => client.invalidateQueries({ queryKey: ['unsent-mail'] }),
  })
  return (
    <AdministrationPage word="mail">
      <p className="soft">{t('administration.says.mail')}</p>
      <ProblemNotice error={error ?? again.error} retry={error ? () => void refetch() : undefined} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.length === 0 && <EmptyState title={t('mail.none')} says={t('mail.noneSays')} />}
      {data && data.length > 0 && (
        <ScrollingTable label={t('administration.part.mail')}>
          <thead>
            <tr>
              <th scope="col">{t('mail.to')}</th>
              <th scope="col">{t('webhooks.when')}</th>
              <th scope="col">{t('webhooks.result')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.map(({ id, person, at, state, attempts, due, error: why }) => (
              <tr key={id}>
                <th scope="row">
                  <PersonName person={person} />
                </th>
                <td>{format.instant(at)}</td>
                <td>
                  {t(`mail.${state}`, { count: attempts, at: format.instant(due) })}
                  {why && <div className="soft small">{why}</div>}
                </td>
                <td>
                  {state === 'dead' && may('mail.retry') && (
                    <button type="button" className="text-button" onClick={() => again.mutate(id)}>
                      {t('mail.again')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </AdministrationPage>
  )
}
