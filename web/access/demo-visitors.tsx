import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../app/role-words.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { fetchDemoVisitors, signIn } from './api.ts'
import { useTakeSession } from './session.ts'

/** In the demo the people of the fictional group stand at the door: one press, and the visitor is one of them. */
export function DemoVisitors() {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const take = useTakeSession()
  const { data } = useQuery({ queryKey: ['demo'], queryFn: fetchDemoVisitors, retry: false })
  const password = data?.password ?? ''
  const enter = useMutation({ mutationFn: (email: string) => signIn(email, password), onSuccess: take })
  if (!data) return null
  return (
    <section className="demo-visitors" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('entry.demo')}</h2>
      <p className="soft small">{t('entry.demoSays', { password })}</p>
      <ProblemNotice error={enter.error} />
      <ul>
        {data.people.map(({ name, email, grants }) => (
          <li key={email}>
            <button
              type="button"
              className="text-button"
              disabled={enter.isPending}
              onClick={() => enter.mutate(email)}
            >
              {name}
            </button>{' '}
            <span className="soft small">{grants.map(({ role }) => roleWords(role)).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
