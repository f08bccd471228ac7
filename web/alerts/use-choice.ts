import { useMutation } from '@tanstack/react-query'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertFile, AlertVerdict, ReasonChoice } from '#screening/model'
import { useKeys } from '../ui/keys.ts'
import { useToast } from '../ui/toast.tsx'
import { decideAlert, undoAlert, useNoteAlert, useReasons } from './api.ts'

type Verdict = AlertVerdict['verdict']

/** A verdict on its way: which, for which reason, and how it is sent. */
export interface Choice {
  readonly verdict: Verdict
  readonly code: string | undefined
  readonly reasons: readonly ReasonChoice[]
  readonly work: ReturnType<typeof useVerdict>
  readonly form: RefObject<HTMLFormElement | null>
  choose(code: string): void
  send(grounds: Partial<AlertVerdict>): void
}

/**
 * The three keys: a letter for the verdict, a number for the reason, Enter. They may come faster than the screen is
 * drawn, so what was chosen is remembered beside what is shown.
 */
export function useChoice(alert: AlertFile, done: () => void) {
  const { data } = useReasons()
  const [verdict, setVerdict] = useState<Verdict>()
  const [code, setCode] = useState<string>()
  const live = useRef<{ readonly verdict?: Verdict | undefined; readonly code?: string | undefined }>({})
  const form = useRef<HTMLFormElement>(null)
  const take = (next: typeof live.current) => {
    live.current = next
    setVerdict(next.verdict)
    setCode(next.code)
  }
  const close = () => take({})
  const work = useVerdict(alert, { close, done })
  const reasons = (data?.items ?? []).filter((one) => one.verdict === verdict)
  const choose = (chosen: string) => take({ verdict: live.current.verdict, code: chosen })
  const send = (grounds: Partial<AlertVerdict>) => {
    const { verdict: said, code: reasonCode } = live.current
    if (said && reasonCode && !work.isPending) work.mutate({ ...grounds, verdict: said, reasonCode })
  }
  const press = (key: number) => {
    const named = data?.items.find((one) => one.verdict === live.current.verdict && one.key === key)
    if (named) choose(named.code)
  }
  // Enter does what it does where nothing is chosen, and on the form's own buttons; else it sends.
  const enter = () => {
    const focused = document.activeElement
    const isOwn = !live.current.code || form.current?.contains(focused)
    if (isOwn && focused instanceof HTMLElement && focused.matches('button, a, summary')) focused.click()
    else if (form.current) form.current.requestSubmit()
    else if (!data?.items.find((one) => one.code === live.current.code)?.needsText) send({})
  }
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => [String(key), () => press(key)] as const)
  useKeys({ ...Object.fromEntries(digits), Enter: enter })
  const choice: Choice | undefined = verdict && { verdict, code, reasons, work, form, choose, send }
  return { choice, close, start: (said: Verdict) => take({ verdict: said }) }
}

function useVerdict(
  alert: AlertFile,
  { close, done }: { readonly close: () => void; readonly done: () => void },
) {
  const { t } = useTranslation()
  const note = useNoteAlert()
  const say = useToast()
  const back = async (after: AlertFile) => {
    await note(await undoAlert(after))
    say({ says: t('alerts.undone') })
  }
  return useMutation({
    mutationFn: (verdict: AlertVerdict) => decideAlert(alert, verdict),
    onSuccess: async (after) => {
      close()
      done()
      await note(after)
      const says = t(after.proposed ? 'hits.firstGiven' : 'alerts.decided', { party: after.party.name })
      say({ says, undo: () => void back(after) })
    },
  })
}
