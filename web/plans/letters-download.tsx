import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeState, NoticeView } from '#phaseout/model'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { lettersAddress, makeLetters, useNotePlan } from './api.ts'

export interface LettersDownloadProps {
  readonly plan: string
  /** Those of one state alone. */
  readonly state: NoticeState | undefined
  readonly items: readonly NoticeView[]
}
interface Progress {
  readonly all: number
  readonly left: number
  readonly seconds: number | undefined
}

/** The letters that are shown, as one file. Those that nobody has opened yet are made first, a few at a time. */
export function LettersDownload({ plan, state, items }: LettersDownloadProps) {
  const { t } = useTranslation()
  const note = useNotePlan(plan)
  const [progress, setProgress] = useState<Progress>()
  const isStopped = useRef(false)
  const written = items.filter((one) => one.letter !== null && one.state !== 'draft')
  const work = useMutation({
    mutationFn: async () => {
      isStopped.current = false
      const all = written.filter(({ document }) => document === null).length
      const isMade = await makeAll({ plan, state, all, isStopped, tell: setProgress })
      if (isMade) download(lettersAddress(plan, state))
      return isMade
    },
    onSettled: async () => {
      setProgress(undefined)
      await note()
    },
  })
  if (written.length === 0) return null
  return (
    <div className="plan-download">
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {t('plans.letters.download', { count: written.length })}
      </Button>
      <p className="soft">{t('plans.letters.says')}</p>
      {progress && progress.all > 0 && (
        <LettersProgress
          progress={progress}
          stop={() => {
            isStopped.current = true
          }}
        />
      )}
      <div role="status">{work.data === false && <p>{t('plans.letters.stopped')}</p>}</div>
      <ProblemNotice error={work.error} />
    </div>
  )
}

interface Making {
  readonly plan: string
  readonly state: NoticeState | undefined
  readonly all: number
  readonly isStopped: { readonly current: boolean }
  readonly tell: (progress: Progress) => void
}

/** Whether all are made; not, where somebody stopped it. */
async function makeAll({ plan, state, all, isStopped, tell }: Making): Promise<boolean> {
  const began = performance.now()
  tell({ all, left: all, seconds: undefined })
  while (!isStopped.current) {
    const { left } = await makeLetters(plan, state)
    if (left === 0) return true
    const spent = (performance.now() - began) / 1_000
    tell({ all, left, seconds: Math.ceil((spent / Math.max(1, all - left)) * left) })
  }
  return false
}

function LettersProgress({
  progress: { all, left, seconds },
  stop,
}: {
  readonly progress: Progress
  readonly stop: () => void
}) {
  const { t } = useTranslation()
  const words = t('plans.letters.making', { made: all - left, all })
  return (
    <div className="plan-acts">
      <progress max={all} value={all - left} aria-label={words} />
      <span className="soft">
        {words} {seconds !== undefined && t('plans.letters.left', { count: seconds })}
      </span>
      <Button variant="default" size="compact-sm" onClick={stop}>
        {t('plans.letters.stop')}
      </Button>
    </div>
  )
}

function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
