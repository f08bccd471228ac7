import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../ui/announcer.tsx'
import { OutcomeMark } from '../ui/outcome.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { checkMany } from './api.ts'
import { fromOrder } from './from-order.ts'
import { sentenceOf } from './sentence.ts'

/** Many orders asked at once, as a what-if: each has its own answer, and a bad one spoils no other. */
export function BatchResults({ bodies }: { readonly bodies: readonly unknown[] }) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const work = useMutation({
    mutationFn: () => checkMany(bodies),
    onSuccess: ({ results }) => announce(t('paste.answered', { count: results.length })),
  })
  const refs = bodies.map((body) => fromOrder(body)?.draft.ref ?? '')
  return (
    <>
      <p>
        <Button variant="default" onClick={() => work.mutate()} loading={work.isPending}>
          {t('paste.checkAll', { count: bodies.length })}
        </Button>
      </p>
      <ProblemNotice error={work.error} />
      {work.data && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field.ref')}</th>
              <th scope="col">{t('desk.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {work.data.results.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place in what was sent
              <tr key={index}>
                <th scope="row">{refs[index]}</th>
                <td>
                  {item.verdict && <OutcomeMark outcome={item.verdict.outcome} kind={item.verdict.kind} />}
                  <p>{item.verdict ? sentenceOf(item.verdict) : item.problem?.detail}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
