import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  AlertCounts,
  AlertFile,
  AlertLine,
  AlertVerdict,
  AskAlert,
  BulkVerdict,
  QuestionView,
  ReasonChoice,
} from '#screening/model'
import { ask, change, type Page, write } from '../app/client.ts'

export interface AlertPage extends Page<AlertLine> {
  readonly counts: AlertCounts
}

/** What the queue is asked for; each stands in the address. */
export interface AlertWish {
  readonly state?: string | undefined
  readonly list?: string | undefined
  readonly party?: string | undefined
  readonly priority?: string | undefined
  readonly age?: string | undefined
  readonly assignee?: string | undefined
  readonly sort?: string | undefined
}

const alertPath = (id: string) => `/api/alerts/${encodeURIComponent(id)}`
const alertKey = (id: string) => ['alert', id]

export const useAlerts = (wish: AlertWish) =>
  useQuery({
    queryKey: ['alerts', wish],
    queryFn: ({ signal }) => {
      const asked = Object.entries(wish).flatMap(([name, value]) => (value ? [[name, value]] : []))
      return ask<AlertPage>(`/api/alerts?${new URLSearchParams([...asked, ['limit', '500']])}`, { signal })
    },
    placeholderData: (former) => former,
  })

export const useAlert = (id: string) =>
  useQuery({
    queryKey: alertKey(id),
    queryFn: ({ signal }) => ask<AlertFile>(alertPath(id), { signal }),
    retry: false,
  })

/** Reasons for verdicts with their keys; they change with the product only. */
export const useReasons = () =>
  useQuery({
    queryKey: ['alert-reasons'],
    queryFn: ({ signal }) => ask<Page<ReasonChoice>>('/api/alerts/reasons', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useQuestion = (id: string) =>
  useQuery({
    queryKey: ['alert-question', id],
    queryFn: ({ signal }) => ask<QuestionView>(`/api/alert-questions/${encodeURIComponent(id)}`, { signal }),
    retry: false,
  })

type Seen = Pick<AlertLine, 'id' | 'version'>
const send = ({ id, version }: Seen, deed: string, body: object) =>
  write<AlertFile>(`${alertPath(id)}/${deed}`, body, version)

export const decideAlert = (alert: Seen, verdict: AlertVerdict) => send(alert, 'decision', verdict)
export const confirmAlert = (alert: Seen) => send(alert, 'confirmation', {})
export const undoAlert = (alert: Seen) => send(alert, 'undo', {})
export const takeAlert = (alert: Seen) => send(alert, 'assignment', {})
export const askAboutAlert = (alert: Seen, asked: AskAlert) => send(alert, 'question', asked)
export const decideTogether = (bulk: BulkVerdict) => write<{ decided: number }>('/api/alerts/bulk', bulk)
export const answerQuestion = (id: string, text: string) =>
  change<QuestionView>('POST', `/api/alert-questions/${encodeURIComponent(id)}/answer`, { body: { text } })

/** After a deed: the alert is as it came back; the queue, the party and what waits for whom are asked afresh. */
export function useNoteAlert(): (after?: AlertFile) => Promise<void> {
  const client = useQueryClient()
  return async (after) => {
    if (after) client.setQueryData(alertKey(after.id), after)
    await Promise.all(
      [['alerts'], ['work'], ['party'], ...(after ? [] : [['alert']])].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
}
