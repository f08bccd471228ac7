import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertFile } from '#screening/model'
import { useMay } from '../access/session.ts'
import { useKeys } from '../ui/keys.ts'
import { KeysHint } from '../ui/keys-hint.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { useToast } from '../ui/toast.tsx'
import { confirmAlert, takeAlert, undoAlert, useNoteAlert } from './api.ts'
import { AskDialog } from './ask-dialog.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useChoice } from './use-choice.ts'

export interface DecidePanelProps {
  readonly alert: AlertFile
  readonly done: () => void
  readonly isMarked: boolean
  readonly mark: (() => void) | undefined
}

/** What can be done now, each with its key: `f` and a number clear a plain false positive. Why not is said. */
export function DecidePanel({ alert, done, isMarked, mark }: DecidePanelProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { choice, close, start: begin } = useChoice(alert, done)
  const [isAsking, setAsking] = useState(false)
  const acts = useActs(alert, done)
  const find = (deed: string) => alert.options.find((one) => one.deed === deed)
  const can = (deed: string) => find(deed)?.may === true
  const may = useMay()
  const start = (what: 'falsePositive' | 'trueMatch') => () => begin(what)
  useKeys({
    ...(can('clear') ? { f: start('falsePositive') } : {}),
    ...(can('match') ? { m: start('trueMatch') } : {}),
    ...(can('ask') ? { a: () => setAsking(true) } : {}),
    ...(can('take') ? { t: () => acts.mutate(takeAlert) } : {}),
    ...(can('confirm') && may('hit.confirm') ? { s: () => acts.mutate(confirmAlert) } : {}),
    ...(can('undo') ? { u: () => acts.mutate(undoAlert) } : {}),
  })
  const whys = alert.options.flatMap(({ may: free, why, deed }) =>
    free || !why || deed === 'undo' ? [] : [why],
  )
  return (
    <section className="decide-panel" aria-label={t('alerts.decide')}>
      <div className="decide-acts">
        {can('confirm') && may('hit.confirm') && (
          <Button loading={acts.isPending} onClick={() => acts.mutate(confirmAlert)}>
            {t('alerts.confirm')} <KeysHint keys="s" />
          </Button>
        )}
        {can('clear') && (
          <Button variant={can('confirm') ? 'default' : 'filled'} onClick={start('falsePositive')}>
            {t('hitVerdict.falsePositive')} <KeysHint keys="f" />
          </Button>
        )}
        {can('match') && (
          <Button variant="default" onClick={start('trueMatch')}>
            {t('hitVerdict.trueMatch')} <KeysHint keys="m" />
          </Button>
        )}
        {can('ask') && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('alerts.ask')} <KeysHint keys="a" />
          </Button>
        )}
        {can('take') && (
          <Button variant="default" onClick={() => acts.mutate(takeAlert)}>
            {t('alerts.take')} <KeysHint keys="t" />
          </Button>
        )}
        {can('undo') && (
          <Button variant="default" onClick={() => acts.mutate(undoAlert)}>
            {t('common.undo')} <KeysHint keys="u" />
          </Button>
        )}
        {mark && (
          <Button variant="default" aria-pressed={isMarked} onClick={mark}>
            {t(isMarked ? 'alerts.unmark' : 'alerts.mark')} <KeysHint keys="x" />
          </Button>
        )}
      </div>
      {whys.map((why) => (
        <p key={why.en} className="soft">
          {said(why)}
        </p>
      ))}
      <ProblemNotice error={acts.error} />
      {choice && <ReasonForm key={choice.verdict} alert={alert} choice={choice} close={close} />}
      {isAsking && <AskDialog alert={alert} close={() => setAsking(false)} />}
    </section>
  )
}

/** Deeds without a form. */
function useActs(alert: AlertFile, done: () => void) {
  const { t } = useTranslation()
  const note = useNoteAlert()
  const say = useToast()
  return useMutation({
    mutationFn: (act: (alert: AlertFile) => Promise<AlertFile>) => act(alert),
    onSuccess: async (after, act) => {
      await note(after)
      if (act === confirmAlert) {
        say({ says: t('alerts.confirmed') })
        done()
      } else if (act === undoAlert) say({ says: t('alerts.undone') })
    },
  })
}
